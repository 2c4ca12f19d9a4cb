package dev.penny.source.jdbi;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.money.UnitPrice;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short form of a record's content that tells quickly that nothing changed. A different hash
 * alone proves nothing (a later version may write records down otherwise): then the records are
 * compared.
 *
 * <p>Records are written down part by part rather than by their {@code toString}, which copies
 * every text once for each record it is nested in.
 */
final class ContentHash {
  private static final MethodType PART = MethodType.methodType(Object.class, Object.class);
  private static final ClassValue<MethodHandle[]> PARTS =
      new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          var parts = new MethodHandle[components.length];
          for (int i = 0; i < parts.length; i++) {
            parts[i] = part(components[i]);
          }
          return parts;
        }
      };

  private final StringBuilder text = new StringBuilder(4096);

  private ContentHash() {}

  static String of(Invoice invoice) {
    var hash = new ContentHash();
    hash.add(invoice);
    return hash.finish();
  }

  /** Of all but the invoices. */
  static String ofTheRest(AccountHistory h) {
    var hash = new ContentHash();
    hash.add(h.account());
    hash.add(h.subscriptions());
    hash.add(h.redemptions());
    hash.add(h.payments());
    hash.add(h.credits());
    return hash.finish();
  }

  private static MethodHandle part(RecordComponent component) {
    try {
      return MethodHandles.lookup().unreflect(component.getAccessor()).asType(PART);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a ledger record that is not public: " + component, e);
    }
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> text.append('-');
      case String s -> text.append(s.length()).append(':').append(s);
      case Record record -> addParts(record);
      case List<?> list -> {
        text.append(list.size()).append('[');
        list.forEach(this::add);
      }
      case LocalDate day -> text.append(day.toEpochDay());
      case Long _, Integer _, Boolean _, BigDecimal _ -> text.append(value);
      case Enum<?> constant -> text.append(constant.name());
      case Currency _, ZoneId _, Locale _ -> text.append(value);
      default -> throw new IllegalArgumentException("no way to hash a " + value.getClass());
    }
    text.append(';');
  }

  private void addParts(Record value) {
    text.append(value.getClass().getSimpleName()).append('(');
    try {
      MethodHandle[] parts = PARTS.get(value.getClass());
      int told = parts.length - later(value);
      for (int i = 0; i < told; i++) {
        add((Object) parts[i].invokeExact((Object) value));
      }
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor of " + value.getClass() + " failed", e);
    }
  }

  /** Parts that came later than stored hashes; left out where they say nothing, so those hold. */
  private static int later(Record value) {
    return switch (value) {
      case Invoice bill when bill.eInvoice() == null -> 1;
      case UnitPrice price when price.isOfOne() -> 1;
      default -> 0;
    };
  }

  private String finish() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
