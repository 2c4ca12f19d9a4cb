package dev.penny.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of one turn. */
public record Facts(List<Evidence> all) {
  public static final Facts NONE = new Facts(List.of());

  public Facts {
    all = List.copyOf(all);
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
