package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On 390 by 844 the chat is the whole screen, and nothing scrolls sideways. */
@ExtendWith(WorldExtension.class)
class PhoneIT {

  private static BrowserContext phone(World world) {
    return world.party(o -> o.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
  }

  @Test
  void chatAndConsoleFitAPhone(World world) {
    ChatPage chat = world.customer(phone(world), "telecom", "T1002");
    assertThat(chat.launcher()).isVisible();
    doesNotScrollSideways(chat.page());

    chat.launcher().tap();
    chat.ask("Why is my bill higher?");
    chat.card().locator(".reason").first().locator("button").tap();
    BoundingBox box = chat.panel().boundingBox();
    assertThat(new double[] {box.x, box.y, box.width, box.height}).containsExactly(0, 0, 390, 844);
    doesNotScrollSideways(chat.page());
    doesNotScrollSideways(chat.log());

    chat.write("Talk to a person");
    ConsolePage anna = world.agent(phone(world), "anna", "penny-demo-anna");
    doesNotScrollSideways(anna.page());
    anna.take("Tom");
    assertThat(anna.log()).containsText("Why is my bill higher?");
    doesNotScrollSideways(anna.page());
    doesNotScrollSideways(anna.log());
    anna.end();
  }

  private static void doesNotScrollSideways(Page page) {
    doesNotScrollSideways(page.locator("html"));
  }

  private static void doesNotScrollSideways(Locator box) {
    assertThat(box.evaluate("e => e.scrollWidth - e.clientWidth")).isEqualTo(0);
  }
}
