package dev.penny.demo;

import dev.penny.channel.http.Answer;
import dev.penny.channel.http.Ask;
import dev.penny.channel.http.Json;
import dev.penny.channel.http.Route;
import dev.penny.ledger.Account;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invented companies' own backend under {@code /demo/api/}; see {@link DemoApi} and {@link
 * DemoShop}.
 */
public final class DemoRoutes implements Route {
  public static final String PATH = "/demo/api/";

  private final DemoApi api;
  private final @Nullable DemoShop shop;

  /** {@code shop} null: there is nothing to buy. */
  public DemoRoutes(DemoApi api, @Nullable DemoShop shop) {
    this.api = api;
    this.shop = shop;
  }

  @Override
  public Answer answer(Ask ask) {
    String what = ask.path().substring(PATH.length());
    String customer = ask.query("customer").orElse("");
    if (ask.method().equals("POST") && shop != null) {
      return api.customer(customer)
          .map(account -> changed(ask, what, account, shop))
          .orElseGet(DemoRoutes::unknown);
    }
    if (!ask.isRead()) {
      return Answer.onlyRead();
    }
    return switch (what) {
      case "customers" -> Json.answer(200, api.customers());
      case "token" -> found(api.token(customer));
      case "account" -> found(api.account(customer));
      case "basket" -> found(api.customer(customer).filter(_ -> shop != null).map(this::page));
      case "orders" -> found(api.customer(customer).map(this::signed));
      case String _ -> Answer.text(404, "there is nothing here");
    };
  }

  private DemoShop.@Nullable Page page(Account account) {
    return shop == null ? null : shop.page(account);
  }

  private DemoApi.Orders signed(Account account) {
    return new DemoApi.Orders(shop == null ? null : shop.signed(account).orElse(null));
  }

  private static Answer changed(Ask ask, String what, Account account, DemoShop shop) {
    return switch (what) {
      case "basket" -> {
        int by = ask.query("by").orElse("1").equals("-1") ? -1 : 1;
        yield shop.change(account, ask.query("product").orElse(""), by)
            .map(page -> Json.answer(200, page))
            .orElseGet(() ->
                Json.answer(
                    409, Map.of("message", "a code is used on it; take that back in the chat")));
      }
      case "checkout" -> Json.answer(200, shop.checkOut(account));
      case String _ -> Answer.text(404, "there is nothing here");
    };
  }

  private static Answer found(Optional<?> value) {
    return value.map(v -> Json.answer(200, v)).orElseGet(DemoRoutes::unknown);
  }

  private static Answer unknown() {
    return Json.answer(404, Map.of("message", "there is no such customer"));
  }
}
