package dev.penny.holds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The demo's host website, as its pages use it. */
final class Demo {
  private Demo() {}

  static JsonNode json(String text) {
    try {
      return Wire.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /** Their account ids. */
  static List<String> customers(Server server) {
    var ids = new ArrayList<String>();
    json(server.get("/demo/api/customers").body()).forEach(c -> ids.add(c.path("id").asText()));
    if (ids.isEmpty()) {
      throw new AssertionError("the demo names no customers");
    }
    return ids;
  }

  /** A fresh token as the host page's server signs it. */
  static String token(Server server, String customer) {
    String answer = server.get("/demo/api/token?customer=" + customer).body();
    String token = json(answer).path("token").textValue();
    if (token == null) {
      throw new AssertionError("the demo gives no token: " + answer);
    }
    return token;
  }
}
