package dev.penny.understanding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A wish for a person, in five languages. A rule and not the classifier: it must work every time,
 * in one turn.
 */
final class PersonWish {
  private static final String WHO =
      "(?:human|humans|person|people|someone|somebody|agent|agents|representative|rep|operator"
          + "|advis[eo]r|support|staff|manager|supervisor|colleague|employee|customer service"
          + "|customer care|live chat|anyone)";

  private static final String ROLE =
      "(?:human|person|agent|representative|rep|operator|advis[eo]r|manager|supervisor|colleague"
          + "|customer service|customer care|live chat)";

  private static final String NOT_OF_OTHERS =
      "(?! (?:else'?s|using|has|used|stole|change[ds]?|add(?:ed)?)\\b)";

  /** May be a wish for a person; the classifier must think of it too. */
  private static final Pattern HINTED =
      rule(
          "\\b(?:talk|speak|chat|connect|transfer|pass|put|get|want|need|give|reach|contact|call"
              + "|have|like|prefer|escalate|switch|redirect)\\b.{0,40}\\b"
              + "(?:people|someone|somebody|"
              + ROLE.substring("(?:".length(), ROLE.length() - 1)
              + ")\\b"
              + NOT_OF_OTHERS);

  private static final List<Pattern> SAID =
      List.of(
          rule(
              "\\b(?:connect|transfer|pass|put|hand|escalate|redirect|forward|switch)\\b.{0,25}"
                  + "\\b(?:to|with|through|over|on)\\b.{0,20}\\b"
                  + ROLE),
          rule(
              "\\b(?:get|give|want|need|have|like|prefer|reach|contact|call|talk|speak|chat|connect"
                  + "|transfer)\\b(?: (?:me|us|to|with|through to|in|over to))*(?: have| speak| talk"
                  + "| get| see)?(?: (?:to|with))? (?:a|an|the|your|some|any|one of your)"
                  + "(?: (?:real|live|actual|human|different|proper|billing|support))* "
                  + ROLE
                  + "\\b"
                  + NOT_OF_OTHERS),
          rule(
              "\\b(?:talk|speak|chat) (?:to|with) (?:a |an |the |your |some )?(?:real |live |actual )?"
                  + WHO),
          rule("\\b(?:real|live|actual|human) (?:person|human|agent|being|support|help)\\b"),
          rule("^(?:a |an |the )?" + WHO + "(?:,? (?:please|pls|now))*[.!?]*$"),
          rule(
              "\\bis there (?:a |an )?(?:human|person|someone|somebody|anyone) (?:there|i can|to)\\b"),
          rule(
              "\\b(?:mit|einen?|einer|echten?) .{0,20}(?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|person)\\b"),
          rule("\\bmensch(?:en)?,? bitte\\b|\\bkundenservice\\b"),
          rule("\\bparler (?:à|a|avec) (?:une?|quelqu|un ?)"),
          rule("\\b(?:un conseiller|un humain|une vraie personne)\\b"),
          rule("\\bhablar con (?:una?|alguien|un)\\b|\\bun agente\\b|\\buna persona real\\b"),
          rule("\\bparlare con (?:una?|qualcuno|un)\\b|\\bun operatore\\b"),
          rule("\\bfalar com (?:uma?|alguém|alguem)\\b"),
          rule(
              "\\b(?:iemand|medewerker|een mens|persoon) (?:spreken|aan de lijn)\\b|\\bmedewerker\\b"));

  private static final Pattern REFUSED =
      rule(
          "\\b(?:don'?t|do not|no need|not|without|rather not|never)\\b.{0,25}\\b(?:talk|speak|chat"
              + "|person|human|agent)\\b");

  /** "Are you a real person?" asks what the bot is. */
  private static final Pattern WONDERS =
      rule(
          "^(?!.*\\b(?:want|need|can i|could i|may i|like to|please|get|give|let|put|connect"
              + "|transfer|pass)\\b)"
              + "(?=.*\\b(?:you|u|ur|am i|i am|i'm|is this|is it|this is)\\b)"
              + ".*\\b(?:human|person|people|agent|being|representative)\\b");

  private static final String MACHINE =
      "(?:ai|a\\.i|bot|chatbot|robot|machine|computer|program(?:me)?|software|algorithm)";

  /** "I'd like to know whether you are a person or a bot" asks the same, however politely. */
  private static final Pattern EITHER =
      rule(
          "^(?!.*\\b(?:talk|speak|connect|transfer|put|pass|hand)\\b)"
              + ".*\\b(?:"
              + MACHINE
              + "\\b.{0,20}\\bor\\b.{0,20}\\b(?:human|person|someone)|(?:human|person|someone)\\b"
              + ".{0,20}\\bor\\b.{0,20}\\b"
              + MACHINE
              + ")\\b");

  private PersonWish() {}

  static boolean in(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return SAID.stream().anyMatch(p -> p.matcher(plain).find()) && !isOtherwise(plain);
  }

  /** Less plain: it is one where the classifier finds it likely. */
  static boolean maybeIn(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return HINTED.matcher(plain).find() && !isOtherwise(plain);
  }

  private static boolean isOtherwise(String plain) {
    return REFUSED.matcher(plain).find()
        || WONDERS.matcher(plain).find()
        || EITHER.matcher(plain).find();
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
