package dev.penny.store;

import dev.penny.conversation.Block;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes random values of any record or sealed family by looking at its shape, so that a test over
 * all events covers the ones added tomorrow too. A shape it cannot make fails the test that asked.
 */
public final class Samples {
  private static final String LETTERS = "abcäß„“<&\"'\\/\u2028 €😀\tZ";
  private final Random random;
  private final String currency;

  public Samples(long seed) {
    random = new Random(seed);
    currency = random.nextBoolean() ? "EUR" : "JPY";
  }

  /** One value of each concrete case of the family. */
  public <T> List<T> ofEach(Class<T> family) {
    return leaves(family).stream().map(leaf -> family.cast(of(leaf))).toList();
  }

  /** What is decided in every language is stored in one: a sentence never is. */
  private static List<Class<?>> leaves(Class<?> family) {
    return SealedTypes.leaves(family).stream().filter(l -> l != Phrase.Sentence.class).toList();
  }

  public Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    var raw = (Class<?>) type;
    if (raw.isSealed()) {
      var leaves = leaves(raw);
      return of(leaves.get(random.nextInt(leaves.size())));
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    }
    return raw.isRecord() ? ofRecord(raw) : ofScalar(raw);
  }

  private Object ofGeneric(ParameterizedType generic) {
    var arguments = generic.getActualTypeArguments();
    int size = random.nextInt(4);
    if (generic.getRawType() == List.class) {
      var list = new ArrayList<Object>();
      for (int i = 0; i < size; i++) {
        list.add(of(arguments[0]));
      }
      return list;
    }
    if (generic.getRawType() == Map.class) {
      var map = new LinkedHashMap<Object, Object>();
      for (int i = 0; i < size; i++) {
        map.put(of(arguments[0]), of(arguments[1]));
      }
      return map;
    }
    if (generic.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.of(of(arguments[0])) : Optional.empty();
    }
    throw new IllegalArgumentException("no sample for " + generic);
  }

  /**
   * Tries again where a constructor refuses the values: words without figures, periods in order.
   */
  private Object ofRecord(Class<?> type) {
    if (type == Money.class) {
      return Money.of(random.nextLong(-9_999_999, 9_999_999), currency);
    }
    if (type == Period.class) {
      return new Period(day(), day().plusYears(60));
    }
    var components = type.getRecordComponents();
    for (int attempt = 0; ; attempt++) {
      var types = new Class<?>[components.length];
      var values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean nullable =
            components[i]
                .getAnnotatedType()
                .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        values[i] = nullable && random.nextBoolean() ? null : of(components[i].getGenericType());
      }
      if (type == Block.BillChange.class) {
        addUp(values);
      }
      try {
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException refused) {
        if (attempt == 200) {
          throw new IllegalArgumentException("no sample of " + type, refused.getCause());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("no sample of " + type, e);
      }
    }
  }

  /** A bill change must add up: the current bill is made to. */
  private static void addUp(Object[] values) {
    var current = (Block.Bill) values[5];
    var reasons = ((List<?>) values[6]).stream().map(Block.Reason.class::cast).toList();
    var total = ((Block.Bill) values[4]).total();
    for (var reason : reasons) {
      total = total.plus(reason.amount().money());
    }
    values[5] = new Block.Bill(current.invoice(), current.number(), current.label(), total);
    values[7] = Math.min((int) values[7], reasons.size());
  }

  private Object ofScalar(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.String" -> text();
      case "long", "java.lang.Long" -> random.nextLong();
      case "int", "java.lang.Integer" -> random.nextInt(1_000);
      case "boolean", "java.lang.Boolean" -> random.nextBoolean();
      case "java.math.BigDecimal" ->
          BigDecimal.valueOf(random.nextLong(-999_999, 999_999), random.nextInt(7));
      case "java.math.BigInteger" -> java.math.BigInteger.valueOf(random.nextLong());
      case "java.time.LocalDate" -> day();
      case "java.time.YearMonth" -> YearMonth.from(day());
      case "java.time.Instant" -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case "java.time.Duration" -> java.time.Duration.ofMillis(random.nextInt());
      case "java.util.Currency" -> Currency.getInstance(random.nextBoolean() ? "EUR" : "BHD");
      case "java.util.Locale" -> random.nextBoolean() ? Locale.GERMANY : Locale.UK;
      case "java.net.URI" -> java.net.URI.create("/articles/" + random.nextInt(99));
      default -> throw new IllegalArgumentException("no sample for " + type + ": teach Samples");
    };
  }

  private LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(15_000));
  }

  private String text() {
    var text = new StringBuilder("w");
    int length = random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          LETTERS.codePointAt(
              LETTERS.offsetByCodePoints(
                  0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())))));
    }
    return text.toString();
  }
}
