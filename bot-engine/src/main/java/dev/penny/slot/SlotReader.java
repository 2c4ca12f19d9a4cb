package dev.penny.slot;

import dev.penny.slot.Time.Length;
import dev.penny.slot.Time.On;
import dev.penny.slot.Time.Repeated;
import dev.penny.slot.Time.Stretch;
import dev.penny.slot.Time.Vague;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All mentions in a text, in order and none over another: numbers with a meaning of their own
 * (invoices, coupons, cards) before ranges, ranges before single times, and of time and money the
 * longer.
 */
public final class SlotReader {
  private final Tokens tokens;
  private final TimeReader times;
  private final RangeReader ranges;
  private final MoneyReader money;
  private final CodeReader codes;
  private final EventReader events;

  private SlotReader(String text, Frame frame) {
    this.tokens = Tokens.of(text);
    this.times = new TimeReader(tokens, frame);
    this.ranges = new RangeReader(tokens, frame, times);
    this.money = new MoneyReader(tokens);
    this.codes = new CodeReader(tokens, text);
    this.events = new EventReader(tokens);
  }

  /** What the text names, read on the day and with the lean of {@code frame}. */
  public static List<Mention> read(String text, Frame frame) {
    return new SlotReader(text, frame).all();
  }

  private List<Mention> all() {
    var found = new ArrayList<Mention>();
    int at = 0;
    while (at < tokens.size()) {
      Match<List<Mention>> next = at(at);
      if (next == null) {
        at++;
      } else {
        found.addAll(next.value());
        at = next.end();
      }
    }
    return found;
  }

  private @Nullable Match<List<Mention>> at(int at) {
    Match<Mention> code = codes.read(at);
    if (code != null) {
      return new Match<>(List.of(code.value()), code.end());
    }
    Match<Mention> event = events.read(at);
    if (event != null) {
      return new Match<>(List.of(event.value()), event.end());
    }
    Match<List<Mention>> range = ranges.read(at);
    if (range != null) {
      return range;
    }
    Match<Time> time = times.read(at);
    Match<MoneyReader.Sum> sum = money.read(at);
    if (sum != null && (time == null || sum.end() >= time.end())) {
      return new Match<>(List.of(money(at, sum)), sum.end());
    }
    return time == null ? null : new Match<>(List.of(mention(at, time)), time.end());
  }

  private Mention money(int at, Match<MoneyReader.Sum> sum) {
    MoneyReader.Sum value = sum.value();
    return new Mention.Money(start(at), end(sum.end()), value.major(), value.currency());
  }

  private Mention mention(int at, Match<Time> read) {
    int start = start(at);
    int end = end(read.end());
    return switch (read.value()) {
      case On(var day, var loose) -> new Mention.Day(start, end, day, loose);
      case Stretch(var from, var to, var grain, var loose) ->
          new Mention.Stretch(start, end, from, to, grain, loose);
      case Length(var days) -> new Mention.Length(start, end, days);
      case Repeated _ -> new Mention.Repeated(start, end);
      case Vague(var day) -> new Mention.Vague(start, end, day);
    };
  }

  private int start(int at) {
    return tokens.at(at).start();
  }

  private int end(int end) {
    return tokens.at(end - 1).end();
  }
}
