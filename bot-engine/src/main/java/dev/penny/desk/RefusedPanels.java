package dev.penny.desk;

import dev.penny.action.Action;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.action.RefusedCase;
import dev.penny.action.Wish;
import dev.penny.flow.Refusals;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame.CaseMove;
import dev.penny.protocol.DeskFrame.CasePanel;
import dev.penny.protocol.WireBlock.Amount;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule refused, with the rule and who may do it all the same. Pure. */
record RefusedPanels(Wording wording, Policy policy, Level level) {

  List<CasePanel> of(Cases cases) {
    return cases.refused().reversed().stream().map(this::panel).toList();
  }

  private CasePanel panel(RefusedCase refused) {
    Money amount = amount(refused.asked().action());
    Level needed = refused.why().override();
    boolean may =
        needed != null && level.reaches(needed) && level.reaches(policy.level(Kind.OVERRULE));
    return new CasePanel(
        refused.id().value(),
        title(refused.asked().action()) + ", refused by a rule",
        wording.text().apply(Refusals.say(refused.why())),
        false,
        about(refused.asked().action()),
        amount == null
            ? null
            : new Amount(amount.minor(), amount.currency().getCurrencyCode(), say(amount)),
        null,
        List.of(CasePanels.step(wording, refused.asked())),
        List.of(),
        may
            ? List.of(new CaseMove(Kind.OVERRULE.label(), "Allow it all the same", false, false))
            : List.of());
  }

  private static String title(Action asked) {
    return asked instanceof Action.Request(_, var wish, _)
        ? RequestPanels.title(wish)
        : asked instanceof Action.OpenDispute ? "Dispute" : "Refund";
  }

  private String about(Action asked) {
    return asked instanceof Action.Request(_, Wish.TimeToPay time, _)
        ? time.parts().stream()
                .map(
                    p -> say(p.amount()) + " by " + wording.say(new Phrase.DayFigure(p.due(), "x")))
                .collect(Collectors.joining(", "))
            + "."
        : "";
  }

  private static @Nullable Money amount(Action asked) {
    if (asked instanceof Action.Request(_, Wish.TimeToPay time, _)) {
      return time.balance();
    }
    if (asked instanceof Action.RequestRemedy(_, var remedy, _)) {
      return remedy.amount();
    }
    return asked instanceof Action.OpenDispute open ? open.amount() : null;
  }

  private String say(Money money) {
    return wording.say(new Phrase.MoneyFigure(money, "case:refused"));
  }
}
