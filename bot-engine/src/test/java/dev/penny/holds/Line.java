package dev.penny.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to the server that can be made to freeze: the connection stands, and not a byte passes in
 * either direction, as with a process that was stopped or a network that swallows everything.
 */
final class Line implements AutoCloseable {
  private final URI server;
  private final ServerSocket door;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private boolean frozen;

  /** {@code address} is the server's. */
  Line(String address) {
    server = URI.create(address);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("line").start(this::accept);
  }

  /** The near end. */
  String address() {
    return "http://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = door.accept();
        var far = new Socket(server.getHost(), server.getPort());
        sockets.addAll(List.of(near, far));
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
      }
    } catch (IOException closed) {
      // The end of this line.
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      byte[] some = new byte[8192];
      int read = from.getInputStream().read(some);
      while (read >= 0) {
        synchronized (lock) {
          while (frozen) {
            lock.wait();
          }
          to.getOutputStream().write(some, 0, read);
        }
        read = from.getInputStream().read(some);
      }
    } catch (IOException cut) {
      // The other direction ends with this one.
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** When this returns nothing passes any more. */
  void freeze() {
    synchronized (lock) {
      frozen = true;
    }
  }

  void thaw() {
    synchronized (lock) {
      frozen = false;
      lock.notifyAll();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thaw();
  }
}
