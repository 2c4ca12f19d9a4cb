package dev.penny.flow.referral;

import dev.penny.conversation.Block;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Words;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.CodeText;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.Slips;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of a code that the customer wrote: it is theirs as written, theirs but for
 * letters that look like digits, nearly theirs (then it is asked, not assumed), or not theirs.
 */
final class CouponAnswer {
  private static final Words WORDS = Words.beside(ReferralFlow.class);

  private final BillsFact bills;
  private final LocalDate today;

  CouponAnswer(BillsFact bills, LocalDate today) {
    this.bills = bills;
    this.today = today;
  }

  /** Nothing where no code was written. */
  List<Block> to(String text) {
    List<Redemption> coded =
        bills.history().redemptions().stream().filter(r -> r.couponCode() != null).toList();
    Redemption named = coded.stream().filter(r -> isIn(text, r)).findFirst().orElse(null);
    if (named != null) {
      boolean exact = CodeText.normal(text).contains(CodeText.normal(code(named)));
      return List.of(known(named, exact ? "codeis" : "codelooks"));
    }
    String written = written(text);
    if (written == null) {
      return List.of();
    }
    String plain = CodeText.lookalike(written);
    return coded.stream()
        .filter(r -> Slips.isSlip(plain, CodeText.lookalike(code(r))))
        .findFirst()
        .map(r -> List.<Block>of(known(r, "codenearly")))
        .orElseGet(() -> List.of(WORDS.text("codenone")));
  }

  /** Whether it is one of the account's, or nearly. */
  boolean isOwn(String text) {
    List<Block> said = to(text);
    return !said.isEmpty() && !said.equals(List.of(WORDS.text("codenone")));
  }

  /** Whether a code was written, anybody's. */
  static boolean isNamed(String text) {
    return written(text) != null;
  }

  private static @Nullable String written(String text) {
    return SlotReader.read(text, Frame.past(LocalDate.EPOCH)).stream()
        .filter(Mention.CouponCode.class::isInstance)
        .map(m -> ((Mention.CouponCode) m).code())
        .findFirst()
        .orElse(null);
  }

  /** With blanks or look-alike letters inside, but not as a part of longer words. */
  private static boolean isIn(String text, Redemption redemption) {
    String code = CodeText.lookalike(code(redemption));
    String[] words = text.split("[\\s\"'“”‘’.,:;!?()]+", -1);
    for (int from = 0; from < words.length; from++) {
      var joined = new StringBuilder();
      for (int to = from; to < words.length && joined.length() < code.length(); to++) {
        joined.append(CodeText.lookalike(words[to]));
        if (joined.toString().equals(code)) {
          return true;
        }
      }
    }
    return false;
  }

  private Block known(Redemption redemption, String key) {
    String ref = "redemption:" + redemption.id();
    Promotion promotion = bills.catalogue().promotion(redemption.promotion());
    String name = promotion == null ? redemption.promotion().value() : promotion.name();
    LocalDate end = redemption.effectiveEnd();
    boolean over = end != null && !today.isBefore(end);
    var code = new Phrase.NameFigure(code(redemption), ref);
    var called = new Phrase.NameFigure(name, ref);
    var start = new Phrase.DayFigure(redemption.effectiveStart(), ref);
    return over && end != null
        ? WORDS.text(
            key + "over",
            "code",
            code,
            "name",
            called,
            "start",
            start,
            "end",
            new Phrase.DayFigure(end, ref))
        : WORDS.text(key, "code", code, "name", called, "start", start);
  }

  private static String code(Redemption redemption) {
    String code = redemption.couponCode();
    return code == null ? "" : code;
  }
}
