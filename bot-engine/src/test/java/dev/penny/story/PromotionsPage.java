package dev.penny.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Promotions in the lead's studio. */
record PromotionsPage(Page page) {

  static PromotionsPage open(Page page, String server) {
    page.navigate(server + "/studio/#promotions");
    return new PromotionsPage(page);
  }

  void signIn(String user, String password) {
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
  }

  Locator row(String name) {
    return page.getByRole(
            AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Promotions").setExact(true))
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator sure(String name) {
    return page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  Locator part(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator refused() {
    return page.getByRole(AriaRole.ALERT);
  }

  /** What was said last, or how far something is. */
  Locator told(String words) {
    return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(words));
  }
}
