package dev.penny.eligibility;

import dev.penny.promotion.Operand;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a field is in one situation: none where it is not known, several for tags and items. {@code
 * text} is all of them in a row, null where there are none.
 */
record Values(List<Operand> all, @Nullable String text) {
  static final Values NONE = new Values(List.of(), null);

  static Values of(List<Operand> all) {
    return all.isEmpty()
        ? NONE
        : new Values(all, all.stream().map(Operand::toString).collect(Collectors.joining(", ")));
  }

  static Values text(@Nullable String value) {
    return value == null ? NONE : new Values(List.of(new Operand.Text(value)), value);
  }

  static Values whole(@Nullable Long value) {
    return value == null
        ? NONE
        : new Values(List.of(new Operand.Whole(value)), Long.toString(value));
  }
}
