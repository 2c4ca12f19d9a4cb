package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chat under the strictest policies a host page can have, and none of them is broken. */
@ExtendWith(WorldExtension.class)
class EmbeddingIT {
  private static final String NO_TRUSTED_TYPES =
      "trusted-types 'none'; require-trusted-types-for 'script'";
  private static final String WATCH =
      "window.broken = []; addEventListener('securitypolicyviolation',"
          + " e => window.broken.push(e.violatedDirective + ' ' + e.blockedURI))";

  @Test
  void itChatsOnAPageOfOurOwnThatAllowsOnlyItself(World world) {
    Page page = watched(world);
    Response answer = page.navigate(world.server.url() + "/demo/?company=telecom&customer=T1006");
    assertThat(answer.headerValue("content-security-policy"))
        .contains("default-src 'self'")
        .contains("trusted-types 'none'")
        .doesNotContain("unsafe-inline");
    new ChatPage(page).open().ask("Why is my bill higher?");
    assertThat(new ChatPage(page).card()).isVisible();
    nothingWasBroken(page);
  }

  @Test
  void itChatsOnAStrictPageOfAnotherWebsite(World world) {
    String server = world.server.url();
    chatsOnAGuestPage(
        world,
        "default-src 'self'; script-src 'self' %s; connect-src 'self' %s %s"
            .formatted(server, server, server.replace("http", "ws")));
  }

  @Test
  void itChatsWhereScriptsMayMakeNoMarkup(World world) {
    chatsOnAGuestPage(world, NO_TRUSTED_TYPES);
  }

  private static void chatsOnAGuestPage(World world, String policy) {
    world.guests.serves(policy, world.server.url() + "/widget.js");
    Page page = watched(world);
    page.navigate(world.guests.origin() + "/");
    ChatPage chat = new ChatPage(page).open();
    assertThat(chat.ask("What is proration?")).containsText("Read the article");
    nothingWasBroken(page);
  }

  private static Page watched(World world) {
    BrowserContext party = world.party();
    party.addInitScript(WATCH);
    return party.newPage();
  }

  private static void nothingWasBroken(Page page) {
    assertThat(page.evaluate("window.broken.join()")).isEqualTo("");
  }
}
