package dev.penny.channel.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.eligibility.Saving;
import dev.penny.eligibility.trial.TrialReport;
import dev.penny.promotion.Condition;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.PastOrder;
import dev.penny.promotion.Reason;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.campaign.Previews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A preview as the studio shows it. Money is minor units. */
final class PreviewJson {
  record Item(String charge, String product, int quantity, long amount, long off) {}

  record Bill(
      String account,
      String bill,
      Instant at,
      String currency,
      long amount,
      long off,
      @Nullable Long missing,
      List<Item> items) {}

  /** {@code clause}: the condition that did not hold; {@code needed}: a minimum. */
  record Missed(
      String reason,
      String why,
      @Nullable ObjectNode clause,
      boolean negated,
      @Nullable Long needed,
      @Nullable String currency,
      long orders,
      long nearest,
      long median,
      long close,
      List<Bill> samples) {}

  record Ready(
      String state,
      LocalDate from,
      LocalDate to,
      long millis,
      long orders,
      long accounts,
      long got,
      long gotAccounts,
      long again,
      long used,
      @Nullable Instant usedUp,
      List<TrialReport.Sum> sums,
      List<Missed> missed,
      long several,
      List<Bill> samples) {}

  private PreviewJson() {}

  static Object of(Previews.Progress progress) {
    return switch (progress) {
      case Previews.Progress.Running(var done, var all) ->
          Map.of("state", "running", "done", done, "all", all);
      case Previews.Progress.Failed() -> Map.of("state", "failed");
      case Previews.Progress.Ready ready -> ready(ready);
    };
  }

  private static Ready ready(Previews.Progress.Ready ready) {
    TrialReport r = ready.report();
    return new Ready(
        "ready",
        ready.from(),
        ready.to(),
        ready.millis(),
        r.orders(),
        r.accounts(),
        r.got(),
        r.gotAccounts(),
        r.again(),
        r.used(),
        r.usedUp(),
        r.sums(),
        r.missed().stream().map(PreviewJson::missed).toList(),
        r.several(),
        r.samples().stream().map(g -> bill(g.order(), g.saving(), null)).toList());
  }

  private static Missed missed(TrialReport.Missed missed) {
    Reason reason = missed.reason();
    Reason.ClauseFailed failed = reason instanceof Reason.ClauseFailed f ? f : null;
    Reason.BelowMinimum low = reason instanceof Reason.BelowMinimum l ? l : null;
    return new Missed(
        reason.code().name().toLowerCase(Locale.ROOT),
        ReasonWords.of(reason.code()),
        failed == null ? null : clause(failed.clause()),
        failed != null && failed.negated(),
        low == null ? null : low.needed(),
        low == null ? null : low.currency().getCurrencyCode(),
        missed.orders(),
        missed.nearest(),
        missed.median(),
        missed.close(),
        missed.samples().stream()
            .map(near ->
                bill(
                    near.order(),
                    null,
                    near.reason() instanceof Reason.BelowMinimum l ? l.missing() : null))
            .toList());
  }

  private static ObjectNode clause(Condition.Clause clause) {
    return PromotionForm.condition(clause);
  }

  private static Bill bill(PastOrder past, @Nullable Saving saving, @Nullable Long missing) {
    Map<String, Long> off = saving == null ? Map.of() : saving.items();
    return new Bill(
        past.customer().id().value(),
        past.order().id(),
        past.at(),
        past.order().currency().getCurrencyCode(),
        past.order().amount(),
        saving == null ? 0 : saving.amount(),
        missing,
        past.order().items().stream().map(i -> item(i, off.getOrDefault(i.id(), 0L))).toList());
  }

  private static Item item(OrderItem item, long off) {
    return new Item(item.chargeCode(), item.product(), item.quantity(), item.amount(), off);
  }
}
