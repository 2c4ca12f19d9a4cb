package dev.penny.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Many WebSockets on one selector thread: costs the machine little beside the server. */
final class Clients implements AutoCloseable {
  private static final int SMALL = 125;
  private static final int MEDIUM = 126;
  private static final int READ_BUFFER = 256 * 1024;

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BUFFER);
  private final BiConsumer<Client, String> onText;
  private final List<Client> clients = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final Thread thread = new Thread(this::loop, "load-clients");
  private volatile boolean closed;

  /** {@code onText} runs on the selector thread and must be quick. */
  Clients(BiConsumer<Client, String> onText) throws IOException {
    this.onText = onText;
    thread.setDaemon(true);
    thread.start();
  }

  /** One socket. */
  final class Client {
    final int number;
    private final SocketChannel channel;
    private final String first;
    private byte[] rest = new byte[0];
    private boolean upgraded;

    Client(int number, SocketChannel channel, String first) {
      this.number = number;
      this.channel = channel;
      this.first = first;
    }

    synchronized void send(String text) {
      write(0x1, text.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void write(int opcode, byte[] payload) {
      boolean small = payload.length <= SMALL;
      ByteBuffer frame = ByteBuffer.allocate((small ? 6 : 8) + payload.length);
      frame.put((byte) (0x80 | opcode)).put((byte) (0x80 | (small ? payload.length : MEDIUM)));
      if (!small) {
        frame.putShort((short) payload.length);
      }
      frame.putInt(0).put(payload).flip();
      try {
        while (frame.hasRemaining()) {
          channel.write(frame);
        }
      } catch (IOException e) {
        lost.incrementAndGet();
      }
    }

    private void received(byte[] bytes, int length) {
      byte[] all = new byte[rest.length + length];
      System.arraycopy(rest, 0, all, 0, rest.length);
      System.arraycopy(bytes, 0, all, rest.length, length);
      int at = upgraded ? 0 : afterHead(all);
      while (at >= 0 && at < all.length) {
        int next = frame(all, at);
        if (next < 0) {
          break;
        }
        at = next;
      }
      rest =
          at <= 0 ? all : java.util.Arrays.copyOfRange(all, Math.min(at, all.length), all.length);
    }

    private int afterHead(byte[] all) {
      String head = new String(all, StandardCharsets.ISO_8859_1);
      int end = head.indexOf("\r\n\r\n");
      if (end < 0) {
        return -1;
      }
      if (!head.startsWith("HTTP/1.1 101")) {
        throw new IllegalStateException("refused: " + head.substring(0, head.indexOf("\r\n")));
      }
      upgraded = true;
      open.incrementAndGet();
      if (!first.isEmpty()) {
        send(first);
      }
      return end + 4;
    }

    /** Where the next frame begins, or -1 when this one is not complete. */
    private int frame(byte[] all, int at) {
      if (all.length - at < 2) {
        return -1;
      }
      int length = all[at + 1] & 0x7f;
      int head = 2;
      if (length == MEDIUM) {
        head = 4;
        length = all.length - at < head ? -1 : ByteBuffer.wrap(all, at + 2, 2).getShort() & 0xffff;
      } else if (length > MEDIUM) {
        head = 10;
        length = all.length - at < head ? -1 : (int) ByteBuffer.wrap(all, at + 2, 8).getLong();
      }
      if (length < 0 || all.length - at < head + length) {
        return -1;
      }
      take(all[at] & 0x0f, all, at + head, length);
      return at + head + length;
    }

    private void take(int opcode, byte[] all, int from, int length) {
      switch (opcode) {
        case 0x1 -> onText.accept(this, new String(all, from, length, StandardCharsets.UTF_8));
        case 0x8 -> lost.incrementAndGet();
        case 0x9 -> write(0xa, java.util.Arrays.copyOfRange(all, from, from + length));
        default -> {}
      }
    }
  }

  /**
   * Opens one more socket; returns before the handshake is answered. {@code first} is sent when it
   * is: what comes together with a handshake is not read by the server.
   */
  Client connect(int port, String path, String origin, String first) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    var client = new Client(clients.size(), channel, first);
    clients.add(client);
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: %s\r\nUpgrade: websocket\r\n"
            .formatted(path, port, origin);
    request += "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n";
    request += "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    selector.wakeup();
    channel.register(selector, SelectionKey.OP_READ, client);
    return client;
  }

  int open() {
    return open.get();
  }

  /** Sockets that were closed by the other side. */
  int lost() {
    return lost.get();
  }

  List<Client> all() {
    return clients;
  }

  private void loop() {
    byte[] bytes = new byte[READ_BUFFER];
    while (!closed) {
      try {
        selector.select(100);
        var keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
          SelectionKey key = keys.next();
          keys.remove();
          read(key, bytes);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private void read(SelectionKey key, byte[] bytes) throws IOException {
    var client = (Client) key.attachment();
    buffer.clear();
    int count;
    try {
      count = ((SocketChannel) key.channel()).read(buffer);
    } catch (IOException e) {
      count = -1;
    }
    if (count < 0) {
      key.cancel();
      key.channel().close();
      if (!closed) {
        lost.incrementAndGet();
      }
      return;
    }
    buffer.flip();
    buffer.get(bytes, 0, count);
    client.received(bytes, count);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    for (Client client : clients) {
      client.channel.close();
    }
    selector.close();
  }
}
