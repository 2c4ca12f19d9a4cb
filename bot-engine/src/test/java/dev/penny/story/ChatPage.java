package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The chat on a customer's page. */
record ChatPage(Page page) {

  Locator launcher() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat about your bill"));
  }

  Locator panel() {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Chat with Penny"));
  }

  Locator log() {
    return panel().getByRole(AriaRole.LOG, new Locator.GetByRoleOptions().setName("Conversation"));
  }

  Locator field() {
    return panel().getByRole(AriaRole.TEXTBOX);
  }

  /** What the bot said, oldest first, its greeting left out. */
  Locator replies() {
    return log().locator(".entry.bot:not(.working):not(.greeting)");
  }

  Locator said(String words) {
    return log().locator(".entry.me").filter(new Locator.FilterOptions().setHasText(words));
  }

  Locator card() {
    return log().locator(".card.change").last();
  }

  ChatPage open() {
    launcher().click();
    assertThat(field()).isFocused();
    assertThat(log()).containsText("I am Penny");
    return this;
  }

  /** Writes and sends; does not wait for an answer. */
  void write(String words) {
    field().fill(words);
    field().press("Enter");
  }

  /** Asks the bot and hands back its reply. */
  Locator ask(String words) {
    int before = replies().count();
    write(words);
    assertThat(replies()).hasCount(before + 1);
    return replies().nth(before);
  }

  Locator button(String name) {
    return panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
