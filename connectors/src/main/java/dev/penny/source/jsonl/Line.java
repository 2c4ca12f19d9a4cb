package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.source.BadRecord;
import org.jspecify.annotations.Nullable;

/** One line of a data file: a JSON object, or the reason why it is none. */
sealed interface Line {
  record Parsed(long number, JsonNode json) implements Line {
    /** The account this record says it belongs to, or null where it does not say. */
    @Nullable String account() {
      JsonNode account = json.get("account_id");
      return account != null && account.isTextual() ? account.textValue() : null;
    }
  }

  /** {@code account}: the one the broken text still names, as far as can be seen. */
  record Broken(BadRecord why, @Nullable String account) implements Line {}
}
