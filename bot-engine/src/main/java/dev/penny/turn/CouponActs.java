package dev.penny.turn;

import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Situation;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.TakenCodes;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Redemption;
import dev.penny.promotion.Advert;
import dev.penny.promotion.OfferCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Holds codes for an order, redeems them and gives them back, each step once for its key. What was
 * redeemed on the next bill stands in the books as a discount; a step that was cut off between the
 * two is finished when it is asked for again.
 */
public final class CouponActs {
  /** Nobody waits longer for a code that somebody else looks at. */
  public static final Duration HOLD = Duration.ofMinutes(10);

  private static final int REFERENCE_BYTES = 4;

  private final PromotionBook book;
  private final GuardedBook guarded;
  private final Supplier<List<Advert>> adverts;
  private final Postings postings;

  CouponActs(
      PromotionBook book, GuardedBook guarded, Supplier<List<Advert>> adverts, Postings postings) {
    this.book = book;
    this.guarded = guarded;
    this.adverts = adverts;
    this.postings = postings;
  }

  /** {@code now} is when the customer asked: the same for a step that is tried again. */
  TakenCodes take(
      Call.Action step,
      OrderAtHand at,
      List<String> codes,
      AccountHistory history,
      Catalogue catalogue,
      Asker asker,
      String key,
      Instant now) {
    Situation situation = new Situation(now, WhoAsks.of(history, now, at), at.order());
    Instant until = step == Call.Action.RESERVE ? now.plus(HOLD) : null;
    var call = new Call(step, situation, codes, key, until);
    boolean guesses = codes.stream().anyMatch(code -> !OfferCode.is(code));
    Answer answer = guesses ? guarded.answer(call, asker) : book.answer(call);
    if (!(answer instanceof Answer.Done)) {
      return new TakenCodes(answer, null, null, List.of());
    }
    return switch (step) {
      case VALIDATE -> throw new IllegalStateException("a check is not an act");
      case RESERVE -> new TakenCodes(answer, null, until, List.of());
      case REDEEM -> {
        var redeemed = brings(at, codes, history, catalogue, key, now);
        redeemed.forEach(postings::post);
        yield taken(answer, reference(key), redeemed);
      }
      case RELEASE -> {
        var withdrawn = postings.withdraw(history.account().id(), at.order().id(), codes);
        yield withdrawn.isEmpty()
            ? new TakenCodes(answer, null, null, List.of())
            : taken(answer, withdrawn.getFirst().reference(), List.of());
      }
    };
  }

  /** What these codes bring into the books when they are redeemed under that key. */
  public List<Postings.Posting> brings(
      OrderAtHand at,
      List<String> codes,
      AccountHistory history,
      Catalogue catalogue,
      String key,
      Instant now) {
    Situation situation = new Situation(now, WhoAsks.of(history, now, at), at.order());
    return new Discounts(book.rulebook(situation, codes), situation, adverts.get())
        .of(at, codes, history, catalogue, reference(key));
  }

  /**
   * One step in the books of promotions alone: nothing comes into, or out of, the bills. Wrong
   * codes are counted for {@code asker}.
   */
  public Answer alone(
      Call.Action step,
      OrderAtHand at,
      List<String> codes,
      AccountHistory history,
      Asker asker,
      String key,
      Instant now) {
    Situation situation = new Situation(now, WhoAsks.of(history, now, at), at.order());
    var call = new Call(step, situation, codes, key, null);
    boolean guesses = codes.stream().anyMatch(code -> !OfferCode.is(code));
    return guesses ? guarded.answer(call, asker) : book.answer(call);
  }

  /** The discounts that codes brought into the books. */
  public Postings postings() {
    return postings;
  }

  public static TakenCodes taken(Answer answer, String reference, List<Postings.Posting> redeemed) {
    List<TakenCodes.Discounted> discounts =
        redeemed.stream()
            .flatMap(p -> p.discounts().stream())
            .map(CouponActs::discounted)
            .distinct()
            .toList();
    return new TakenCodes(answer, reference, null, discounts);
  }

  private static TakenCodes.Discounted discounted(Redemption redemption) {
    return new TakenCodes.Discounted(redemption.effectiveStart(), redemption.effectiveEnd());
  }

  /** The same key always gives the same reference: "R-4F2A9C01". */
  public static String reference(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "R-" + HexFormat.of().formatHex(hash, 0, REFERENCE_BYTES).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
