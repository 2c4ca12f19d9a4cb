package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The agents' console. */
record ConsolePage(Page page) {

  void signIn(String user, String password) {
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(chats()).isVisible();
  }

  Locator chats() {
    return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Chats"));
  }

  /** The row of a customer who waits. */
  Locator waiting(String customer) {
    return chats()
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("Take this chat"))
        .filter(new Locator.FilterOptions().setHasText(customer));
  }

  Locator talk() {
    return page.getByRole(AriaRole.MAIN);
  }

  Locator log() {
    return talk().getByRole(AriaRole.LOG, new Locator.GetByRoleOptions().setName("Conversation"));
  }

  Locator reply() {
    return talk()
        .getByRole(
            AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Reply to the customer"));
  }

  Locator note() {
    return talk()
        .getByRole(
            AriaRole.TEXTBOX,
            new Locator.GetByRoleOptions().setName("Note, only your team sees it"));
  }

  Locator known() {
    return page.getByRole(
        AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("What is known"));
  }

  /** Takes a waiting customer's chat by pointer. */
  void take(String customer) {
    waiting(customer).click();
    assertThat(reply()).isVisible();
  }

  void say(String words) {
    reply().fill(words);
    reply().press("Enter");
  }

  /** What the console says went wrong. */
  Locator told() {
    return page.getByRole(AriaRole.ALERT);
  }

  /** Ends the chat with the first of the offered ways. */
  void end() {
    talk().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End chat")).click();
    Locator dialog =
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("End the chat"));
    dialog.getByRole(AriaRole.RADIO).first().check();
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End chat")).click();
    assertThat(dialog).isHidden();
  }
}
