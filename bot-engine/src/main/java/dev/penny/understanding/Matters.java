package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Slot;
import dev.penny.phrase.Tongue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What customers plainly ask about their own account: a payment, time to pay, another plan, the end
 * of a contract, money back, codes, offers. One file a language, {@code
 * understanding/matters/<code>.txt}, says by which words each is known.
 */
final class Matters {
  /** Longer than this, a message tells a story: a person's, or of several things. */
  private static final int WORDS = 40;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** "ueber", "koennen": an umlaut that the keyboard did not have. */
  private static final Pattern DIGRAPH =
      Pattern.compile("(?<=[bcdfghjklmnprstvwxz]|\\b)([auo])e(?=[bcdfghjklmnprstvwxz])");

  private record Rule(String matter, List<Pattern> all, @Nullable Pattern none) {
    boolean fits(String plain) {
      return all.stream().allMatch(p -> p.matcher(plain).find())
          && (none == null || !none.matcher(plain).find());
    }
  }

  private static final Map<Tongue, List<Rule>> RULES = rules();

  private Matters() {}

  /** The command for a message in that language, or null where no rule fits. */
  static @Nullable Command read(String text, Tongue tongue) {
    String plain = plain(text, tongue);
    if (plain.split(" ", -1).length > WORDS) {
      return null;
    }
    return RULES.getOrDefault(tongue, List.of()).stream()
        .filter(rule -> rule.fits(plain))
        .map(rule -> command(rule.matter(), text))
        .findFirst()
        .orElse(null);
  }

  /** Lower case, no accents, one space between words. */
  static String plain(String text, Tongue tongue) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("")
            .replace("ß", "ss")
            .replace("œ", "oe")
            .replaceAll("[^\\p{L}\\p{N}€]+", " ")
            .strip();
    return tongue == Tongue.DE ? DIGRAPH.matcher(bare).replaceAll("$1") : bare;
  }

  private static Command command(String matter, String text) {
    Slot words = new Slot.Topic(text);
    return switch (matter) {
      case "payment", "credits", "what_if" -> new Command.StartFlow(matter, List.of(words));
      case "offers", "next_bill", "invoice", "proof" -> new Command.StartFlow(matter);
      case "what_plan" -> new Command.StartFlow("plan");
      case "charge" -> {
        Slot amount = Amounts.in(text);
        yield new Command.StartFlow(
            matter, amount == null ? List.of(words) : List.of(amount, words));
      }
      case "dispute" -> wish(Intent.DISPUTE_CHARGE);
      case "refund" -> wish(Intent.REFUND_REQUEST);
      case "refund_status" -> wish(Intent.REFUND_STATUS);
      case "time" -> wish(Intent.PAYMENT_ARRANGEMENT);
      case "plan" -> wish(Intent.PLAN_CHANGE);
      case "ending" -> wish(Intent.CANCEL_SERVICE);
      case "coupon" -> wish(Intent.PROMO_CREDIT);
      default -> throw new IllegalStateException("no matter is called " + matter);
    };
  }

  private static Command wish(Intent intent) {
    return new Command.CannotHandle(intent.label());
  }

  private static Map<Tongue, List<Rule>> rules() {
    var rules = new EnumMap<Tongue, List<Rule>>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      rules.put(tongue, lines(tongue).map(Matters::rule).toList());
    }
    return rules;
  }

  /** A line that cannot be read is a fault of the program: it does not start. */
  private static Rule rule(String line) {
    int colon = line.indexOf(": ");
    String[] parts = line.substring(colon + 2).split(" ! ", 2);
    String matter = line.substring(0, colon);
    command(matter, "");
    var all = new ArrayList<Pattern>();
    for (String part : parts[0].split(" & ", -1)) {
      all.add(pattern(part));
    }
    return new Rule(matter, all, parts.length == 1 ? null : pattern(parts[1]));
  }

  private static Pattern pattern(String words) {
    return Pattern.compile("\\b(?:" + words.strip() + ")", Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static Stream<String> lines(Tongue tongue) {
    String file = "/understanding/matters/" + tongue.code() + ".txt";
    try (InputStream in = Matters.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no matters in " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
