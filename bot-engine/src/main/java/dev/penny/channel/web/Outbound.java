package dev.penny.channel.web;

import dev.penny.protocol.CloseCode;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Bounded sending: one frame in flight, at most {@link #MAX_FRAMES} frames or {@link #MAX_BYTES}
 * waiting. The WebSocket implementation queues without bound and has no write timeout; a reader
 * that stops reading would otherwise fill the heap.
 */
final class Outbound implements ClientConnection {
  static final int MAX_FRAMES = 256;
  static final int MAX_BYTES = 1024 * 1024;

  /** What carries the frames. */
  interface Carrier {
    /** Sends without blocking and calls {@code done} with null or the failure. */
    void send(String frame, Consumer<@Nullable Throwable> done);

    /** Starts the closing handshake. */
    void close(int code, String reason);

    /** Frees the socket now, whatever is still queued in it. */
    void cut();

    String address();
  }

  /** Runs something after a delay in milliseconds. */
  interface Later {
    void run(Runnable task, long afterMillis);
  }

  private static final long GRACE_MILLIS = 2_000;

  private final Carrier carrier;
  private final Later later;
  private final Consumer<CloseCode> onClose;
  private final Object lock = new Object();
  private @Nullable Queue<String> waiting;
  private int waitingBytes;
  private boolean inFlight;
  private @Nullable CloseCode closing;
  private String reason = "";
  private boolean closeSent;

  /** {@code onClose} is told the code when this side decides to close. */
  Outbound(Carrier carrier, Later later, Consumer<CloseCode> onClose) {
    this.carrier = carrier;
    this.later = later;
    this.onClose = onClose;
  }

  @Override
  public void send(String frame) {
    boolean sendNow = false;
    boolean full = false;
    synchronized (lock) {
      if (closing != null) {
        return;
      }
      if (inFlight) {
        full = !enqueue(frame);
      } else {
        inFlight = true;
        sendNow = true;
      }
    }
    if (sendNow) {
      carrier.send(frame, this::sent);
    } else if (full) {
      shut(CloseCode.SLOW_READER, "too much was waiting for you; connect again and resume", true);
    }
  }

  private boolean enqueue(String frame) {
    if (waiting == null) {
      waiting = new ArrayDeque<>();
    }
    if (waiting.size() >= MAX_FRAMES || waitingBytes + frame.length() > MAX_BYTES) {
      return false;
    }
    waitingBytes += frame.length();
    return waiting.add(frame);
  }

  private void sent(@Nullable Throwable failure) {
    String next = null;
    boolean closeNow = false;
    synchronized (lock) {
      if (failure != null) {
        waiting = null;
      }
      next = waiting == null ? null : waiting.poll();
      if (next == null) {
        inFlight = false;
        waiting = null;
        waitingBytes = 0;
        closeNow = closing != null && !closeSent;
        closeSent |= closeNow;
      } else {
        waitingBytes -= next.length();
      }
    }
    if (next != null) {
      carrier.send(next, this::sent);
    } else if (closeNow && closing != null) {
      carrier.close(closing.code(), reason);
    }
  }

  @Override
  public void close(CloseCode code, String why) {
    shut(code, why, false);
  }

  private void shut(CloseCode code, String why, boolean dropQueue) {
    boolean now;
    synchronized (lock) {
      if (closing != null) {
        return;
      }
      closing = code;
      reason = why;
      if (dropQueue) {
        waiting = null;
        waitingBytes = 0;
      }
      now = dropQueue || !inFlight;
      closeSent = now;
    }
    onClose.accept(code);
    if (now) {
      carrier.close(code.code(), why);
    }
    later.run(carrier::cut, GRACE_MILLIS);
  }

  @Override
  public String address() {
    return carrier.address();
  }
}
