package dev.penny.wording;

import dev.penny.conversation.Block;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.WireBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bill-change card. */
final class WireChange {
  private final WireBlocks blocks;

  WireChange(WireBlocks blocks) {
    this.blocks = blocks;
  }

  WireBlock.BillChange of(Block.BillChange change) {
    Block.NextBill next = change.nextBill();
    return new WireBlock.BillChange(
        change.id(),
        blocks.spans(change.headline()),
        blocks.text(change.comparison()),
        blocks.orNull(change.note()),
        bill(change.previous()),
        bill(change.current()),
        blocks.amount(change.delta(), true),
        change.reasons().stream().map(this::reason).toList(),
        change.shown(),
        rest(change),
        next == null ? null : nextBill(next),
        blocks.choices(change.actions()));
  }

  private WireBlock.Bill bill(Block.Bill bill) {
    return new WireBlock.Bill(
        bill.invoice().value(),
        bill.number(),
        blocks.text(bill.label()),
        blocks.amount(bill.total(), false));
  }

  private WireBlock.@Nullable Amount rest(Block.BillChange change) {
    List<Block.Reason> hidden = change.reasons().subList(change.shown(), change.reasons().size());
    if (hidden.isEmpty()) {
      return null;
    }
    Money sum =
        hidden.stream()
            .map(r -> r.amount().money())
            .reduce(Money.zero(change.delta().currency()), Money::plus);
    return blocks.amount(sum, true);
  }

  private WireBlock.Reason reason(Block.Reason reason) {
    return new WireBlock.Reason(
        reason.id(),
        blocks.text(reason.title()),
        blocks.spans(reason.sentence()),
        blocks.amount(reason.amount().money(), true),
        tag(reason.tag()),
        reason.error(),
        reason.lines().stream().map(this::line).toList(),
        reason.evidence().stream().map(this::proof).toList());
  }

  private static @Nullable String tag(Block.Tag tag) {
    return switch (tag) {
      case ONE_OFF -> "one_off";
      case STAYS -> "stays";
      case ESTIMATE -> "estimate";
      case UNKNOWN -> null;
    };
  }

  private WireBlock.Line line(Block.Line line) {
    return new WireBlock.Line(line.description(), side(line.before()), side(line.now()));
  }

  private WireBlock.@Nullable Side side(Block.@Nullable Side side) {
    return side == null
        ? null
        : new WireBlock.Side(
            side.item().value(), blocks.text(side.detail()), blocks.amount(side.gross(), false));
  }

  private WireBlock.Evidence proof(Block.Proof proof) {
    return new WireBlock.Evidence(
        proof.ref(), blocks.text(proof.label()), blocks.text(proof.value()));
  }

  private WireBlock.NextBill nextBill(Block.NextBill next) {
    Phrase.MoneyFigure amount = next.amount();
    return new WireBlock.NextBill(
        blocks.amount(amount.money(), false),
        blocks.text(next.when()),
        next.assumptions().stream().map(blocks::text).toList());
  }
}
