package dev.penny.explain;

import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers the parts of a comparison by their codes. */
final class CauseList {
  private final Map<CauseCode, List<Part>> parts = new EnumMap<>(CauseCode.class);
  private final Currency currency;

  CauseList(Currency currency) {
    this.currency = currency;
  }

  void add(CauseCode code, Part part) {
    if (!part.amount().isZero()) {
      parts.computeIfAbsent(code, _ -> new ArrayList<>(2)).add(part);
    }
  }

  List<Cause> causes() {
    List<Cause> causes = new ArrayList<>(parts.size());
    parts.forEach((code, list) -> causes.add(new Cause(code, sum(list), list)));
    return causes;
  }

  private Money sum(List<Part> list) {
    Money sum = Money.zero(currency);
    for (Part part : list) {
      sum = sum.plus(part.amount());
    }
    return sum;
  }
}
