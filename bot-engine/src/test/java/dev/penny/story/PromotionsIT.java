package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lead writes a promotion, tries it on what was billed, puts it in force, and ends it. */
@ExtendWith(WorldExtension.class)
class PromotionsIT {
  private static final String NAME = "Autumn, seven off";

  @Test
  void aPromotionIsWrittenRefusedMendedTriedPutInForceAndEnded(World world) {
    // The checker is a script of its own, which the policy of our pages rightly does not allow.
    Page page = world.party(options -> options.setBypassCSP(true)).newPage();
    PromotionsPage lena = PromotionsPage.open(page, world.server.url());
    lena.signIn("lead", "penny-demo-lead");
    lena.part("New promotion").press("Enter");
    lena.field("Name").fill(NAME);
    lena.field("Percent").fill("7");
    lena.field("Budget").fill("300");
    lena.button("Save the draft").press("Enter");
    assertThat(lena.refused()).containsText("Say which currency it is for");
    assertThat(lena.field("Budget")).isFocused();
    isClean(page);
    lena.field("For orders in").selectOption("EUR");
    lena.button("Save the draft").press("Enter");
    assertThat(lena.heading(NAME)).isVisible();
    assertThat(lena.told("would have got it, for €")).isVisible();
    isClean(page);
    lena.part("Codes").press("Enter");
    lena.field("Code").fill("autumn 7");
    lena.button("Set the code").press("Enter");
    assertThat(lena.told("The code is set.")).isVisible();
    lena.button("Put in force").press("Enter");
    lena.sure("Put in force").press("Enter");
    assertThat(lena.told("It is in force now.")).isVisible();
    assertThat(lena.row(NAME)).containsText("€0.00 of €300.00");
    lena.button("Pause").press("Enter");
    assertThat(lena.row(NAME)).containsText("Paused");
    lena.button("End").press("Enter");
    lena.sure("End it").press("Enter");
    assertThat(lena.row(NAME)).containsText("Ended");
    lena.part("How it stands").press("Enter");
    assertThat(page.getByText("Put in force, version 1")).isVisible();
    isClean(page);
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
