package dev.penny.channel.http;

import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: every part it needs is there;
 * otherwise 503 with what is missing, one line each.
 */
public final class Health {
  private Health() {}

  public static Route live() {
    return ask -> ask.isRead() ? Answer.text(200, "alive") : Answer.onlyRead();
  }

  /** {@code missing} names what is not ready now; empty means ready. */
  public static Route ready(Supplier<List<String>> missing) {
    return ask -> {
      if (!ask.isRead()) {
        return Answer.onlyRead();
      }
      List<String> problems = missing.get();
      return problems.isEmpty()
          ? Answer.text(200, "ready")
          : Answer.text(503, "not ready:\n" + String.join("\n", problems)).with("Retry-After", "2");
    };
  }
}
