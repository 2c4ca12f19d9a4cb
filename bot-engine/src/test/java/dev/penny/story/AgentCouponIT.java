package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent checks a customer's codes and redeems one for her, although the line is lost. */
@ExtendWith(WorldExtension.class)
class AgentCouponIT {
  private static final Pattern REDEEM = Pattern.compile("^Redeem SAVE20");

  @Test
  void aCodeIsRedeemedForTheCustomerOnceAlthoughTheAnswerIsLost(World world) {
    ChatPage aoife = world.customer(world.party(), "telecom", "T1007").open();
    aoife.ask("why doesn't SPRING25 work?");
    aoife.write("I want to talk to a person");
    // The checker is a script of its own, which the policy of our pages rightly does not allow.
    Page page = world.party(options -> options.setBypassCSP(true)).newPage();
    page.navigate(world.server.url() + "/console/");
    var anna = new ConsolePage(page);
    anna.signIn("anna", "penny-demo-anna");
    anna.take("Aoife");

    Locator codes = opened(page);
    button(codes, "SPRING25").press("Enter");
    assertThat(codes).containsText("For your team");
    codes.getByLabel("Code, or several").fill("TOM-BRINGS-10 SAVE20");
    codes.getByLabel("Code, or several").press("Enter");
    assertThat(codes).containsText("This code belongs to another customer.");
    assertThat(codes).containsText("Do not tell");
    isClean(page);

    answersAreLost(page);
    Locator redeem =
        codes.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(REDEEM));
    redeem.first().press("Enter");
    assertThat(codes.getByLabel("Reason")).isFocused();
    page.keyboard().type("Could not do it on her phone");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(codes).containsText("No answer came");
    page.reload();
    assertThat(anna.chats()).isVisible();
    anna.chats().getByRole(AriaRole.BUTTON).filter(named("Aoife")).first().click();
    codes = opened(page);
    button(codes, "Send again").press("Enter");
    assertThat(codes).containsText("SAVE20 redeemed");
    assertThat(codes.locator(".used")).hasCount(1);
    assertThat(aoife.log()).containsText("Our team has used SAVE20 for you");
    assertThat(aoife.log().locator(".card").filter(named("Receipt for SAVE20"))).hasCount(1);
    anna.end();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator opened(Page page) {
    Locator codes = page.locator(".coupons");
    codes.locator("> summary").press("Enter");
    assertThat(codes.getByLabel("Code, or several")).isVisible();
    return codes;
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The first request is done, and its answer never comes. */
  private static void answersAreLost(Page page) {
    var requests = new AtomicInteger();
    page.route(
        "**/api/desk/coupons/redeem",
        route -> {
          if (requests.getAndIncrement() == 0) {
            var _ = route.fetch();
            route.abort();
          } else {
            route.resume(new Route.ResumeOptions());
          }
        });
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
