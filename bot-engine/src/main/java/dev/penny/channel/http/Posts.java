package dev.penny.channel.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What all POSTs of our own pages have in common. */
final class Posts {
  private static final String BEARER = "Bearer ";

  private Posts() {}

  /**
   * Why it is not taken, if it is not: only JSON, and only from our own pages, so that no form of
   * another site can post it.
   */
  static Optional<Answer> refusal(Ask ask, Predicate<@Nullable String> ourOrigin) {
    Optional<Answer> no = foreign(ask, ourOrigin);
    if (no.isPresent()) {
      return no;
    }
    String type = ask.header("content-type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json")
        ? Optional.empty()
        : Optional.of(problem(415, "send application/json"));
  }

  /** The same for a POST without a body. */
  static Optional<Answer> foreign(Ask ask, Predicate<@Nullable String> ourOrigin) {
    if (!ask.method().equals("POST")) {
      return Optional.of(problem(405, "only POST is answered here").with("Allow", "POST"));
    }
    return ourOrigin.test(ask.header("origin"))
        ? Optional.empty()
        : Optional.of(problem(403, "only from this server's own pages"));
  }

  /** The session's token, if one was sent. */
  static Optional<String> bearer(Ask ask) {
    String authorization = ask.header("authorization");
    return authorization != null && authorization.startsWith(BEARER)
        ? Optional.of(authorization.substring(BEARER.length()))
        : Optional.empty();
  }

  static Answer problem(int status, String message) {
    return Json.answer(status, Map.of("message", message));
  }
}
