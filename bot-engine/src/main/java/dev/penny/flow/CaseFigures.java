package dev.penny.flow;

import dev.penny.action.CaseId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Figures of credits and disputes, bound to the case they come from. */
public final class CaseFigures {
  private CaseFigures() {}

  public static String ref(CaseId id) {
    return "case:" + id;
  }

  public static NameFigure name(CaseId id) {
    return new NameFigure(id.value(), ref(id));
  }

  public static MoneyFigure amount(CaseId id, Money money) {
    return new MoneyFigure(money, ref(id));
  }

  public static DayFigure day(CaseId id, LocalDate day) {
    return new DayFigure(day, ref(id));
  }

  public static DayFigure day(CaseId id, Instant at) {
    return day(id, at.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
