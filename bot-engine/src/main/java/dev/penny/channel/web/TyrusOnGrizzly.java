package dev.penny.channel.web;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus without a port of its own: our Grizzly server carries it. */
final class TyrusOnGrizzly extends TyrusServerContainer {
  /** Larger than any frame we take, so that those get a clear answer; beyond it Tyrus hangs up. */
  private static final int INCOMING_BYTES = 256 * 1024;

  private final WebSocketEngine engine =
      TyrusWebSocketEngine.builder(this).incomingBufferSize(INCOMING_BYTES).build();

  TyrusOnGrizzly() {
    super((Set<Class<?>>) null);
  }

  @Override
  public void register(Class<?> endpoint) throws DeploymentException {
    engine.register(endpoint, "");
  }

  @Override
  public void register(ServerEndpointConfig endpoint) throws DeploymentException {
    engine.register(endpoint, "");
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return engine;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }
}
