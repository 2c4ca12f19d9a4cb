package dev.penny.source.importing;

import dev.penny.source.jdbi.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to. The lists hold the first {@link #LISTED} of each; the counts are whole.
 * {@code stopped} is null where the data set was read to its end.
 */
public record ImportReport(
    long accountsAdded,
    long accountsUpdated,
    long accountsUnchanged,
    long invoicesAdded,
    int catalogueChanged,
    long markedCount,
    List<Written.Marked> marked,
    long leftOutCount,
    List<LeftOut> leftOut,
    @Nullable Stopped stopped) {
  /** How many bills and left-out accounts are told one by one. */
  public static final int LISTED = 1000;

  public ImportReport {
    marked = List.copyOf(marked);
    leftOut = List.copyOf(leftOut);
  }

  /** An account not imported, or a line that belongs to none ({@code account} null), and why. */
  public record LeftOut(@Nullable String account, List<String> why) {
    public LeftOut {
      why = List.copyOf(why);
    }
  }

  /** Why the import ended early; the accounts imported before stay. */
  public record Stopped(Cause cause, String message) {
    public enum Cause {
      BAD_DATA,
      STORAGE_FULL
    }
  }
}
