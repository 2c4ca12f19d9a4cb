package dev.penny.flow;

import dev.penny.eligibility.Point;
import dev.penny.eligibility.Verdict;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.promotion.Promotion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying one code on one order, as the customer may know it.
 *
 * @param typed the code as the customer wrote it
 * @param called what it is called for people: the code, or the name of an offer without one
 * @param promotion the rule behind it; null: there is none for this customer
 * @param points all that it asks for, point by point
 * @param near what would make it work; null: it works, or there is nothing to look for
 */
public record CodeCheck(
    String typed,
    String called,
    @Nullable Promotion promotion,
    Verdict verdict,
    List<Point> points,
    @Nullable NearMiss near) {
  public CodeCheck {
    points = List.copyOf(points);
  }

  public String ref() {
    return "code:" + typed;
  }
}
