package dev.penny.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The way to a provider, on the JDK's client: follows no redirect, reads no more than a small
 * answer can have, hears "try again later", and lets go at once when its thread is interrupted.
 */
final class Http implements HttpClient {
  private static final int LARGEST = 256 * 1024;
  private static final int BUSY = 429;
  private static final int LONGEST_WAIT = 3_600;

  private final java.net.http.HttpClient client;
  private final Duration patience;

  private Http(Duration patience) {
    this.patience = patience;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  static HttpClientBuilder builder(Duration patience) {
    return new Builder(patience);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(jdk(request), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new IOException("the answer has more than " + LARGEST + " bytes");
        }
        return answer(response, new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("given up", e);
    }
  }

  private static SuccessfulHttpResponse answer(HttpResponse<?> response, String body) {
    int status = response.statusCode();
    if (status == BUSY) {
      throw new ModelBusy(
          status,
          response
              .headers()
              .firstValue("Retry-After")
              .filter(s -> s.matches("[0-9]{1,6}"))
              .map(s -> Duration.ofSeconds(Math.min(LONGEST_WAIT, Integer.parseInt(s))))
              .orElse(null));
    }
    if (status / 100 != 2) {
      throw new HttpException(status, "status " + status);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(status)
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  private java.net.http.HttpRequest jdk(HttpRequest request) {
    var jdk =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(patience)
            .method(
                request.method().name(),
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    request.body() == null ? "" : request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> jdk.header(name, v)));
    return jdk.build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are taken whole, never piece by piece");
  }

  /** The library's own times are not used: one patience holds for all. */
  private record Builder(Duration patience) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return patience;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration time) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return patience;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration time) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new Http(patience);
    }
  }
}
