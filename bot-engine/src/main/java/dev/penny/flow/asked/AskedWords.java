package dev.penny.flow.asked;

import dev.penny.action.Policy;
import dev.penny.action.ProofRules.Use;
import dev.penny.action.RequestCase;
import dev.penny.action.RequestCase.Standing;
import dev.penny.action.Wish;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.Words;
import dev.penny.flow.timetopay.TimeToPayFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.CountFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request in words, by where it stands. {@code today}: where the customer is. */
public record AskedWords(
    AccountHistory history, Catalogue catalogue, Policy policy, LocalDate today) {
  static final Words WORDS = Words.beside(AskedFlow.class);

  /** {@code plan}: of time to pay that was granted; null: of anything else. */
  public List<Phrase> standing(RequestCase request, @Nullable PlanStanding plan) {
    var words =
        new ArrayList<>(
            switch (request.wish()) {
              case Wish.TimeToPay _ -> TimeToPayFlow.standing(request, plan);
              case Wish.ChangePlan change -> change(request, change);
              case Wish.EndService end -> end(request, end);
              case Wish.Proof proof -> proof(request, proof);
            });
    if (request.standing() == Standing.REFUSED) {
      words.add(Phrase.words(" "));
      words.addAll(WORDS.say("reason", "why", new NameFigure(request.lastWhy(), ref(request))));
    }
    return words;
  }

  /** What the words of a request name, as they name it. */
  public static List<String> names(
      RequestCase request, AccountHistory history, Catalogue catalogue) {
    return switch (request.wish()) {
      case Wish.TimeToPay _, Wish.Proof _ -> List.of();
      case Wish.ChangePlan(_, var from, var to, _, _, _) ->
          to == null
              ? List.of(product(catalogue, from))
              : List.of(product(catalogue, from), product(catalogue, to));
      case Wish.EndService end -> List.of(service(end, history, catalogue));
    };
  }

  /** By its id where the catalogue has it no longer. */
  public static String product(Catalogue catalogue, ProductId id) {
    Product product = catalogue.product(id);
    return product == null ? id.value() : product.name();
  }

  public static String service(Wish.EndService end, AccountHistory history, Catalogue catalogue) {
    return history.subscriptions().stream()
        .filter(s -> s.id().equals(end.subscription()))
        .findFirst()
        .map(s -> product(catalogue, s.productOn(last(s, end.end()))))
        .orElse(end.subscription().value());
  }

  /** A day on which it runs. */
  private static LocalDate last(Subscription subscription, LocalDate end) {
    LocalDate day = end.minusDays(1);
    return day.isBefore(subscription.start()) ? subscription.start() : day;
  }

  private List<Phrase> change(RequestCase request, Wish.ChangePlan change) {
    String ref = ref(request);
    var from = new NameFigure(product(catalogue, change.from()), ref);
    var to = change.to();
    List<Phrase> what =
        to == null
            ? WORDS.say("drop", "from", from)
            : WORDS.say("move", "from", from, "to", new NameFigure(product(catalogue, to), ref));
    return said(
        "change" + name(request.standing()),
        Map.of(
            "id", List.of(CaseFigures.name(request.id())),
            "what", what,
            "day", List.of(CaseFigures.day(request.id(), change.at())),
            "next", List.of(CaseFigures.amount(request.id(), change.next()))));
  }

  private List<Phrase> end(RequestCase request, Wish.EndService end) {
    var words =
        new ArrayList<>(
            said(
                "end" + name(request.standing()),
                Map.of(
                    "id", List.of(CaseFigures.name(request.id())),
                    "name", List.of(new NameFigure(service(end, history, catalogue), ref(request))),
                    "day", List.of(CaseFigures.day(request.id(), end.end())))));
    boolean counts =
        request.standing() == Standing.GRANTED || request.standing() == Standing.WAITING;
    if (end.fee() != null && counts) {
      words.addAll(WORDS.say("endfee", "fee", CaseFigures.amount(request.id(), end.fee())));
    }
    return words;
  }

  private List<Phrase> proof(RequestCase request, Wish.Proof proof) {
    var id = CaseFigures.name(request.id());
    String key = "proof" + (request.isOver(today) ? "over" : name(request.standing()));
    var purpose = WORDS.say("for" + proof.purpose().name().toLowerCase(Locale.ROOT));
    var words = new ArrayList<>(WORDS.say(key, "id", id, "what", purpose));
    if (request.wantsFiles(today) && request.standing() == Standing.ASKED) {
      if (proof.by() != null) {
        words.addAll(WORDS.say("proofby", "day", CaseFigures.day(request.id(), proof.by())));
      }
      var days = BigDecimal.valueOf(policy.proofs().days(Use.of(proof.purpose())));
      words.addAll(WORDS.say("proofkept", "days", new CountFigure(days, "", "policy")));
    }
    return words;
  }

  /** With those of the figures that the sentence has places for. */
  private static List<Phrase> said(String key, Map<String, List<? extends Phrase>> figures) {
    var places = new ArrayList<Object>();
    for (String place : WORDS.places(key)) {
      places.add(place);
      places.add(Objects.requireNonNull(figures.get(place)));
    }
    return WORDS.say(key, places.toArray());
  }

  private static String ref(RequestCase request) {
    return CaseFigures.ref(request.id());
  }

  private static String name(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
