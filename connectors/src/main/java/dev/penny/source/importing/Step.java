package dev.penny.source.importing;

import dev.penny.source.Entry;
import dev.penny.source.Pass;
import dev.penny.source.jdbi.PreparedAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reading thread hands to the writing one, and how many bytes of the data set had been
 * read by then.
 */
sealed interface Step {
  long bytesRead();

  record Ready(PreparedAccount account, long bytesRead) implements Step {}

  /** An account that cannot be imported, or (null) a line of no account. */
  record LeftOut(@Nullable String account, List<String> why, long bytesRead) implements Step {
    public LeftOut {
      why = List.copyOf(why);
    }
  }

  /** The next step, or null at the end of the data set. */
  static @Nullable Step next(Pass accounts) {
    if (!accounts.hasNext()) {
      return null;
    }
    Entry entry = accounts.next();
    long bytes = accounts.bytesRead();
    return switch (entry) {
      case Entry.Read read -> ready(read, bytes);
      case Entry.LeftOut left -> new LeftOut(left.account(), Tally.messages(left.why()), bytes);
      case Entry.Stray stray -> new LeftOut(null, List.of(stray.why().message()), bytes);
    };
  }

  private static Step ready(Entry.Read read, long bytes) {
    try {
      return new Ready(PreparedAccount.of(read.history()), bytes);
    } catch (ArithmeticException e) {
      String id = read.history().account().id().value();
      String why =
          "account " + id + ": the amounts of a bill are too large to be added up. Correct them.";
      return new LeftOut(id, List.of(why), bytes);
    }
  }

  /** How much it takes in memory while it waits, counted in rows of the database. */
  default int weight() {
    return switch (this) {
      case Ready ready -> ready.account().rows();
      case LeftOut left -> left.why().size();
    };
  }
}
