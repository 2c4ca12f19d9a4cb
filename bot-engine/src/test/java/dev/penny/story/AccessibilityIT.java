package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No violation that axe knows of, light and dark; and all of it by keyboard. */
@ExtendWith(WorldExtension.class)
class AccessibilityIT {

  /** The checker is a script of its own, which the policy of our pages rightly does not allow. */
  private static BrowserContext inspected(World world) {
    return world.party(options -> options.setBypassCSP(true));
  }

  @Test
  void theOpenChatWithACardHasNoViolation(World world) {
    ChatPage chat = world.customer(inspected(world), "telecom", "T1003").open();
    chat.ask("Why is my bill higher?");
    chat.card().getByRole(AriaRole.LISTITEM).first().getByRole(AriaRole.BUTTON).click();
    isClean(chat.page());
  }

  @Test
  void theConsoleHasNoViolation(World world) {
    ChatPage customer = world.customer(world.party(), "energy", "E2003").open();
    customer.ask("Why is my bill lower?");
    Page console = inspected(world).newPage();
    console.navigate(world.server.url() + "/console/");
    assertThat(console.getByLabel("Password")).isVisible();
    isClean(console);

    customer.write("Talk to a person");
    var anna = new ConsolePage(console);
    anna.signIn("anna", "penny-demo-anna");
    anna.take("Helen");
    anna.say("Good day.");
    assertThat(customer.log()).containsText("Good day.");
    isClean(console);
    anna.end();
  }

  @Test
  void anArticleHasNoViolation(World world) {
    Page page = inspected(world).newPage();
    page.navigate(world.server.url() + "/help/");
    isClean(page);
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    isClean(page);
  }

  private static void isClean(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
      assertThat(violations.stream().map(AccessibilityIT::told))
          .as("%s, %s", page.url(), scheme)
          .isEmpty();
    }
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(n -> n.getHtml() + " " + n.getTarget()).toList();
  }

  @Test
  void aReasonIsReachedAndOpenedByKeyboardAndEscapeLeadsBack(World world) {
    ChatPage chat = world.customer(world.party(), "saas", "Q3003");
    assertThat(chat.launcher()).isVisible();
    tabTo(chat, chat.launcher(), "Tab");
    chat.page().keyboard().press("Enter");
    assertThat(chat.field()).isFocused();
    chat.page().keyboard().type("Why is my bill higher?");
    chat.page().keyboard().press("Enter");
    assertThat(chat.card()).isVisible();

    Locator reason = chat.card().locator(".reason").last().getByRole(AriaRole.BUTTON);
    tabTo(chat, reason, "Shift+Tab");
    chat.page().keyboard().press("Enter");
    assertThat(reason).hasAttribute("aria-expanded", "true");
    assertThat(chat.card()).containsText("Where this comes from");

    chat.page().keyboard().press("Escape");
    assertThat(chat.panel()).isHidden();
    assertThat(chat.launcher()).isFocused();
  }

  private static void tabTo(ChatPage chat, Locator goal, String key) {
    for (int presses = 0; presses < 60 && !hasFocus(goal); presses++) {
      chat.page().keyboard().press(key);
    }
    assertThat(goal).isFocused();
  }

  private static boolean hasFocus(Locator element) {
    return (Boolean) element.evaluate("e => e.getRootNode().activeElement === e");
  }
}
