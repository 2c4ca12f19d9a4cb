package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.channel.copy.BillCopy;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.SourceUnavailable;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/bill-copy} with {@code {"conversation", "key", "token", "invoice", "locale"}},
 * all strings, gives a PDF copy of the bill to the customer the conversation belongs to. Who that
 * is is checked as the chat checks it when it is resumed: the conversation's key and the host
 * page's fresh token for the same account. From the pages the chat may stand on only; no cookies
 * are read. A bill of somebody else and one that never was get the same answer.
 */
public final class BillCopies implements Route {
  /** Copies of one customer in a minute, and at once. */
  private static final int A_MINUTE = 12;

  private static final int REMEMBERED = 50_000;

  /** Whose conversation this is, if key and token open it. */
  @FunctionalInterface
  public interface Owners {
    Optional<AccountId> owner(String conversation, String key, String token);
  }

  private final Owners owners;
  private final BillingSource billing;
  private final Predicate<@Nullable String> allowed;
  private final Clock clock;
  private final Cache<AccountId, Bucket> pace =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofMinutes(10))
          .maximumSize(REMEMBERED)
          .build();

  /** {@code allowed}: whether the chat may stand on a page of this origin. */
  public BillCopies(
      Owners owners, BillingSource billing, Predicate<@Nullable String> allowed, Clock clock) {
    this.owners = owners;
    this.billing = billing;
    this.allowed = allowed;
    this.clock = clock;
  }

  @Override
  public Answer answer(Ask ask) {
    String origin = ask.header("origin");
    if (!ask.method().equals("POST")) {
      return Posts.problem(405, "only POST is answered here").with("Allow", "POST");
    }
    if (origin == null || !allowed.test(origin)) {
      return Posts.problem(403, "only from the pages the chat stands on");
    }
    return asked(ask).with("Access-Control-Allow-Origin", origin).with("Vary", "Origin");
  }

  private Answer asked(Ask ask) {
    JsonNode body = Json.object(ask.text()).orElse(null);
    String conversation = text(body, "conversation");
    String key = text(body, "key");
    String token = text(body, "token");
    String invoice = text(body, "invoice");
    if (conversation == null || key == null || token == null || invoice == null) {
      return Posts.problem(400, "send conversation, key, token and invoice, all as strings");
    }
    return owners
        .owner(conversation, key, token)
        .map(account -> copy(account, invoice, text(body, "locale")))
        .orElseGet(() -> Posts.problem(401, "sign in, and ask again from the chat"));
  }

  private static @Nullable String text(@Nullable JsonNode body, String field) {
    JsonNode node = body == null ? null : body.get(field);
    String text = node == null ? null : node.textValue();
    return text == null || text.isBlank() || text.length() > 5000 ? null : text;
  }

  private Answer copy(AccountId account, String invoice, @Nullable String locale) {
    Bucket bucket = pace.get(account, _ -> bucket());
    if (!bucket.tryConsume(1)) {
      return Posts.problem(429, "that was many copies; wait a minute").with("Retry-After", "60");
    }
    try {
      AccountHistory history = billing.history(account).orElse(null);
      Invoice bill = history == null ? null : history.invoice(new InvoiceId(invoice));
      if (history == null || bill == null) {
        return Posts.problem(404, "this account has no such bill");
      }
      var today = LocalDate.ofInstant(clock.instant(), history.account().zone());
      String tag = locale == null ? history.account().locale().toLanguageTag() : locale;
      byte[] pdf = BillCopy.of(history.account(), bill, tag, today);
      return Answer.file("application/pdf", pdf, "bill-" + fileName(bill.number()) + ".pdf");
    } catch (SourceUnavailable e) {
      return Posts.problem(503, "the bills cannot be read just now; try again");
    }
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(l -> l.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
        .build();
  }

  /** Letters, figures, dot and hyphen only, so that it is one name everywhere. */
  private static String fileName(String number) {
    return number.replaceAll("[^A-Za-z0-9.-]+", "-");
  }
}
