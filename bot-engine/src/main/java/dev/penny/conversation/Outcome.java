package dev.penny.conversation;

/** How an effect ended. */
public sealed interface Outcome {
  record Done(String reference) implements Outcome {}

  record Refused(String why) implements Outcome {}
}
