package dev.penny.channel.web;

import dev.penny.channel.http.Answer;
import dev.penny.channel.http.Ask;
import dev.penny.channel.http.Led;
import dev.penny.channel.http.Routes;
import dev.penny.proof.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries plain HTTP from Grizzly to the {@link Routes}, each request on a virtual thread. */
final class HttpFront extends HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

  private final Routes routes;
  private final Executor threads;
  private final Proxies proxies;

  HttpFront(Routes routes, Executor threads, Proxies proxies) {
    this.routes = routes;
    this.proxies = proxies;
    this.threads = threads;
    setAllowEncodedSlash(false);
  }

  @Override
  public void service(Request request, Response response) {
    response.suspend();
    threads.execute(() -> {
      try {
        write(answer(request), request, response);
      } catch (IOException e) {
        // A body that broke off must never look like success.
        response.setStatus(400);
        LOG.debug("the peer went away", e);
      } finally {
        response.resume();
      }
    });
  }

  private Answer answer(Request request) throws IOException {
    int most = routes.mostBytes(request.getRequestURI());
    if (request.getContentLengthLong() > most) {
      return Answer.text(413, "a request body may hold " + most + " bytes");
    }
    if (request.getContentLengthLong() > 0 && request.getHeader("upgrade") != null) {
      // Grizzly hands the bytes after such a head to the protocol asked for: the body never comes.
      return Answer.text(400, "send a body over plain HTTP/1.1, without an Upgrade header");
    }
    try {
      boolean led = request.getMethod().getMethodString().equals("POST");
      return led && routes.isLed(request.getRequestURI())
          ? led(request, most)
          : routes.answer(ask(request, whole(request, most)));
    } catch (Arrival.NotTaken no) {
      return no.answer();
    }
  }

  private static byte[] whole(Request request, int most) throws IOException, Arrival.NotTaken {
    return request.getMethod().getMethodString().equals("GET")
        ? new byte[0]
        : arrival(request).rest(most, request.getContentLengthLong());
  }

  private static Arrival arrival(Request request) {
    return new Arrival(request.getInputStream(), System::nanoTime);
  }

  /** The first line is looked at before anything behind it is read. */
  private Answer led(Request request, int most) throws IOException, Arrival.NotTaken {
    Arrival arrival = arrival(request);
    byte[] line = arrival.line(Led.LINE_BYTES);
    return switch (routes.admit(ask(request, line == null ? new byte[0] : line))) {
      case Led.Admission.Closed(var answer) -> answer;
      case Led.Admission.Open(var rest, var leave) -> {
        try {
          int before = line == null ? 0 : line.length + 1;
          long said = request.getContentLengthLong();
          var body = new Body(arrival.rest(most - before, said < 0 ? said : said - before));
          yield routes.finish(() -> rest.apply(body));
        } finally {
          leave.run();
        }
      }
    };
  }

  private Ask ask(Request request, byte[] body) {
    return new Ask(
        request.getMethod().getMethodString(),
        request.getRequestURI(),
        request.getQueryString() == null ? "" : request.getQueryString(),
        headers(request),
        new String(body, StandardCharsets.UTF_8),
        proxies.client(
            request.getRemoteAddr(), String.join(",", request.getHeaders(Proxies.HEADER))),
        new Body(body));
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : request.getHeaderNames()) {
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return headers;
  }

  private static void write(Answer answer, Request request, Response response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (!answer.type().isEmpty()) {
      response.setContentType(answer.type());
    }
    response.setContentLength(answer.body().length);
    if (!request.getMethod().getMethodString().equals("HEAD")) {
      response.getOutputStream().write(answer.body());
    }
    response.getOutputStream().flush();
  }
}
