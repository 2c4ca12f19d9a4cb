package dev.penny.redaction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is left of a text when everything that must not be kept is hidden. */
public final class Redaction {
  /** The fewest digits each kind has: most texts have fewer, and need not be looked through. */
  private static final int IN_AN_IBAN = 8;

  private static final int IN_A_CARD = 13;
  private static final int IN_A_PHONE = 7;
  private static final int IN_A_CODE = 1;

  private Redaction() {}

  /** The text to keep, and what was hidden in it: empty for nearly every text. */
  public record Redacted(String text, Set<Hidden> hidden) {
    public Redacted {
      hidden = Set.copyOf(hidden);
    }
  }

  /** What was hidden may have stood beside another secret's word: it is looked at again. */
  private static final int LOOKS = 4;

  /** The text to keep. Doing it twice changes nothing more. */
  public static String text(String said) {
    return of(said).text();
  }

  public static Redacted of(String said) {
    Redacted first = once(said);
    Redacted last = first;
    var hidden = EnumSet.noneOf(Hidden.class);
    for (int i = 1; i < LOOKS && !last.hidden().isEmpty(); i++) {
      hidden.addAll(last.hidden());
      last = once(last.text());
    }
    return hidden.isEmpty() ? first : new Redacted(last.text(), hidden);
  }

  private static Redacted once(String said) {
    Folded folded = Folded.of(said);
    List<Span> spans = Span.merged(spans(folded.toString()));
    if (spans.isEmpty()) {
      return new Redacted(said, Set.of());
    }
    var kept = new StringBuilder();
    var hidden = EnumSet.noneOf(Hidden.class);
    String plain = folded.toString();
    int at = 0;
    for (Span span : spans) {
      kept.append(said, at, folded.start(span.from()));
      kept.append(span.kind().instead(plain.substring(span.from(), span.to())));
      hidden.add(span.kind());
      at = folded.end(span.to());
    }
    kept.append(said, at, said.length());
    return new Redacted(kept.toString(), hidden);
  }

  private static List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
    long digits = text.chars().filter(Ascii::isDigit).count();
    if (digits >= IN_AN_IBAN) {
      Ibans.find(text, spans);
    }
    if (digits >= IN_A_CARD) {
      Cards.find(text, spans);
    }
    if (digits >= IN_A_PHONE) {
      Phones.find(text, spans);
    }
    if (digits >= IN_A_CODE) {
      Codes.find(text, spans);
    }
    Keys.find(text, spans);
    Passwords.find(text, spans);
    Mails.find(text, spans);
    return spans;
  }
}
