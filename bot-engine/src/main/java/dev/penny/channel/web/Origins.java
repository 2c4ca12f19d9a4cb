package dev.penny.channel.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The web sites that may connect, compared exactly: scheme, host and port as the browser sends
 * them. An absent origin is not allowed; a browser always sends one.
 */
public record Origins(Set<String> allowed) {
  public Origins {
    allowed = Set.copyOf(allowed);
  }

  public boolean allow(@Nullable String origin) {
    return origin != null && allowed.contains(origin);
  }
}
