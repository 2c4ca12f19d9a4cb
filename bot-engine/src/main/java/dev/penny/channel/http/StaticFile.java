package dev.penny.channel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file as it is served: read, hashed and compressed once. */
final class StaticFile {
  /** A content hash in the name, as the build writes it: chat-3f2a9c1b04d7.js. */
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{12}\\.[a-z0-9.]+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("map", "application/json; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  final String type;
  final byte[] plain;
  final byte @Nullable [] zipped;
  final String tag;
  final boolean hashed;

  private StaticFile(
      String type, byte[] plain, byte @Nullable [] zipped, String tag, boolean hashed) {
    this.type = type;
    this.plain = plain;
    this.zipped = zipped;
    this.tag = tag;
    this.hashed = hashed;
  }

  static StaticFile of(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    boolean text = type.contains("charset");
    return new StaticFile(
        type, bytes, text ? smaller(bytes) : null, hash(bytes), HASHED.matcher(name).matches());
  }

  private static byte @Nullable [] smaller(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size() < bytes.length ? out.toByteArray() : null;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
