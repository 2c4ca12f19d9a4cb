package dev.penny.channel.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP response; {@code type} is the whole Content-Type, empty when there is no body. */
public final class Answer {
  public static final String JSON = "application/json; charset=utf-8";
  public static final String HTML = "text/html; charset=utf-8";
  public static final String TEXT = "text/plain; charset=utf-8";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  /** The body is handed over, not copied. */
  Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  /** Not a copy: read it, do not write to it. */
  public byte[] body() {
    return body;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public static Answer text(int status, String text) {
    return of(status, TEXT, text + "\n");
  }

  public static Answer json(int status, String json) {
    return of(status, JSON, json);
  }

  public static Answer of(int status, String type, String body) {
    return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** A file to keep under that name, which must be plain ASCII without quotes. */
  static Answer file(String type, byte[] body, String name) {
    return new Answer(
        200, type, body, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  public static Answer empty(int status) {
    return new Answer(status, "", new byte[0], Map.of());
  }

  /** What only GET and HEAD can get. */
  public static Answer onlyRead() {
    return text(405, "only GET and HEAD are answered here").with("Allow", "GET, HEAD");
  }

  public Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more);
  }

  /** With this header unless it is there already. */
  Answer withDefault(String header, String value) {
    return headers.containsKey(header) ? this : with(header, value);
  }
}
