package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing said is lost and nothing stands there twice: reload, tabs, a server that was away. */
@ExtendWith(WorldExtension.class)
class ResumeIT {
  private static final String QUESTION = "What do I owe, and when?";

  @Test
  void aReloadAndASecondTabShowTheSameConversationOnce(World world) {
    BrowserContext party = world.party();
    ChatPage first = world.customer(party, "energy", "E2001").open();
    String reply = first.ask(QUESTION).innerText();

    first.page().reload();
    showsOnce(first, reply);

    ChatPage second = world.customer(party, "energy", "E2001");
    second.launcher().click();
    showsOnce(second, reply);

    second.ask("Why is my bill higher?");
    assertThat(first.said("Why is my bill higher?")).hasCount(1);
    assertThat(first.replies()).hasCount(2);
    assertThat(second.said("Why is my bill higher?")).hasCount(1);
  }

  private static void showsOnce(ChatPage chat, String reply) {
    assertThat(chat.said(QUESTION)).hasCount(1);
    assertThat(chat.replies()).hasCount(1);
    assertThat(chat.replies())
        .hasText(reply, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
  }

  @Test
  void whatIsWrittenWhileTheServerIsAwayArrivesOnce(World world) {
    ChatPage chat = world.customer(world.party(), "energy", "E2002").open();
    chat.ask("What do I owe, and when?");

    world.server.stop();
    chat.write("Why is my bill higher?");
    assertThat(chat.said("Why is my bill higher?")).containsText("Waits for the connection");
    assertThat(chat.panel()).containsText("Reconnecting");
    world.server.start();
    world.server.awaitReady();

    assertThat(chat.card()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    once(chat);
    chat.page().reload();
    assertThat(chat.card()).isVisible();
    once(chat);
  }

  private static void once(ChatPage chat) {
    assertThat(chat.said("Why is my bill higher?")).hasCount(1);
    assertThat(chat.log().locator(".pending")).hasCount(0);
    assertThat(chat.replies()).hasCount(2);
  }
}
