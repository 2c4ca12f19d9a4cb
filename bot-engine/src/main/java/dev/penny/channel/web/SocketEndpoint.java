package dev.penny.channel.web;

import dev.penny.protocol.CloseCode;
import dev.penny.protocol.Limits;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thin layer between jakarta.websocket and a {@link SocketSession}: opens, hands over texts,
 * refuses what is too big or not text, tells the end.
 */
public final class SocketEndpoint extends Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);
  private static final String LINK = "penny.link";

  private final Links links;
  private final Outbound.Later later;
  private final SocketMeters meters;
  private final BiFunction<Link, ClientConnection, SocketSession> speakers;
  private @Nullable SocketSession speaker;

  SocketEndpoint(
      Links links,
      Outbound.Later later,
      SocketMeters meters,
      BiFunction<Link, ClientConnection, SocketSession> speakers) {
    this.links = links;
    this.later = later;
    this.meters = meters;
    this.speakers = speakers;
  }

  /** The configuration under which a path is served; one endpoint object a connection. */
  static ServerEndpointConfig at(
      String path, java.util.function.Supplier<SocketEndpoint> endpoints) {
    return ServerEndpointConfig.Builder.create(SocketEndpoint.class, path)
        .configurator(new Wired(endpoints))
        .build();
  }

  private static final class Wired extends ServerEndpointConfig.Configurator {
    private final java.util.function.Supplier<SocketEndpoint> endpoints;

    Wired(java.util.function.Supplier<SocketEndpoint> endpoints) {
      this.endpoints = endpoints;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoints.get());
    }

    /** The doorman has decided already, by exact match. */
    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      List<String> link = request.getHeaders().get(Doorman.LINK_HEADER);
      if (link != null && !link.isEmpty()) {
        config.getUserProperties().put(LINK, link.getFirst());
      }
    }
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Link link = config.getUserProperties().get(LINK) instanceof String id ? links.byId(id) : null;
    if (link == null) {
      throw new IllegalStateException("a socket that did not pass the doorman");
    }
    session.setMaxTextMessageBufferSize(Limits.FRAME_BYTES);
    session.setMaxBinaryMessageBufferSize(Limits.FRAME_BYTES);
    session.setMaxIdleTimeout(0);
    var outbound = new Outbound(link, later, meters::closed);
    SocketSession speaks = speakers.apply(link, outbound);
    speaker = speaks;
    link.opened(session, speaks, outbound);
    session.addMessageHandler(
        String.class, (MessageHandler.Whole<String>) text -> text(text, speaks, outbound));
    session.addMessageHandler(
        ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) bytes -> notText(outbound));
  }

  private void text(String text, SocketSession speaks, Outbound outbound) {
    meters.received();
    if (tooBig(text)) {
      outbound.close(CloseCode.TOO_BIG, "a frame may hold " + Limits.FRAME_BYTES + " bytes");
    } else {
      speaks.received(text);
    }
  }

  private static boolean tooBig(String text) {
    return text.length() > Limits.FRAME_BYTES
        || (text.length() > Limits.FRAME_BYTES / 3
            && text.getBytes(StandardCharsets.UTF_8).length > Limits.FRAME_BYTES);
  }

  private static void notText(Outbound outbound) {
    outbound.close(CloseCode.NOT_TEXT, "frames are text: one JSON object each");
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    if (speaker != null) {
      speaker.closed();
    }
  }

  @Override
  public void onError(Session session, Throwable fault) {
    // A broken line or a frame beyond the buffer: the close that follows is all there is to do.
    LOG.debug("a socket failed", fault);
  }
}
