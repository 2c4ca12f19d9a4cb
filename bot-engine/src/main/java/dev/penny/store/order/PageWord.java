package dev.penny.store.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.conversation.Customer;
import dev.penny.identity.OrderTokens;
import dev.penny.ledger.AccountId;
import dev.penny.promotion.HandedOrders;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.OrderForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page handed over, once all of it is known to be good.
 *
 * @param account whose orders they are, by the signature; null: they came without one
 * @param until until when it may be used
 */
record PageWord(@Nullable AccountId account, HandedOrders content, JsonNode json, Instant until) {
  /** How long what came without a signature is looked at. */
  private static final Duration PREVIEW = Duration.ofMinutes(15);

  static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Why orders are not taken. */
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotTaken(String message) {
      super(message, null, false, false);
    }
  }

  boolean signed() {
    return account != null;
  }

  /** Null: the page says that it shows no order. */
  static @Nullable PageWord of(
      @Nullable OrderTokens tokens,
      Customer customer,
      @Nullable String signed,
      @Nullable String preview,
      Instant now) {
    if (signed != null && preview != null) {
      throw new NotTaken("give signed or preview, not both");
    }
    if (signed != null) {
      return signed(tokens, customer, signed, now);
    }
    if (preview == null) {
      return null;
    }
    JsonNode json = json(preview);
    return new PageWord(null, content(json), json, now.plus(PREVIEW));
  }

  private static PageWord signed(
      @Nullable OrderTokens tokens, Customer customer, String signed, Instant now) {
    if (tokens == null) {
      throw new NotTaken(
          "this server has no key for signed orders (token.secret or token.public.key.file)");
    }
    return switch (tokens.check(signed, now)) {
      case OrderTokens.Verdict.Rejected(var why) -> throw new NotTaken(why);
      case OrderTokens.Verdict.Valid(var account, var claims, var until) -> {
        if (!(customer instanceof Customer.SignedIn here) || !here.account().equals(account)) {
          throw new NotTaken(
              "the claim sub is not the account that is signed in here; sign the orders for the"
                  + " account of the customer's token");
        }
        JsonNode json = ((ObjectNode) claims).retain(List.of("orders", "customer"));
        yield new PageWord(account, content(json), json, until);
      }
    };
  }

  private static JsonNode json(String text) {
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new NotTaken("the orders are not proper JSON, or name a field twice");
    }
  }

  private static HandedOrders content(JsonNode json) {
    try {
      return OrderForm.read(json, "");
    } catch (BadRecordException e) {
      BadRecord why = e.why();
      String mend = why.mend().isEmpty() ? "" : ". " + why.mend();
      throw new NotTaken(
          why.field() + ": found " + why.found() + ", expected " + why.expected() + mend);
    }
  }
}
