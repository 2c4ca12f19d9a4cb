package dev.penny.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence of one turn; {@code today} is the day in the customer's time zone. */
public record Facts(List<Evidence> all, LocalDate today) {
  public Facts {
    all = List.copyOf(all);
  }

  public Facts and(Evidence more) {
    return new Facts(Stream.concat(all.stream(), Stream.of(more)).toList(), today);
  }

  public <T extends Evidence> @Nullable T find(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }

  /** Why there is nothing of what was asked, or null where nothing is missing. */
  public Evidence.@Nullable Why missing() {
    Evidence.Missing missing = find(Evidence.Missing.class);
    return missing == null ? null : missing.why();
  }
}
