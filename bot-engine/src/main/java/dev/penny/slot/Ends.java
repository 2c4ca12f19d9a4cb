package dev.penny.slot;

import dev.penny.slot.Mention.From;
import dev.penny.slot.Mention.To;
import dev.penny.slot.Time.Stretch;

/** Times as ends of a range: of a period the first day, or the last. */
final class Ends {
  private Ends() {}

  static Match<From> from(Tokens tokens, int start, Match<Time> read) {
    Time time = read.value();
    int end = tokens.at(read.end() - 1).end();
    return new Match<>(
        new From(tokens.at(start).start(), end, Time.first(time), grain(time), Time.isLoose(time)),
        read.end());
  }

  static Match<To> to(Tokens tokens, int start, Match<Time> read) {
    Time time = read.value();
    int end = tokens.at(read.end() - 1).end();
    return new Match<>(
        new To(tokens.at(start).start(), end, Time.last(time), grain(time), Time.isLoose(time)),
        read.end());
  }

  private static Grain grain(Time time) {
    return time instanceof Stretch stretch ? stretch.grain() : Grain.DAYS;
  }
}
