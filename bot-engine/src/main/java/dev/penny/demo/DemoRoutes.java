package dev.penny.demo;

import dev.penny.channel.http.Answer;
import dev.penny.channel.http.Ask;
import dev.penny.channel.http.Json;
import dev.penny.channel.http.Route;
import java.util.Map;
import java.util.Optional;

/** The invented companies' own backend under {@code /demo/api/}; see {@link DemoApi}. */
public final class DemoRoutes implements Route {
  public static final String PATH = "/demo/api/";

  private final DemoApi api;

  public DemoRoutes(DemoApi api) {
    this.api = api;
  }

  @Override
  public Answer answer(Ask ask) {
    if (!ask.isRead()) {
      return Answer.onlyRead();
    }
    String customer = ask.query("customer").orElse("");
    return switch (ask.path().substring(PATH.length())) {
      case "customers" -> Json.answer(200, api.customers());
      case "token" -> found(api.token(customer));
      case "account" -> found(api.account(customer));
      case String _ -> Answer.text(404, "there is nothing here");
    };
  }

  private static Answer found(Optional<?> value) {
    return value
        .map(v -> Json.answer(200, v))
        .orElseGet(() -> Json.answer(404, Map.of("message", "there is no such customer")));
  }
}
