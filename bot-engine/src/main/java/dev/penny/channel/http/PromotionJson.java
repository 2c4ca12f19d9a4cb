package dev.penny.channel.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.identity.AgentAccount;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.promotion.Promotion;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.campaign.Campaign;
import dev.penny.store.campaign.FailedCode;
import dev.penny.store.campaign.Noted;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the studio's page of promotions is told. */
final class PromotionJson {
  record Me(String login, String name, String role) {}

  /** {@code rules} and {@code draft}: in the form of a promotion file. */
  record Row(
      String id,
      String name,
      String state,
      @Nullable String code,
      boolean hasCodes,
      long revision,
      long version,
      long used,
      long held,
      long spent,
      long failed,
      @Nullable Instant starts,
      @Nullable Instant ends,
      String changedBy,
      @Nullable Instant changedAt,
      @Nullable JsonNode rules,
      @JsonRawValue @Nullable String draft) {}

  /** Something to choose from: {@code code} is written, {@code name} is shown. */
  record Choice(String code, String name) {}

  record Choices(List<Choice> charges, List<Choice> products, List<String> currencies) {}

  record All(Me me, Instant now, List<Row> rows, Choices choices) {}

  /** A reason why codes did not work; {@code shown}: the code, covered. */
  record Failed(
      String reason, String why, String shown, long times, Instant firstAt, Instant lastAt) {}

  record One(Row row, List<Noted> history, List<Failed> failed, long codes) {}

  private PromotionJson() {}

  static Failed failed(FailedCode failed) {
    return new Failed(
        failed.reason().name().toLowerCase(Locale.ROOT),
        ReasonWords.of(failed.reason()),
        failed.shown(),
        failed.times(),
        failed.firstAt(),
        failed.lastAt());
  }

  static Me me(AgentAccount lead) {
    return new Me(
        lead.login().value(), lead.firstName(), lead.role().name().toLowerCase(Locale.ROOT));
  }

  static Row row(Campaign campaign, Instant now) {
    Promotion rules = campaign.inForce();
    return new Row(
        campaign.id().value(),
        campaign.name(),
        campaign.state(now).name().toLowerCase(Locale.ROOT),
        campaign.publicCode(),
        campaign.usage().hasCodes(),
        campaign.revision(),
        campaign.usage().version(),
        campaign.usage().used(),
        campaign.usage().held(),
        campaign.usage().spent(),
        campaign.usage().failed(),
        rules == null ? null : rules.window().starts(),
        rules == null ? null : rules.window().ends(),
        campaign.changedBy(),
        campaign.changedAt(),
        rules == null ? null : PromotionForm.write(rules),
        campaign.draft());
  }

  /** Charge codes go by the names of the products that are charged under them. */
  static Choices choices(Catalogue catalogue) {
    var products =
        catalogue.products().values().stream()
            .map(p -> new Choice(p.id().value(), p.name()))
            .sorted(Comparator.comparing(Choice::name))
            .toList();
    var charges =
        catalogue.products().values().stream()
            .collect(
                Collectors.groupingBy(
                    Product::chargeCode,
                    Collectors.mapping(
                        Product::name, Collectors.toCollection(java.util.TreeSet::new))))
            .entrySet()
            .stream()
            .map(e -> new Choice(e.getKey(), String.join(", ", e.getValue())))
            .sorted(Comparator.comparing(Choice::code))
            .toList();
    var currencies =
        catalogue.products().values().stream()
            .flatMap(p -> p.prices().stream())
            .map(price -> price.currency().getCurrencyCode())
            .distinct()
            .sorted()
            .toList();
    return new Choices(charges, products, currencies);
  }
}
