package dev.penny.channel.http;

import dev.penny.proof.Body;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request.
 *
 * @param path decoded and without query; starts with a slash
 * @param query what follows the question mark, as it came; empty: nothing
 * @param headers by lower-case name
 * @param text the body as UTF-8, at most {@link Route#mostBytes} bytes; a longer one never gets
 *     here (413)
 * @param address of the peer, for rate limits only
 * @param body the same as {@code text}, as it came
 */
public record Ask(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String text,
    String address,
    Body body) {
  /** Bytes; what a route takes that says nothing else. */
  public static final int MAX_BODY = 8 * 1024;

  /** With a body that is text. */
  public Ask(
      String method,
      String path,
      String query,
      Map<String, String> headers,
      String text,
      String address) {
    this(
        method,
        path,
        query,
        headers,
        text,
        address,
        new Body(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same with another body. */
  Ask with(Body other) {
    var words = new String(other.bytes(), StandardCharsets.UTF_8);
    return new Ask(method, path, query, headers, words, address, other);
  }

  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** The first value of a parameter of the query. */
  public Optional<String> query(String name) {
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).equals(name)) {
        try {
          return Optional.of(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
