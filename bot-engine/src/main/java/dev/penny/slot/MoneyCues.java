package dev.penny.slot;

import java.util.Set;

/**
 * When a number without a currency is money: it has cents, something is paid, charged or owed with
 * it, or it is called a charge. Numbers that count things ("5 times", "line 3"), years, clock times
 * and parts of codes are not.
 */
final class MoneyCues {
  private static final Set<String> VERBS =
      WordSet.of(
          "spend spent spending spends pay paid paying pays cost costs costing charge",
          "charged charges charging owe owed owes owing transfer transferred transfered",
          "transferring send sent sending wire wired withdraw withdrew withdrawn",
          "withdrawing deposit deposited refund refunded bill billed credit credited debit",
          "debited save saved borrow borrowed lend lent receive received invoice invoiced",
          "deduct deducted overcharged move moved donate donated earn earned reimburse",
          "reimbursed exceed exceeded payed");
  private static final Set<String> NOUNS =
      WordSet.of(
          "amount sum balance limit budget total price payment fee withdrawal overdraft",
          "savings allowance debt loan worth cheque check salary income discount money",
          "minimum maximum cash installment instalment cap fine bills statement mortgage",
          "rent deductible premium purchase transaction");

  /** May stand between the cue and the number. */
  private static final Set<String> FILLERS =
      WordSet.of(
          "me us him her them you about around exactly over under more less than at least",
          "most up to almost nearly only just another an a extra like out by of with is was",
          "for roughly approximately the additional maximum minimum be in total some off",
          "back my from were are = : above below even it much as maybe approx circa limit",
          "'s between and");

  private static final Set<String> CHANGES =
      WordSet.of(
          "increase increased increases rose risen rise jump jumped jumps drop dropped fell went",
          "gone go goes raise raised reduce reduced lower lowered cut shot");
  private static final Set<String> CALLED =
      WordSet.of(
          "charge charges fee thing amount bill invoice payment item refund discount credit",
          "deposit transfer limit increase overdraft");
  private static final Set<String> POINTING = WordSet.of("that the this a an my of");

  /** Words after a number that don't make it a count of something. */
  private static final Set<String> GO_ON =
      WordSet.of(
          "",
          ". , ? ! ; : ) - – in on for to from at and or into out by with this last please",
          "pls per a an each every today yesterday tomorrow when but because more less",
          "extra off instead as which that was is than then too the my it if back of only",
          "now so next i monthly weekly daily yearly plus via using over total has here",
          "there all towards already altogether max maximum these since until during within",
          "between had thanks have did do vs after before through not online cash worth",
          "where why what how am can 's appear come about ?! … ” \" '");

  private static final Set<String> NO_AMOUNT_BEFORE =
      WordSet.of(
          "# no number line invoice ending ends digits code order account in since x *",
          "level option % / row item reason type visa mastercard card at ref reference page",
          "version q january february march april may june july august september october",
          "november december jan feb mar apr jun jul aug sep sept oct nov dec");
  private static final Set<String> MONTHLY = Set.of("month", "week", "year", "mo", "mth", "yr");
  private static final int LOOK_BACK = 5;
  private static final int LONGEST = 7;

  private final Tokens tokens;

  MoneyCues(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the number from {@code at} to {@code end} is money. */
  boolean makeMoney(int at, int end) {
    String written = tokens.text(at);
    if (tokens.is(end, "%")
        || tokens.after(end, "per", "cent") > 0
        || tokens.is(end, "percent")
        || written.length() > LONGEST + 3
        || ClockTimes.isAt(tokens, at)
        || isPartOfMore(at, end)) {
      return false;
    }
    if (hasCents(written) && !tokens.in(at - 1, Set.of("version", "at"))) {
      return endsPhrase(tokens, end) || isCalled(end);
    }
    if (written.length() > LONGEST || tokens.in(at - 1, NO_AMOUNT_BEFORE)) {
      return false;
    }
    boolean figures = tokens.isNumber(at);
    if (tokens.in(at, Set.of("one", "zero"))) {
      return false; // "the savings one"
    }
    if (figures && isCalled(end) && tokens.in(at - 1, POINTING)) {
      return true;
    }
    return endsPhrase(tokens, end)
        && (isCued(at) || isChange(at) || (figures && isRate(end) && at > 0 && !isOne(at)));
  }

  private boolean isOne(int at) {
    return tokens.whole(at, 1) >= 0;
  }

  boolean isCalled(int end) {
    return tokens.in(end, CALLED) || tokens.is(end, "one");
  }

  /** "20 a month". */
  private boolean isRate(int end) {
    return tokens.in(end, Set.of("a", "per", "each", "every")) && tokens.in(end + 1, MONTHLY);
  }

  /** Stuck to other figures or letters: dates, times, codes, fractions. */
  private boolean isPartOfMore(int at, int end) {
    boolean before =
        tokens.at(at).glued()
            && (tokens.isNumber(at - 1)
                || tokens.isWord(at - 1)
                || (tokens.at(at - 1).glued() && !tokens.in(at - 1, Set.of("(", "=", ":"))));
    boolean after =
        tokens.at(end).glued()
            && (tokens.isWord(end)
                || tokens.isNumber(end)
                || (tokens.at(end + 1).glued() && tokens.isNumber(end + 1)));
    return before || after;
  }

  static boolean hasCents(String written) {
    int length = written.length();
    return length > 3 && (written.charAt(length - 3) == '.' || written.charAt(length - 3) == ',');
  }

  /** Whether what follows a number does not say what it counts. */
  static boolean endsPhrase(Tokens tokens, int end) {
    return tokens.in(end, GO_ON);
  }

  /** "Went up by 15", "rose from 60 to 85". */
  private boolean isChange(int at) {
    boolean after = tokens.is(at - 1, "to") && tokens.isNumber(at - 2) && tokens.is(at - 3, "from");
    int from = after ? at - 3 : at - 1;
    if (!tokens.is(from, "from") && !tokens.is(from, "by")) {
      return false;
    }
    int verb = tokens.in(from - 1, Set.of("up", "down")) ? from - 2 : from - 1;
    return tokens.in(verb, CHANGES);
  }

  /** A word of paying stands before, with only small words between. */
  private boolean isCued(int at) {
    for (int i = at - 1; i >= 0 && i >= at - LOOK_BACK; i--) {
      if (tokens.in(i, VERBS) || tokens.in(i, NOUNS)) {
        return true;
      }
      if (!tokens.in(i, FILLERS)) {
        return false;
      }
    }
    return false;
  }
}
