package dev.penny.flow;

import dev.penny.conversation.Slot;
import dev.penny.ledger.InvoiceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a flow must know. Each is answered by evidence or by {@link Evidence.Missing}. */
public sealed interface Question {
  /** The account with its bills, payments and credits, and what is open. */
  record Bills() implements Question {}

  /** Why one bill differs from another; {@code against} null: from the one that shows most. */
  record Change(Slot.BillWanted bill, Slot.@Nullable Against against) implements Question {}

  /** What the next bill will be. */
  record Forecast() implements Question {}

  /** How the credits and disputes of the account stand; {@code asked}: what the customer named. */
  record OwnCases(Slot.@Nullable Amount asked) implements Question {}

  /** What time to pay the account may have, and how its plans go. */
  record OwnTime() implements Question {}

  /** What other plans would cost, and what can be dropped. */
  record Moves() implements Question {}

  /** What ending each thing that is subscribed to means. */
  record Ends() implements Question {}

  /** What our own checks find on the bills. */
  record Checked() implements Question {}

  /** What a bill would have been, supposed in these words; null: the latest bill. */
  record WhatIf(@Nullable InvoiceId bill, String words) implements Question {}

  /** What the articles say. */
  record Passages(String query) implements Question {}

  /** Whether these codes work on the orders at hand, and what they ask for. */
  record Codes(List<String> typed) implements Question {
    public Codes {
      typed = List.copyOf(typed);
    }
  }

  /** What is advertised, tried on the order at hand. */
  record Adverts() implements Question {}
}
