package dev.penny.source.jsonl;

import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file, handed out account by account in the order of the {@link AccountIndex}.
 * It looks one record ahead, so a broken line is blamed before the account it may belong to is
 * told.
 */
final class RecordStream implements Closeable {
  private record Head(int ordinal, Line.Parsed line) {}

  private final @Nullable Lines lines;
  private final AccountIndex index;
  private final Blame blame;
  private final List<BadRecord> unowned = new ArrayList<>();
  private final List<BadRecord> foreign = new ArrayList<>();
  private String lastForeign = "";
  private @Nullable Head head;
  private int last;
  private boolean atEnd;

  /** A file that is absent has no records. */
  RecordStream(Path file, AccountIndex index, Blame blame) {
    this.lines = Files.exists(file) ? new Lines(file) : null;
    this.index = index;
    this.blame = blame;
  }

  /** All records of this account; call it with every ordinal in turn. */
  List<Line.Parsed> take(int ordinal) {
    var taken = new ArrayList<Line.Parsed>();
    while (true) {
      if (head == null && !atEnd) {
        head = advance();
      }
      if (head == null || head.ordinal() > ordinal) {
        return taken;
      }
      taken.add(head.line());
      head = null;
    }
  }

  String file() {
    return lines == null ? "" : lines.file();
  }

  long bytes() {
    return lines == null ? 0 : lines.bytes();
  }

  private @Nullable Head advance() {
    for (Line line = read(); line != null; line = read()) {
      switch (line) {
        case Line.Broken broken -> onBroken(broken);
        case Line.Parsed parsed -> {
          Integer owner = index.ordinal(parsed.account());
          if (owner != null) {
            settle(owner, parsed);
            return new Head(owner, parsed);
          }
          onForeign(parsed);
        }
      }
    }
    atEnd = true;
    unowned.forEach(bad -> blame.accounts(last, Math.max(last, index.size() - 1), bad));
    foreign.forEach(blame::nobody);
    return null;
  }

  private @Nullable Line read() {
    return lines == null ? null : lines.next();
  }

  private void onBroken(Line.Broken broken) {
    Integer owner = index.ordinal(broken.account());
    if (owner == null) {
      unowned.add(broken.why());
    } else if (owner < last) {
      blame.nobody(broken.why());
    } else {
      blame.accounts(owner, owner, broken.why());
    }
  }

  private void onForeign(Line.Parsed line) {
    String account = String.valueOf(line.account());
    if (account.equals(lastForeign)) {
      return; // one report for a run of records of the same unknown account
    }
    lastForeign = account;
    foreign.add(
        new BadRecord(
            file(),
            line.number(),
            "account_id",
            line.account() == null ? "nothing" : '"' + account + '"',
            "an account that is in accounts.jsonl",
            "Correct the id, or add the account."));
  }

  /** A good record shows to whom the bad ones before it may belong. */
  private void settle(int owner, Line.Parsed line) {
    if (owner < last) {
      throw new BadRecordException(
          new BadRecord(
              file(),
              line.number(),
              "account_id",
              '"' + index.id(owner) + "\" after records of \"" + index.id(last) + '"',
              "records of one account together, accounts in the order of accounts.jsonl",
              "Sort the file in the order of accounts.jsonl."));
    }
    unowned.forEach(bad -> blame.accounts(last, owner, bad));
    unowned.clear();
    for (BadRecord bad : foreign) {
      if (owner == last) {
        blame.accounts(owner, owner, bad); // amid the records of one account: very likely its own
      } else {
        blame.nobody(bad);
      }
    }
    foreign.clear();
    lastForeign = "";
    last = owner;
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
    }
  }
}
