package dev.penny.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the front end from the class path ({@code META-INF/web}): strong ETags, 304, gzip made
 * once, a year of caching for names with a hash in them. A folder is its {@code index.html}.
 * Scripts at the top (the widget) may be loaded by other sites, everything else only by our own
 * pages.
 */
public final class StaticFiles implements Route {
  private static final String ROOT = "META-INF/web";
  private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+|");
  private static final Pattern SHARED =
      Pattern.compile("/[A-Za-z0-9._-]+\\.js|/chunks/[A-Za-z0-9._-]+\\.js");

  private final ClassLoader loader;
  private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();

  public StaticFiles(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public Answer answer(Ask ask) {
    if (!ask.isRead()) {
      return Answer.onlyRead();
    }
    String path = ask.path();
    boolean folder = path.endsWith("/");
    String name = folder ? path.substring(0, path.length() - 1) : path;
    if (!SAFE.matcher(name).matches()) {
      return Answer.text(404, "there is nothing here");
    }
    if (folder) {
      return file(name + "/index.html").map(f -> serve(f, ask)).orElseGet(StaticFiles::nothing);
    }
    return file(name)
        .map(f -> serve(f, ask))
        .orElseGet(() -> isFolder(name) ? moved(name + "/") : nothing());
  }

  private boolean isFolder(String name) {
    return file(name + "/index.html").isPresent();
  }

  private static Answer moved(String to) {
    return Answer.empty(308).with("Location", to);
  }

  private static Answer nothing() {
    return Answer.text(404, "there is nothing here");
  }

  private static Answer serve(StaticFile file, Ask ask) {
    boolean zip = file.zipped != null && accepts(ask.header("accept-encoding"));
    String tag = "\"" + file.tag + (zip ? "-gz" : "") + "\"";
    byte[] body = zip && file.zipped != null ? file.zipped : file.plain;
    // Unchanged is still of its type: browsers take over the headers, the page's policy among them.
    Answer answer =
        matches(ask.header("if-none-match"), tag)
            ? new Answer(304, file.type, new byte[0], Map.of())
            : new Answer(200, file.type, body, Map.of());
    answer =
        answer
            .with("ETag", tag)
            .with("Vary", "Accept-Encoding")
            .with(
                "Cache-Control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (SHARED.matcher(ask.path()).matches()) {
      answer =
          answer
              .with("Cross-Origin-Resource-Policy", "cross-origin")
              .with("Access-Control-Allow-Origin", "*");
    }
    return zip && answer.status() == 200 ? answer.with("Content-Encoding", "gzip") : answer;
  }

  private static boolean accepts(@Nullable String encodings) {
    return encodings != null
        && encodings.toLowerCase(Locale.ROOT).contains("gzip")
        && !encodings.contains("gzip;q=0");
  }

  private static boolean matches(@Nullable String condition, String tag) {
    return condition != null && (condition.equals("*") || condition.contains(tag));
  }

  private Optional<StaticFile> file(String path) {
    Optional<StaticFile> known = files.get(path);
    if (known == null) {
      known = read(path);
      // Only what exists is remembered: guessed names must not fill the memory.
      if (known.isPresent()) {
        files.put(path, known);
      }
    }
    return known;
  }

  private Optional<StaticFile> read(String path) {
    try (InputStream in = loader.getResourceAsStream(ROOT + path)) {
      boolean folder = path.lastIndexOf('.') <= path.lastIndexOf('/');
      return in == null || folder
          ? Optional.empty()
          : Optional.of(StaticFile.of(path, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
