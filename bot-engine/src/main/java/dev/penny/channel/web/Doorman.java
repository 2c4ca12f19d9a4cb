package dev.penny.channel.web;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.jspecify.annotations.Nullable;

/**
 * Decides about handshakes before the WebSocket implementation sees them: that one lets every
 * origin in, and answers a refusal with a response that never ends. Refused here: unknown paths
 * (404), origins that are not listed (403), too many handshakes or sockets (429), all when the
 * server stops (503). Requests whose path climbs ("/..") get 400 here as well.
 */
final class Doorman extends BaseFilter {
  /** Carries the link's number to the endpoint; one sent from outside is overwritten. */
  static final String LINK_HEADER = "x-penny-link";

  private final Map<String, Origins> paths;
  private final Pace pace;
  private final Links links;
  private final WebServer.Place place;
  private final SocketMeters meters;
  private final BooleanSupplier stopping;

  Doorman(
      Map<String, Origins> paths,
      Pace pace,
      Links links,
      WebServer.Place place,
      SocketMeters meters,
      BooleanSupplier stopping) {
    this.paths = Map.copyOf(paths);
    this.pace = pace;
    this.links = links;
    this.place = place;
    this.meters = meters;
    this.stopping = stopping;
  }

  @Override
  public NextAction handleRead(FilterChainContext ctx) {
    Link known = links.of(ctx.getConnection());
    if (known != null) {
      known.touched(Millis.now());
      return ctx.getInvokeAction();
    }
    if (!(ctx.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
      return ctx.getInvokeAction();
    }
    String path = request.getRequestURI();
    if (climbs(path)) {
      return refuse(ctx, request, 400, "Bad Request");
    }
    if (!"websocket".equalsIgnoreCase(request.getUpgrade())) {
      return ctx.getInvokeAction();
    }
    return handshake(ctx, request, path);
  }

  private NextAction handshake(FilterChainContext ctx, HttpRequestPacket request, String path) {
    Origins origins = paths.get(path);
    if (origins == null) {
      return refuse(ctx, request, 404, "Not Found");
    }
    if (!origins.allow(request.getHeader("origin"))) {
      return refuse(ctx, request, 403, "Forbidden");
    }
    if (stopping.getAsBoolean()) {
      return refuse(ctx, request, 503, "Service Unavailable");
    }
    var link = new Link(ctx.getConnection(), address(ctx, request), Millis.now());
    if (links.size() >= place.maxSockets() || pace.handshake(link.address()) > Pace.GO) {
      return refuse(ctx, request, 429, "Too Many Requests");
    }
    request.setHeader(LINK_HEADER, links.add(ctx.getConnection(), link));
    return ctx.getInvokeAction();
  }

  private String address(FilterChainContext ctx, HttpRequestPacket request) {
    String peer =
        ctx.getConnection().getPeerAddress() instanceof InetSocketAddress socket
            ? socket.getAddress().getHostAddress()
            : "";
    var forwarded = request.getHeaders().values(Proxies.HEADER);
    return place.proxies().client(peer, String.join(",", forwarded));
  }

  private static boolean climbs(@Nullable String path) {
    if (path == null) {
      return false;
    }
    String plain =
        path.replace("%2e", ".")
            .replace("%2E", ".")
            .replace("%2f", "/")
            .replace("%2F", "/")
            .replace('\\', '/')
            .replace("%5c", "/")
            .replace("%5C", "/");
    return plain.endsWith("/..")
        || plain.contains("/../")
        || plain.indexOf('\0') >= 0
        || plain.contains("%00");
  }

  private NextAction refuse(
      FilterChainContext ctx, HttpRequestPacket request, int status, String phrase) {
    meters.turnedAway(status);
    HttpResponsePacket response = request.getResponse();
    request.getProcessingState().setError(true);
    response.setStatus(status);
    response.setReasonPhrase(phrase);
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (status == 429 || status == 503) {
      response.setHeader("Retry-After", "5");
    }
    ctx.write(HttpContent.builder(response).last(true).build());
    ctx.getConnection().closeSilently();
    return ctx.getStopAction();
  }
}
