package dev.penny.store.promotion;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Coupon;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes single-use codes nobody can guess: 15 characters of 5 random bits, 75 in all, without the
 * letters that are taken for digits. They are handed out once, when they are safe in the tables.
 */
public final class CodeMaker {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 15;
  private static final int GROUP = 5;
  private static final int BATCH = 1000;

  private final SecureRandom random = new SecureRandom();
  private final PromotionShelf shelf;

  public CodeMaker(PromotionShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Saves a thousand at a time, then hands them out; {@code count} codes in the end. No code comes
   * twice: the key of the table would refuse it.
   */
  public void make(PromotionId promotion, long count, Consumer<List<String>> out) {
    for (long left = count; left > 0; left -= BATCH) {
      var codes = new ArrayList<String>();
      for (int i = 0; i < Math.min(left, BATCH); i++) {
        codes.add(code());
      }
      shelf.add(codes.stream().map(c -> new Coupon(c, promotion, true, null)).toList());
      out.accept(codes);
    }
  }

  private String code() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
