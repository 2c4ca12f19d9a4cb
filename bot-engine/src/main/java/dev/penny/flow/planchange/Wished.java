package dev.penny.flow.planchange;

import dev.penny.flow.PlanPreview;
import dev.penny.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which way a customer wants to go who names no plan: to one that costs less, or to more. */
enum Wished {
  CHEAPER(
      "cheap\\w*|less (?:money|data|expensive)|smaller|lower|downgrad\\w*|sav(?:e|ing)|too (?:expensive|dear|much)"
          + "|günstig\\w*|billig\\w*|kleiner\\w*|weniger|herabstuf\\w*|herunterstuf\\w*|zu teuer"
          + "|moins|plus petit\\w*|inférieur\\w*|trop cher"
          + "|barat\\w*|económic\\w*|pequeñ\\w*|inferior|menos|bajar|car[oa]"),
  BIGGER(
      "bigger|larger|upgrad\\w*|more (?:data|gb|gigs?|minutes|volume)|unlimited|higher"
          + "|größer\\w*|mehr|hochstuf\\w*|höher\\w*"
          + "|plus (?:grand|gros|de)\\w*|supérieur\\w*|illimité"
          + "|más (?:grande|datos|gigas|alta)|superior|mayor|subir|ilimitad\\w*");

  private final Pattern words;

  Wished(String words) {
    this.words =
        Pattern.compile(
            "\\b(?:" + words + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Null where the text says neither, or both. */
  static @Nullable Wished in(String text) {
    boolean cheaper = CHEAPER.words.matcher(text).find();
    boolean bigger = BIGGER.words.matcher(text).find();
    return cheaper == bigger ? null : cheaper ? CHEAPER : BIGGER;
  }

  /** Of the plans to move to those that are so, the nearest in price first. */
  List<PlanPreview> of(List<PlanPreview> previews) {
    return previews.stream()
        .filter(p -> p.to() != null && difference(p).signum() == (this == CHEAPER ? -1 : 1))
        .sorted(Comparator.comparing(p -> difference(p).abs()))
        .toList();
  }

  /** The plan to move to whose price is nearest; null: there is no other. */
  static @Nullable PlanPreview nearest(List<PlanPreview> previews) {
    return previews.stream()
        .filter(p -> p.to() != null)
        .min(Comparator.comparing(p -> difference(p).abs()))
        .orElse(null);
  }

  /** What a later bill would be more than without the change. */
  private static Money difference(PlanPreview preview) {
    return preview.after().amountDue().minus(preview.stay().amountDue());
  }
}
