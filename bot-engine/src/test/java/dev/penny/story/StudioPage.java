package dev.penny.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The lead's studio. */
record StudioPage(Page page) {

  static StudioPage open(Page page, String server) {
    page.navigate(server + "/studio/");
    return new StudioPage(page);
  }

  void signIn(String user, String password) {
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
  }

  Locator groups() {
    return page.getByRole(
        AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Not understood"));
  }

  Locator group(String words) {
    return groups()
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(words));
  }

  Locator line(String words) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(words));
  }

  /** By keyboard: types what the lines mean and takes the first that fits. */
  void means(String typed) {
    Locator box = page.getByLabel("What do they mean?");
    box.fill(typed);
    box.press("Enter");
  }

  Locator learn() {
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Learn \\d+ line")));
  }

  Locator refused() {
    return page.getByRole(AriaRole.ALERT);
  }

  Locator told() {
    return page.getByRole(AriaRole.STATUS);
  }

  Locator lessons() {
    return page.getByRole(
        AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Learned lately"));
  }
}
