package dev.penny.flow.billhigher;

import dev.penny.conversation.Block;
import dev.penny.explain.story.Reason;
import dev.penny.flow.Figures;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bill lines behind a reason. */
final class ReasonLines {
  private ReasonLines() {}

  static List<ItemId> items(Reason reason) {
    var ids = new ArrayList<ItemId>();
    for (Reason.Line line : reason.lines()) {
      InvoiceItem item = line.current() != null ? line.current() : line.previous();
      if (item != null) {
        ids.add(item.id());
      }
    }
    return ids;
  }

  static List<Block.Line> of(Reason reason) {
    Currency currency = reason.amount().currency();
    var lines = new ArrayList<Block.Line>();
    for (Reason.Line line : reason.lines()) {
      InvoiceItem named = line.current() != null ? line.current() : line.previous();
      if (named != null) {
        lines.add(
            new Block.Line(
                named.description(),
                side(line.previous(), currency),
                side(line.current(), currency)));
      }
    }
    return lines;
  }

  private static Block.@Nullable Side side(@Nullable InvoiceItem item, Currency currency) {
    return item == null
        ? null
        : new Block.Side(item.id(), Figures.detail(item, currency), item.gross());
  }
}
