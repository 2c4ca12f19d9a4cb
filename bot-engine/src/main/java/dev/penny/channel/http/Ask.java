package dev.penny.channel.http;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request.
 *
 * @param path decoded and without query; starts with a slash
 * @param headers by lower-case name
 * @param text the body as UTF-8, at most {@link #MAX_BODY} bytes; a longer one never gets here
 *     (413)
 * @param address of the peer, for rate limits only
 */
public record Ask(
    String method, String path, Map<String, String> headers, String text, String address) {
  /** Bytes. */
  public static final int MAX_BODY = 8 * 1024;

  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
