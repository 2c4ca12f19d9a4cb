package dev.penny.dialogue;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.flow.Facts;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers lock. Every amount, date, count, rate, price, name and code of a reply must be bound
 * to a reference of this turn's evidence that holds an equal value; literal words hold no digit, no
 * number word and no currency sign. Article text must be the cited passage, word for word. A reply
 * with one problem does not leave.
 */
public final class Grounding {
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
              + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
              + "|seventy|eighty|ninety|hundred|thousand|million|dozen|percent"
              + "|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert"
              + "|tausend|prozent|deux|trois|quatre|cinq|huit|neuf|dix|onze|douze|quinze|vingt"
              + "|trente|mille|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince"
              + "|veinte|treinta|cien|ciento|mil)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SIGN = Pattern.compile("[\\p{N}\\p{Sc}%]");

  private final FigureBook book;
  private final List<String> problems = new ArrayList<>();

  private Grounding(Facts facts) {
    this.book = FigureBook.of(facts);
  }

  /** What keeps this reply from leaving; empty: nothing. */
  public static List<String> problems(Reply reply, Facts facts) {
    var lock = new Grounding(facts);
    reply.blocks().forEach(lock::check);
    return List.copyOf(lock.problems);
  }

  /** The references a reply cites, in order, each once. */
  public static List<String> cited(Reply reply) {
    return reply.blocks().stream().flatMap(b -> Cited.refs(b).stream()).distinct().toList();
  }

  private void check(Block block) {
    switch (block) {
      case Block.Text text -> phrases(text.phrases());
      case Block.BillChange change -> change(change);
      case Block.Card card -> card(card);
      case Block.Article article -> article(article);
      case Block.Choices choices -> {
        phrases(choices.prompt());
        offers(choices.offers());
      }
    }
  }

  private void change(Block.BillChange change) {
    phrases(change.headline());
    phrases(change.comparison());
    phrases(change.note());
    bill(change.previous());
    bill(change.current());
    change.reasons().forEach(this::reason);
    Block.NextBill next = change.nextBill();
    if (next != null) {
      phrase(next.amount());
      phrases(next.when());
      next.assumptions().forEach(this::phrases);
    }
    offers(change.actions());
  }

  private void bill(Block.Bill bill) {
    String ref = "invoice:" + bill.invoice();
    bound(ref, bill.total());
    bound(ref, bill.number());
    phrases(bill.label());
  }

  private void reason(Block.Reason reason) {
    phrases(reason.title());
    phrases(reason.sentence());
    phrase(reason.amount());
    for (Block.Line line : reason.lines()) {
      side(line.before(), line.description());
      side(line.now(), line.description());
    }
    for (Block.Proof proof : reason.evidence()) {
      phrases(proof.label());
      phrases(proof.value());
    }
  }

  private void side(Block.@Nullable Side side, String description) {
    if (side != null) {
      bound("item:" + side.item(), side.gross());
      phrases(side.detail());
      if (description.isBlank()) {
        problems.add("a line without a name: item:" + side.item());
      }
    }
  }

  private void card(Block.Card card) {
    phrases(card.title());
    phrase(card.figure());
    phrases(card.caption());
    for (Block.Row row : card.rows()) {
      phrases(row.label());
      phrases(row.detail());
      phrase(row.amount());
    }
    offers(card.actions());
  }

  private void article(Block.Article article) {
    bound("article:" + article.slug(), article.title());
    bound("article:" + article.slug(), article.paragraphs());
  }

  private void offers(List<Offer> offers) {
    offers.forEach(offer -> phrases(offer.label()));
  }

  private void phrases(List<Phrase> phrases) {
    phrases.forEach(this::phrase);
  }

  private void phrase(@Nullable Phrase phrase) {
    switch (phrase) {
      case null -> {}
      case Phrase.Words words -> words(words.text());
      case Phrase.Sentence sentence -> sentence(sentence);
      case Phrase.MoneyFigure f -> bound(f.ref(), f.money());
      case Phrase.DayFigure f -> bound(f.ref(), f.day());
      case Phrase.MonthFigure f -> bound(f.ref(), f.month());
      case Phrase.PeriodFigure f -> bound(f.ref(), f.period());
      case Phrase.CountFigure f -> {
        bound(f.ref(), f.count());
        if (!book.holds(f.ref(), f.unit())) {
          words(f.unit());
        }
      }
      case Phrase.RateFigure f -> bound(f.ref(), f.rate());
      case Phrase.PriceFigure f -> bound(f.ref(), f.price());
      case Phrase.NameFigure f -> bound(f.ref(), f.name());
    }
  }

  /** The words of every language, the figures once: all languages have the same. */
  private void sentence(Phrase.Sentence sentence) {
    for (Tongue tongue : Tongue.values()) {
      for (Phrase phrase : sentence.in(tongue)) {
        if (tongue == Tongue.EN || phrase instanceof Phrase.Words) {
          phrase(phrase);
        }
      }
    }
  }

  private void words(String text) {
    if (SIGN.matcher(text).find() || QUANTITY.matcher(text).find()) {
      problems.add("a figure hides in the words \"" + text + "\"");
    }
  }

  private void bound(String ref, Object value) {
    if (!book.holds(ref, value)) {
      problems.add("not in the evidence: " + ref + " = " + value);
    }
  }
}
