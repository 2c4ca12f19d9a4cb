package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.CaseId;
import dev.penny.desk.fault.Fault;
import dev.penny.desk.fault.FaultDesk;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.redaction.Redaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Faults for leads. {@code GET /api/faults}: all, with how many they hit and the sums; {@code GET
 * …/lines?id=&from=}: a page of those hit, with the notice each would get; {@code POST …/search}
 * with {@code {"accountId","caseId","why"}}; {@code POST …/decide} with {@code
 * {"id","line":7,"approve":true,"why":"…"}}, without {@code line} for all that wait. What is not
 * done is told with 422 and why.
 */
public final class FaultDoor {
  private static final int PAGE = 20;
  private static final int LONGEST = 1_000;
  private static final int FARTHEST = 10_000_000;

  private final LeadGate gate;
  private final FaultDesk desk;
  private final BillingSource billing;
  private final ActionLedger actions;
  private final Clock clock;

  /** {@code billing}: the books with what was credited here. */
  public FaultDoor(
      LeadGate gate, FaultDesk desk, BillingSource billing, ActionLedger actions, Clock clock) {
    this.gate = gate;
    this.desk = desk;
    this.billing = billing;
    this.actions = actions;
    this.clock = clock;
  }

  public Answer all(Ask ask) {
    return gate.read(
        ask,
        lead ->
            Json.answer(
                200,
                Map.of(
                    "faults",
                    desk.store().faults().stream()
                        .map(f -> FaultJson.of(f, desk.store().sums(f.id())))
                        .toList())));
  }

  public Answer lines(Ask ask) {
    return gate.read(
        ask,
        lead -> {
          String id = ask.query("id").orElse("");
          int from = from(ask.query("from").orElse("0"));
          return from < 0
              ? Posts.problem(400, "from is not a number of lines")
              : desk.store()
                  .fault(id)
                  .map(fault -> Json.answer(200, page(fault, from, LeadGate.actor(lead))))
                  .orElseGet(() -> Posts.problem(404, "There is no such fault."));
        });
  }

  private static int from(String text) {
    try {
      int from = Integer.parseInt(text);
      return from <= FARTHEST ? from : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private Map<String, List<FaultJson.Line>> page(Fault fault, int from, Actor by) {
    var lines = desk.store().lines(fault.id(), null, from, PAGE, by, clock.instant());
    return Map.of(
        "lines",
        lines.stream()
            .map(line -> FaultJson.of(line, billing.history(line.hit().account()).orElse(null)))
            .toList());
  }

  public Answer search(Ask ask) {
    return gate.post(
        ask,
        (lead, body) -> {
          var account = new AccountId(body.path("accountId").asText());
          String why = why(body);
          AccountHistory history = billing.history(account).orElse(null);
          if (history == null || why == null) {
            return Posts.problem(
                422, history == null ? "There is no such account." : "Say why, in words.");
          }
          var id = new CaseId(body.path("caseId").asText());
          return told(
              desk.search(
                  history,
                  billing.catalogue(),
                  actions.cases(account),
                  id,
                  LeadGate.actor(lead),
                  why));
        });
  }

  public Answer decide(Ask ask) {
    return gate.post(
        ask,
        (lead, body) -> {
          JsonNode line = body.path("line");
          String why = why(body);
          if (why == null || !body.path("approve").isBoolean()) {
            return Posts.problem(
                422, why == null ? "Say why, in words." : "approve is true or false");
          }
          return told(
              desk.decide(
                  body.path("id").asText(),
                  line.isIntegralNumber() ? line.asLong() : null,
                  body.path("approve").asBoolean(),
                  LeadGate.actor(lead),
                  why));
        });
  }

  private static @Nullable String why(JsonNode body) {
    String why = Redaction.text(body.path("why").asText().strip());
    return why.isEmpty() || why.length() > LONGEST ? null : why;
  }

  private static Answer told(FaultDesk.Answer answer) {
    return switch (answer) {
      case FaultDesk.Answer.Done(var fault, var lines) ->
          Json.answer(200, Map.of("fault", fault, "lines", lines));
      case FaultDesk.Answer.No(var why) -> Posts.problem(422, why);
    };
  }
}
