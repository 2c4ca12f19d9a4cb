package dev.penny.channel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of what is served where. A path ending in a slash stands for everything below it; the
 * longest fitting path wins.
 */
public final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final Map<String, Route> byPath;

  private Routes(Map<String, Route> byPath) {
    this.byPath = byPath;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the list. */
  public static final class Builder {
    private final Map<String, Route> byPath = new LinkedHashMap<>();

    public Builder at(String path, Route route) {
      if (byPath.put(path, route) != null) {
        throw new IllegalArgumentException("two routes for " + path);
      }
      return this;
    }

    public Routes build() {
      return new Routes(Map.copyOf(byPath));
    }
  }

  /** Never throws: a fault becomes 500 without details and a line in the log. */
  public Answer answer(Ask ask) {
    return finish(() -> route(ask.path()).answer(ask));
  }

  /** Whether {@link #admit} is asked first at this path. */
  public boolean isLed(String path) {
    return route(path) instanceof Led;
  }

  /** Of a path that is led. Never throws, as {@link #answer}. */
  public Led.Admission admit(Ask line) {
    try {
      if (!(route(line.path()) instanceof Led led)) {
        throw new IllegalArgumentException("no first line is looked at here");
      }
      Led.Admission admission = led.admit(line);
      return admission instanceof Led.Admission.Closed(var no)
          ? new Led.Admission.Closed(SecurityHeaders.on(no))
          : admission;
    } catch (RuntimeException e) {
      LOG.error("a request could not be looked at", e);
      return new Led.Admission.Closed(
          SecurityHeaders.on(Answer.text(500, "something went wrong on our side")));
    }
  }

  /** What a route answers, or 500 where it throws. */
  public Answer finish(Supplier<Answer> work) {
    Answer answer;
    try {
      answer = work.get();
    } catch (RuntimeException e) {
      LOG.error("a request could not be answered", e);
      answer = Answer.text(500, "something went wrong on our side");
    }
    return SecurityHeaders.on(answer);
  }

  /** The longest body that is taken at this path, in bytes. */
  public int mostBytes(String path) {
    return route(path).mostBytes();
  }

  private Route route(String path) {
    Route exact = byPath.get(path);
    if (exact != null) {
      return exact;
    }
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      Route below = byPath.get(path.substring(0, slash + 1));
      if (below != null) {
        return below;
      }
    }
    return ask -> Answer.text(404, "there is nothing here");
  }
}
