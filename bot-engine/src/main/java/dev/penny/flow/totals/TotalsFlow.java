package dev.penny.flow.totals;

import dev.penny.conversation.Block;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.SaidTime;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "How much did I pay this year?": the payments or bills of a time, added up to the cent. */
public final class TotalsFlow implements Flow {
  public static final String NAME = "totals";
  private static final Words WORDS = Words.beside(TotalsFlow.class);
  private static final Pattern BILLED =
      Pattern.compile("(?i)\\b(?:bill(?:ed|s)?|charged?|invoic\\w+|cost|took|taken)\\b");
  private static final Pattern PAID =
      Pattern.compile("(?i)\\b(?:pa(?:y|id|yed)|payments?|spen[dt])\\b");

  /** More rows than these nobody reads. */
  private static final int MOST = 24;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact fact = facts.find(BillsFact.class);
    LocalDate begin = fact == null ? null : Sums.begin(fact.history());
    if (fact == null || begin == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    String words = words(request);
    AccountHistory history = fact.history();
    SaidTime.Days said = SaidTime.days(words, history, facts.today());
    LocalDate from = said == null || said.from() == null ? begin : said.from();
    LocalDate to = said == null || said.to() == null ? facts.today() : said.to();
    LocalDate last = to.isAfter(facts.today()) ? facts.today() : to;
    Sums sums = Sums.of(history, from, last.isBefore(from) ? from : last);
    boolean billed = isBilled(kind(words, request));
    List<Block> blocks = sums.isMixed() ? List.of(WORDS.text("mixed")) : told(sums, billed, begin);
    var topic =
        List.<Slot>of(new Slot.Topic(isBilled(words) || !billed ? words : words + " billed"));
    var again = new Request(request.command(), request.text(), topic, request.before());
    return Replies.answer(again, NAME, "added up", blocks.toArray(Block[]::new));
  }

  /** The words of this task; "and last year?" says another time and leaves the rest. */
  private static String words(Request request) {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    return topic == null ? request.text() : topic.words();
  }

  /** "And last year?" asks for another time and the same sum. */
  private static String kind(String words, Request request) {
    DialogueState.Task task = request.state().task();
    boolean silent = !BILLED.matcher(words).find() && !PAID.matcher(words).find();
    return silent && task != null && task.flow().equals(NAME)
        ? task.slots().stream()
            .filter(Slot.Topic.class::isInstance)
            .map(s -> ((Slot.Topic) s).words())
            .findFirst()
            .orElse(words)
        : words;
  }

  private static boolean isBilled(String words) {
    return BILLED.matcher(words).find() && !PAID.matcher(words).find();
  }

  private static List<Block> told(Sums sums, boolean billed, LocalDate begin) {
    var blocks = new ArrayList<Block>();
    blocks.add(billed ? first("billed", sums, sums.billed()) : first("paid", sums, sums.paid()));
    Money other = billed ? sums.paid() : sums.billed();
    if (other != null) {
      String key = billed ? "paid" : "billed";
      blocks.add(WORDS.text(key + "too", "sum", new MoneyFigure(other, sums.ref(key))));
    }
    if (sums.from().isBefore(begin)) {
      blocks.add(WORDS.text("partial", "first", new DayFigure(begin, sums.ref("begin"))));
    }
    List<Block.Row> rows = billed ? bills(sums) : payments(sums);
    Money sum = billed ? sums.billed() : sums.paid();
    if (sum != null && rows.size() > 1 && rows.size() <= MOST) {
      blocks.add(card(sums, sum, billed ? "billed" : "paid", rows));
    }
    return blocks;
  }

  private static Block first(String key, Sums sums, @Nullable Money sum) {
    String ref = sums.ref(key);
    var from = new DayFigure(sums.from(), ref);
    var to = new DayFigure(sums.to(), ref);
    return sum == null
        ? WORDS.text(key + "none", "from", from, "to", to)
        : WORDS.text(key, "sum", new MoneyFigure(sum, ref), "from", from, "to", to);
  }

  private static Block.Card card(Sums sums, Money sum, String key, List<Block.Row> rows) {
    return new Block.Card(
        Block.Kind.BALANCE,
        WORDS.say(key + "title"),
        new MoneyFigure(sum, sums.ref(key)),
        List.of(),
        rows,
        List.of(Offers.BALANCE, Offers.PERSON));
  }

  private static List<Block.Row> payments(Sums sums) {
    return sums.payments().stream().map(TotalsFlow::row).toList();
  }

  private static Block.Row row(Payment payment) {
    String ref = "payment:" + payment.id();
    return new Block.Row(
        WORDS.say("payment"),
        WORDS.say("received", "day", new DayFigure(payment.receivedAt(), ref)),
        new MoneyFigure(payment.amount(), ref));
  }

  private static List<Block.Row> bills(Sums sums) {
    return sums.bills().stream().map(TotalsFlow::row).toList();
  }

  private static Block.Row row(Invoice bill) {
    return new Block.Row(
        List.<Phrase>of(Figures.month(bill)),
        WORDS.say("issued", "day", Figures.day(bill, bill.issueDate())),
        Figures.amount(bill, bill.totals().payable()));
  }
}
