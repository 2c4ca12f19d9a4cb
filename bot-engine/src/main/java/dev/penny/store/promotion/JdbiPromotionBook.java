package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Taking;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Use;
import dev.penny.store.promotion.UseRow.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The durable books of promotions. What is answered is on disk; several servers may share one
 * database. Reservations that ran out leave the counters with the next change, or by {@link
 * #expire}.
 */
public final class JdbiPromotionBook implements PromotionBook {
  private static final int MOST_AT_ONCE = 100;

  private final Database database;
  private final PromotionShelf shelf;
  private final CodeKey key;
  private final Writing writing;

  /** The tables must be there: {@link PromotionShelf#migrate}. */
  public JdbiPromotionBook(Database database, PromotionShelf shelf, CodeKey key) {
    this.database = database;
    this.shelf = shelf;
    this.key = key;
    this.writing = new Writing(database);
  }

  @Override
  public Answer answer(Call call) {
    String once = call.key();
    if (once == null || call.action() == Call.Action.VALIDATE) {
      return database.jdbi().inTransaction(handle -> validated(handle, call));
    }
    String input = key.hash(RulesJson.asked(call));
    while (true) {
      Answer answer = writing.run(handle -> answer(handle, call, once, input));
      if (answer != null) {
        return answer;
      }
      expire(call.situation().now());
    }
  }

  /** Takes reservations that ran out from the counters, each once; returns how many. */
  public int expire(Instant now) {
    int expired = 0;
    int last;
    do {
      last = Objects.requireNonNull(writing.run(handle -> expireSome(handle, now)));
      expired += last;
    } while (last == MOST_AT_ONCE);
    return expired;
  }

  private static Integer expireSome(Handle handle, Instant now) {
    List<UseRow> due = UseRow.due(handle, now, MOST_AT_ONCE);
    var books = new Books(handle, now);
    due.stream()
        .sorted(Comparator.comparing(UseRow::promotion).thenComparing(UseRow::account))
        .forEach(use -> books.end(use, Status.EXPIRED));
    return due.size();
  }

  /**
   * The rules of these codes with what is used of them, as one customer with an order sees it: what
   * {@link Eligibility}, near misses and combinations work on. For moments from this one on.
   */
  @Override
  public Rulebook rulebook(Situation situation, List<String> codes) {
    return database
        .jdbi()
        .inTransaction(h -> Snapshot.read(h, shelf, key, situation, codes).ahead(h).rulebook());
  }

  private Answer validated(Handle handle, Call call) {
    var snapshot = Snapshot.read(handle, shelf, key, call.situation(), call.codes());
    return new Answer.Validated(
        Eligibility.assess(snapshot.rulebook(), call.situation(), call.codes()));
  }

  /** Null: reservations that ran out are to leave the counters first. */
  private @Nullable Answer answer(Handle handle, Call call, String once, String input) {
    List<String> codes = call.codes().stream().map(CodeText::normal).toList();
    Answer before = stored(handle, once, input, codes);
    if (before != null) {
      return before;
    }
    var snapshot = Snapshot.read(handle, shelf, key, call.situation(), call.codes());
    if (snapshot.due().stream().anyMatch(u -> snapshot.promotions().containsKey(u.promotion()))) {
      return null;
    }
    Instant now = call.situation().now().truncatedTo(ChronoUnit.MICROS);
    var books = new Books(handle, now);
    return switch (call.action()) {
      case VALIDATE -> throw new IllegalStateException("a check changes nothing");
      case RESERVE, REDEEM -> take(handle, books, snapshot, call, once, input);
      case RELEASE -> {
        Answer answer = release(books, snapshot, call);
        keep(handle, once, input, answer, call);
        yield answer;
      }
    };
  }

  private Answer take(
      Handle handle, Books books, Snapshot snapshot, Call call, String once, String input) {
    switch (Taking.of(snapshot.rulebook(), call, snapshot::held)) {
      case Taking.Refused(var reasons) -> {
        var refused = new Answer.Refused(reasons, false);
        keep(handle, once, input, refused, call);
        return refused;
      }
      case Taking.Granted(var parts, var discount) -> {
        boolean holds = call.action() == Call.Action.RESERVE;
        var done =
            new Answer.Done(holds ? Use.Status.RESERVED : Use.Status.REDEEMED, discount, false);
        var inOrder =
            parts.stream().sorted(Comparator.comparing(p -> p.promotion().id().value())).toList();
        var uses = new ArrayList<UseRow>();
        for (Taking.Part part : inOrder) {
          snapshot.holds(part.promotion()).forEach(old -> books.end(old, Status.REPLACED));
          UseRow use = use(snapshot, call, part);
          books.note(use);
          uses.add(use);
        }
        keep(handle, once, input, done, call);
        for (int i = 0; i < uses.size(); i++) {
          Taking.Part part = inOrder.get(i);
          books.count(uses.get(i), part.promotion(), row(snapshot, part).version());
        }
        return done;
      }
    }
  }

  private static CouponRow row(Snapshot snapshot, Taking.Part part) {
    return Objects.requireNonNull(snapshot.coupons().get(part.coupon().code()));
  }

  private static UseRow use(Snapshot snapshot, Call call, Taking.Part part) {
    boolean holds = call.action() == Call.Action.RESERVE;
    return new UseRow(
        Books.newId(),
        part.promotion().id().value(),
        row(snapshot, part).hash(),
        call.situation().customer().id().value(),
        call.situation().order().id(),
        part.amount(),
        holds ? Status.RESERVED : Status.REDEEMED,
        holds ? call.reserveUntil() : null,
        true);
  }

  /** Gives back what this order has with these codes; what ran out is worth 0. */
  private static Answer release(Books books, Snapshot snapshot, Call call) {
    var hashes = new LinkedHashSet<String>();
    snapshot.coupons().values().forEach(row -> hashes.add(row.hash()));
    long returned = 0;
    for (var ofPromotion : snapshot.ofOrder().entrySet().stream().sorted(byName()).toList()) {
      for (UseRow use : ofPromotion.getValue()) {
        if (hashes.contains(use.codeHash())) {
          returned += use.countsAt(call.situation().now()) ? use.minor() : 0;
          books.end(use, Status.RELEASED);
        }
      }
    }
    return new Answer.Done(Use.Status.RELEASED, returned, false);
  }

  private static Comparator<java.util.Map.Entry<String, List<UseRow>>> byName() {
    return java.util.Map.Entry.comparingByKey();
  }

  private static @Nullable Answer stored(
      Handle handle, String once, String input, List<String> codes) {
    return handle
        .createQuery("SELECT input_hash, answer FROM promotion_call WHERE call_key = :key")
        .bind("key", once)
        .map((row, _) ->
            row.getString("input_hash").equals(input)
                ? RulesJson.answer(row.getString("answer"), codes).again()
                : new Answer.Conflict(once))
        .findFirst()
        .orElse(null);
  }

  private static void keep(Handle handle, String once, String input, Answer answer, Call call) {
    List<String> codes = call.codes().stream().map(CodeText::normal).toList();
    handle.execute(
        "INSERT INTO promotion_call (call_key, input_hash, answer, occurred_at)"
            + " VALUES (?, ?, ?, ?)",
        once,
        input,
        RulesJson.write(answer, codes),
        call.situation().now().atOffset(ZoneOffset.UTC));
  }
}
