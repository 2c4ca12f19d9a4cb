package dev.penny.bench.load;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.glassfish.tyrus.server.Server;

/** The same WebSocket implementation with nothing in it: what is said comes back. */
public final class BareEcho {
  private BareEcho() {}

  /** Answers every text with itself. */
  @ServerEndpoint("/echo")
  public static final class Echo {
    @OnMessage
    public String said(String text) {
      return text;
    }
  }

  /** {@code BareEcho PORT}. */
  public static void main(String[] args) throws Exception {
    var server = new Server("127.0.0.1", Integer.parseInt(args[0]), "/", Map.of(), Echo.class);
    server.start();
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
