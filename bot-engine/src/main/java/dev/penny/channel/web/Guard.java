package dev.penny.channel.web;

import dev.penny.protocol.CloseCode;
import dev.penny.protocol.Limits;
import dev.penny.protocol.ServerFrame.RefusalCode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What both kinds of sessions share: one connection's budget, counting refusals, and turning faults
 * into answers.
 */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  static final String SLOWER = "too fast; wait and send it again";

  /** A fault as the client gets it. */
  record Fault(RefusalCode code, String message, @Nullable Long retryAfterMs) {}

  private final Pace pace;
  private final SocketMeters meters;
  private final Runnable helloSaid;
  private Pace.@Nullable Meter meter;

  Guard(Pace pace, SocketMeters meters, Runnable helloSaid) {
    this.pace = pace;
    this.meters = meters;
    this.helloSaid = helloSaid;
  }

  static String tooLong(int characters) {
    return "this message has "
        + characters
        + " characters and at most "
        + Limits.TEXT_CHARACTERS
        + " can be taken; send it in parts";
  }

  static String wrongProtocol() {
    return "this server speaks protocol " + Limits.PROTOCOL + "; reload the page";
  }

  private synchronized Pace.Meter meter() {
    if (meter == null) {
      meter = pace.meter();
    }
    return meter;
  }

  /** Milliseconds, or {@link Pace#GO}. */
  long frameMustWait() {
    return meter().frame();
  }

  void helloSaid() {
    helloSaid.run();
  }

  void countRefusal(RefusalCode code) {
    meters.refused(code);
  }

  /** Counts a refusal and closes a client that goes on and on. */
  void refused(RefusalCode code, ClientConnection connection) {
    countRefusal(code);
    if (!meter().mayBeRefusedAgain()) {
      connection.close(CloseCode.TOO_FAST, "too many frames that cannot be taken");
    }
  }

  /** Runs the task; what it throws becomes an answer, and a line in the log where it is ours. */
  void attempt(Runnable task, Consumer<Fault> answer) {
    try {
      task.run();
    } catch (RuntimeException e) {
      answer.accept(Faults.inWords(e));
      if (!Faults.expected(e)) {
        LOG.error("a frame could not be handled", e);
      }
    }
  }
}
