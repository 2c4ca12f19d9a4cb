package dev.penny.wording;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.WireBlock;
import dev.penny.protocol.WireBlock.Amount;
import dev.penny.protocol.WireBlock.Choice;
import dev.penny.protocol.WireBlock.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Replies as the widget and the console show them; every figure keeps its reference. */
public final class WireBlocks {
  private final Formats formats;

  public WireBlocks(Formats formats) {
    this.formats = formats;
  }

  public List<WireBlock> of(Reply reply) {
    return reply.blocks().stream().map(this::of).toList();
  }

  private WireBlock of(Block block) {
    return switch (block) {
      case Block.Text text -> new WireBlock.Text(spans(text.phrases()));
      case Block.BillChange change -> new WireChange(this).of(change);
      case Block.Card card -> card(card);
      case Block.Article a -> new WireBlock.Article(a.slug(), a.title(), a.paragraphs(), a.url());
      case Block.Choices choices ->
          new WireBlock.Choices(orNull(choices.prompt()), choices(choices.offers()));
    };
  }

  private WireBlock.Card card(Block.Card card) {
    return new WireBlock.Card(
        card.kind().name().toLowerCase(Locale.ROOT),
        text(card.title()),
        amount(card.figure()),
        orNull(card.caption()),
        card.rows().stream().map(this::row).toList(),
        refs(card),
        choices(card.actions()),
        card.until() == null ? null : card.until().toString());
  }

  private WireBlock.Row row(Block.Row row) {
    Phrase.MoneyFigure amount = row.amount();
    return new WireBlock.Row(
        text(row.label()),
        orNull(row.detail()),
        amount(amount),
        amount == null ? null : amount.ref(),
        row.mark() == null ? null : row.mark().name().toLowerCase(Locale.ROOT));
  }

  private static List<String> refs(Block.Card card) {
    Stream<String> figure = Stream.ofNullable(card.figure()).map(Phrase.MoneyFigure::ref);
    Stream<String> rows =
        card.rows().stream()
            .flatMap(r -> Stream.ofNullable(r.amount()))
            .map(Phrase.MoneyFigure::ref);
    return Stream.concat(figure, rows).distinct().toList();
  }

  List<Span> spans(List<Phrase> phrases) {
    return formats.tongue().of(phrases).stream().map(this::span).toList();
  }

  private Span span(Phrase phrase) {
    return new Span(
        formats.text(phrase), phrase instanceof Phrase.Figure figure ? figure.ref() : null);
  }

  List<Choice> choices(List<Offer> offers) {
    return offers.stream().map(o -> new Choice(o.id(), text(o.label()))).toList();
  }

  String text(List<Phrase> phrases) {
    return formats.text(phrases);
  }

  @Nullable String orNull(List<Phrase> phrases) {
    return phrases.isEmpty() ? null : text(phrases);
  }

  Amount amount(Money money, boolean signed) {
    return new Amount(
        money.minor(), money.currency().getCurrencyCode(), formats.money().money(money, signed));
  }

  @Nullable Amount amount(Phrase.@Nullable MoneyFigure figure) {
    return figure == null ? null : amount(figure.money(), figure.signed());
  }
}
