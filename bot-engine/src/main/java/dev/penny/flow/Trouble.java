package dev.penny.flow;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.Why;
import dev.penny.ledger.Invoice;
import dev.penny.slot.Mention.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every account flow says when a bill it needs is not there. */
public final class Trouble {
  private static final Words WORDS = Words.beside(Trouble.class);

  /** Bills offered to choose from. */
  private static final int MOST = 3;

  private Trouble() {}

  /** The answer to a missing fact; {@code flow} goes on when a button is pressed. */
  public static Decision with(Request request, String flow, @Nullable Why why, Facts facts) {
    return switch (why) {
      case NO_SUCH_BILL -> whichBill(request, flow, facts, "nobill", Offers::bill);
      case NO_SUCH_COMPARISON -> whichBill(request, flow, facts, "nocomparison", Offers::against);
      case NO_BILLS -> say(request, flow, "no bills yet", "nobills");
      case ONE_BILL_ONLY -> say(request, flow, "one bill only", "onebill");
      case NOTHING_BEFORE -> say(request, flow, "oldest bill", "oldest");
      case NO_ACCOUNT -> say(request, flow, "account not found", "noaccount");
      case TWO_CURRENCIES -> say(request, flow, "two currencies", "currencies");
      case NOT_SIGNED_IN, NO_PROMOTIONS, NOT_KNOWN -> say(request, flow, "not known", "notknown");
      case null -> say(request, flow, "not known", "notknown");
    };
  }

  /** All of a few; of many the newest, and a way out. */
  private static List<Offer> choice(List<Invoice> bills, Function<Invoice, Offer> offer) {
    if (bills.size() <= MOST) {
      return bills.stream().map(offer).toList();
    }
    var options = new ArrayList<Offer>();
    bills.reversed().stream().limit(MOST).map(offer).forEach(options::add);
    options.add(Offers.SOMETHING_ELSE);
    return options;
  }

  /** What is said where the books don't show the event that was counted from. */
  private static @Nullable String unknownEvent(Request request, Facts facts) {
    Happening happening =
        request.bill() instanceof BillWanted.Said(var words)
            ? SaidTime.happening(words, facts.today())
            : null;
    return switch (happening) {
      case null -> null;
      case MOVED -> "nomove";
      case JOINED -> "nojoin";
      case CHANGED_PLAN -> "noplanchange";
    };
  }

  private static Decision say(Request request, String flow, String result, String key) {
    return Replies.answer(
        request,
        flow,
        result,
        WORDS.text(key),
        new Block.Choices(List.of(), List.of(Offers.PERSON)));
  }

  private static Decision whichBill(
      Request request, String flow, Facts facts, String key, Function<Invoice, Offer> offer) {
    BillsFact fact = facts.find(BillsFact.class);
    if (fact == null || fact.history().invoices().isEmpty()) {
      return say(request, flow, "no bills yet", "nobills");
    }
    var bills = new Bills(fact.history(), facts.today());
    List<Invoice> meant = bills.candidates(request.bill());
    if (key.equals("nobill") && meant.size() > 1) {
      return Replies.ask(
          request, flow, "asked which bill", WORDS.say("several"), choice(meant, offer));
    }
    String event = unknownEvent(request, facts);
    if (key.equals("nobill") && event != null) {
      var newest = bills.newest(MOST).stream().map(offer).toList();
      return Replies.ask(request, flow, "asked which bill", WORDS.say(event), newest);
    }
    Invoice oldest = fact.history().invoices().getFirst();
    Invoice latest = fact.history().invoices().getLast();
    var prompt =
        oldest.equals(latest)
            ? WORDS.say("onlybill", "month", Figures.month(latest))
            : WORDS.say(key, "first", Figures.month(oldest), "last", Figures.month(latest));
    return Replies.ask(
        request, flow, "asked which bill", prompt, bills.newest(4).stream().map(offer).toList());
  }
}
