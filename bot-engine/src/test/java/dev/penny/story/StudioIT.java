package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was not understood is taught by a lead, and understood; what would spoil others is not. */
@ExtendWith(WorldExtension.class)
class StudioIT {
  /** A machine may be busy with other things. */
  private static final double TRAINING_MILLIS = 180_000;

  private static final String WORDS = "when must the dosh be with you";

  @Test
  void whatALeadTeachesIsUnderstoodAndWhatWouldSpoilOthersIsRefused(World world) {
    ChatPage customer = world.customer(world.party(), "saas", "Q3002").open();
    assertThat(customer.ask(WORDS)).not().containsText("What is open");

    // The checker is a script of its own, which the policy of our pages rightly does not allow.
    BrowserContext inspected = world.party(options -> options.setBypassCSP(true));
    StudioPage lena = StudioPage.open(inspected.newPage(), world.server.url());
    lena.signIn("lead", "penny-demo-lead");
    assertThat(lena.groups()).isVisible();
    isClean(lena.page());

    lena.group("when is it due").click();
    lena.means("goodbye");
    lena.learn().press("Enter");
    assertThat(lena.refused()).containsText("This would make “");
    isClean(lena.page());

    lena.group("dosh").press("Enter");
    assertThat(lena.line(WORDS)).isChecked();
    lena.means("owed and when");
    isClean(lena.page());
    lena.learn().press("Enter");
    assertThat(lena.told())
        .containsText(
            "every key phrase is read as before",
            new LocatorAssertions.ContainsTextOptions().setTimeout(TRAINING_MILLIS));
    assertThat(lena.lessons()).containsText("learned as “What is owed and when”");
    assertThat(lena.group("dosh")).hasCount(0);

    assertThat(customer.ask(WORDS)).containsText("What is open");
  }

  @Test
  void anAgentIsToldThatTheStudioIsForLeads(World world) {
    StudioPage anna = StudioPage.open(world.party().newPage(), world.server.url());
    anna.signIn("anna", "penny-demo-anna");
    assertThat(anna.refused()).containsText("The studio is for leads");
    assertThat(anna.groups()).hasCount(0);
    assertThat(
            anna.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the console")))
        .isVisible();
  }

  private static void isClean(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      var violations = new AxeBuilder(page).analyze().getViolations();
      assertThat(violations.stream().map(v -> v.getId() + v.getNodes().getFirst().getHtml()))
          .as("%s", scheme)
          .isEmpty();
    }
  }
}
