package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is signed in: knowledge yes, account no. */
@ExtendWith(WorldExtension.class)
class AnonymousIT {

  @Test
  void aStrangerLearnsHowToSignInAndGetsAnArticleWithItsSource(World world) {
    ChatPage chat = world.customer(world.party(), "telecom", "").open();
    assertThat(chat.log()).containsText("You are not signed in.");

    Locator refusal = chat.ask("Why is my bill higher?");
    assertThat(refusal).containsText(Pattern.compile("sign in", Pattern.CASE_INSENSITIVE));
    assertThat(refusal).not().containsText(Pattern.compile("[€£$]\\s?\\d"));

    Locator article = chat.ask("What is proration?").getByRole(AriaRole.GROUP).first();
    String title = article.getByRole(AriaRole.HEADING).innerText();
    Locator source =
        article.getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName("Read the article"));
    Page opened = chat.page().waitForPopup(source::click);
    assertThat(opened).hasURL(world.server.url() + "/help/what-is-proration");
    assertThat(opened.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(title);
  }
}
