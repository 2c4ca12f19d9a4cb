package dev.penny.flow.billhigher;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Screen;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.flow.Figures;
import dev.penny.flow.Offers;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reason of a change told on its own: what it is, whether it stays, and its lines. */
public final class ReasonAnswer {
  private static final Words WORDS = BillHigherFlow.WORDS;

  private final Story story;
  private final Invoice now;
  private final Invoice then;
  private final int place;
  private final Reason reason;

  /** A place without a reason is a fault. */
  public ReasonAnswer(Story story, int place) {
    this.story = story;
    this.now = story.change().current();
    this.then = story.change().previous();
    this.place = place;
    this.reason = story.reasons().get(place);
  }

  /** The title in plain words. */
  public static String title(Reason reason) {
    return ReasonTitles.plain(reason);
  }

  /** The one new line that is all of the reason, or null. */
  public @Nullable InvoiceItem onlyLine() {
    if (reason.lines().size() != 1 || reason.isError()) {
      return null;
    }
    Reason.Line line = reason.lines().getFirst();
    InvoiceItem item = line.previous() == null ? line.current() : null;
    return item != null && item.gross().equals(reason.amount()) ? item : null;
  }

  /** The change stays on the screen. */
  public Screen screen() {
    return BillHigherFlow.screen(story);
  }

  public Block.Text words() {
    var said = new ArrayList<Phrase>();
    said.addAll(ReasonTitles.of(reason));
    said.add(Phrase.words(": "));
    said.addAll(reason.sentence());
    said.addAll(partOf());
    said.addAll(LastingWords.of(reason, now, place));
    return new Block.Text(said);
  }

  /** What it has to do with the change. */
  public List<Phrase> partOf() {
    boolean whole = story.reasons().size() == 1;
    return WORDS.say(
        whole ? "wholeof" : "partof", "now", Figures.month(now), "then", Figures.month(then));
  }

  public Block.Card card() {
    var rows = new ArrayList<Block.Row>();
    for (Reason.Line line : reason.lines()) {
      row(rows, line.previous(), then);
      row(rows, line.current(), now);
    }
    return frame(ReasonTitles.of(reason), amount(reason, place), rows, BestStep.of(reason));
  }

  /** The whole change as its reasons. */
  public Block.Card difference() {
    var rows = new ArrayList<Block.Row>();
    List<Reason> reasons = story.reasons();
    for (int i = 0; i < reasons.size(); i++) {
      Reason one = reasons.get(i);
      rows.add(new Block.Row(ReasonTitles.of(one), one.sentence(), amount(one, i)));
    }
    var delta =
        new MoneyFigure(story.change().delta(), true, "change:" + then.id() + ">" + now.id());
    return frame(WORDS.say("difference"), delta, rows, null);
  }

  private Block.Card frame(
      List<Phrase> title, MoneyFigure figure, List<Block.Row> rows, @Nullable Offer best) {
    var offers = new LinkedHashSet<Offer>();
    offers.add(Offers.wrong(now));
    if (best != null) {
      offers.add(best);
    }
    offers.add(Offers.NEXT_BILL);
    offers.add(Offers.PERSON);
    return new Block.Card(
        Block.Kind.CHARGE,
        title,
        figure,
        WORDS.say("nowthen", "now", Figures.month(now), "then", Figures.month(then)),
        rows,
        List.copyOf(offers));
  }

  private MoneyFigure amount(Reason one, int at) {
    return new MoneyFigure(one.amount(), true, "reason:" + now.id() + "#" + at);
  }

  private void row(List<Block.Row> rows, @Nullable InvoiceItem item, Invoice bill) {
    if (item != null) {
      var label = new ArrayList<Phrase>();
      label.add(Figures.month(bill));
      label.add(Phrase.words(": "));
      label.add(Figures.name(item));
      rows.add(new Block.Row(label, Figures.detail(item, bill.currency()), Figures.gross(item)));
    }
  }
}
