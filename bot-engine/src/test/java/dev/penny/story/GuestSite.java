package dev.penny.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another company's website, of another origin, that embeds the chat under a strict policy. */
final class GuestSite implements AutoCloseable {
  private final HttpServer http;
  private volatile String policy = "";
  private volatile String script = "";

  GuestSite() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext(
        "/",
        exchange -> {
          String page =
              """
              <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guest</title>
              </head><body><main><h1>Our shop</h1></main>
              <script async src="%s"></script></body></html>
              """
                  .formatted(script);
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
  }

  String origin() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** From now on its page has this policy and this one script. */
  void serves(String newPolicy, String newScript) {
    policy = newPolicy;
    script = newScript;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
