package dev.penny.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that a language model may propose: all of them only show things, and ask before anything
 * is requested or held.
 *
 * @param flow its name among the flows
 * @param about what it is for, in one line, as the model is told
 */
public record ModelTask(String flow, String about, List<ModelDetail> details) {

  /** The one list; a flow that is not here is nothing a model can begin. */
  public static final List<ModelTask> ALL =
      List.of(
          new ModelTask(
              "bill_higher",
              "explains why a bill differs from another one",
              List.of(ModelDetail.BILL, ModelDetail.COMPARE_WITH)),
          new ModelTask(
              "charge",
              "explains one charge, fee, tax or line of a bill",
              List.of(
                  ModelDetail.BILL,
                  ModelDetail.AMOUNT,
                  ModelDetail.CHARGE_NAME,
                  ModelDetail.POSITION)),
          new ModelTask("invoice", "shows the lines of a bill", List.of(ModelDetail.BILL)),
          new ModelTask("balance", "says what is open and when it is due", List.of()),
          new ModelTask("payment", "says what became of a payment", List.of()),
          new ModelTask(
              "requests", "says where something stands that the customer asked for", List.of()),
          new ModelTask("credits", "says where credits were used and what is left", List.of()),
          new ModelTask(
              "plan", "says which plan the customer has, since when, and its price", List.of()),
          new ModelTask("totals", "adds up what was paid or billed in a time", List.of()),
          new ModelTask("next_bill", "says what the next bill will be", List.of()),
          new ModelTask(
              "what_if",
              "says what a bill would have been had a discount stayed, had as much been used as last"
                  + " year, or on another plan",
              List.of()),
          new ModelTask(
              "refund", "finds what was paid too much and says where a refund is", List.of()),
          new ModelTask("coupon", "says why a code works or not", List.of()),
          new ModelTask("offers", "shows the discounts the customer can have", List.of()),
          new ModelTask(
              "time_to_pay",
              "shows what paying later or in instalments would look like",
              List.of()),
          new ModelTask(
              "plan_change",
              "shows the next bill with another plan or without an add-on",
              List.of()),
          new ModelTask(
              "end_service", "shows what ending a contract costs and when it ends", List.of()));

  public ModelTask {
    details = List.copyOf(details);
  }

  static @Nullable ModelTask named(@Nullable String flow) {
    return ALL.stream().filter(t -> t.flow().equals(flow)).findFirst().orElse(null);
  }
}
