package dev.penny.flow.charge;

import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Request;
import dev.penny.ledger.InvoiceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which lines of their bills a customer means, for flows that do something about a line. */
public final class NamedLines {
  private NamedLines() {}

  /** The lines that the customer's words or details name; the one spoken of before with "this". */
  public static List<InvoiceItem> of(Request request, Facts facts) {
    BillsFact fact = facts.find(BillsFact.class);
    if (fact == null || fact.history().invoices().isEmpty()) {
      return List.of();
    }
    var slots = new ArrayList<>(request.slots());
    slots.add(new Slot.Topic(request.text()));
    var asked = new Request(request.command(), request.text(), slots, request.before());
    var bills = new Bills(fact.history(), facts.today());
    var candidates =
        new Candidates(
            asked, fact.history(), bills, ChargeFlow.reasons(asked, facts), facts.today());
    List<InvoiceItem> found =
        candidates.find() instanceof Meant.Lines(var items) ? items : List.of();
    DialogueState.Task task = request.state().task();
    if (!found.isEmpty() || task == null || !task.flow().equals(ChargeFlow.NAME)) {
      return found;
    }
    return task.slots().stream()
        .filter(Slot.Line.class::isInstance)
        .map(s -> bills.item(((Slot.Line) s).item()))
        .filter(Objects::nonNull)
        .toList();
  }
}
