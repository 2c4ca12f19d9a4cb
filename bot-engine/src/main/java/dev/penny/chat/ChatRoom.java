package dev.penny.chat;

import dev.penny.action.ActionLedger;
import dev.penny.action.Policy;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Phase;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.search.SearchIndex;
import dev.penny.search.lucene.Knowledge;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.UnderstandingFiles;
import dev.penny.turn.Composer;
import dev.penny.turn.EvidenceRoom;
import dev.penny.turn.HandoffDesk;
import dev.penny.turn.Interpreter;
import dev.penny.turn.LiveFeed;
import dev.penny.turn.RedeemedBilling;
import dev.penny.turn.Stages;
import dev.penny.turn.Taken;
import dev.penny.turn.TurnPipeline;
import dev.penny.wording.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with the real understanding, articles and pipeline, on a day of its own, so that
 * figures stay what they are; nothing is kept of it, and the desk is a list.
 */
public final class ChatRoom {
  /** The day of scripts about the demo's customers. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

  public static final DemoCompanies DEMO = DemoCompanies.asOf(TODAY);
  private static final String LOCALE = "en-GB";
  private static final ConversationId ID = new ConversationId("chat");

  /** What is loaded once: the model, the index, the training. */
  public record Minds(SearchIndex articles, Interpreter interpreter, Composer composer) {
    private static @Nullable Minds shared;

    public Minds(SearchIndex articles, Interpreter interpreter) {
      this(articles, interpreter, Composer.NONE);
    }

    /** Loaded once in this process. */
    public static synchronized Minds shared() throws IOException {
      Minds known = shared;
      if (known == null) {
        known = load(Files.createTempDirectory("minds"));
        shared = known;
      }
      return known;
    }

    public static Minds load(Path folder) throws IOException {
      var embedder = new OnnxEmbedder();
      var knowledge = Knowledge.open(folder, ArticleFolder.builtIn().library(), embedder);
      return new Minds(knowledge.index(), UnderstandingFiles.open(folder, embedder)::read);
    }
  }

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final InMemoryActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private final ShownOrders page = new ShownOrders();
  private final AtomicInteger turns = new AtomicInteger();
  private final BillingSource billing;
  private final TurnPipeline pipeline;
  private final Hand clock;
  private final LocalDate day;

  /** {@code as}: an account or "nobody", then a locale where it is not en-GB: "T1001 de-DE". */
  public ChatRoom(Minds minds, String as) {
    this(minds, as, new Billing());
  }

  public ChatRoom(Minds minds, String as, BillingSource billing) {
    this(minds, as, billing, TODAY);
  }

  /**
   * A room in which nothing was said yet.
   *
   * @param as the account id of who writes, or {@code nobody}
   */
  public ChatRoom(Minds minds, String as, BillingSource billing, LocalDate day) {
    this.clock = new Hand(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    this.day = day;
    var postings = new ChatCoupons.Kept();
    this.billing = new RedeemedBilling(billing, postings);
    this.pipeline =
        new TurnPipeline(
            log,
            new LiveFeed(),
            minds.interpreter(),
            new EvidenceRoom(
                this.billing,
                minds.articles(),
                ledger,
                Policy.SHIPPED,
                ChatCoupons.of(day, postings, page)),
            new SecondInLine(),
            clock,
            () -> new TurnId("t-" + turns.incrementAndGet()),
            Stages.UNTIMED,
            minds.composer());
    int gap = as.indexOf(' ');
    String who = gap < 0 ? as : as.substring(0, gap);
    Customer customer =
        who.equals("nobody")
            ? new Customer.Anonymous()
            : new Customer.SignedIn(new AccountId(who), "A customer");
    append(new Event.ConversationOpened(customer, gap < 0 ? LOCALE : as.substring(gap).strip()));
  }

  public List<Recorded> append(Event... events) {
    return log.append(
        ID,
        log.events(ID, 0).size(),
        new TurnId("t-" + turns.incrementAndGet()),
        List.of(events),
        clock.instant());
  }

  /** Time goes by and nobody writes. */
  public void wait(Duration time) {
    clock.now = clock.now.plus(time);
  }

  /** What the page beside the chat shows. */
  ShownOrders page() {
    return page;
  }

  public List<Recorded> say(String text, @Nullable String choice) {
    long before = events().size();
    take(new UtteranceId("u-" + before), text, choice);
    return log.events(ID, before);
  }

  public Taken take(UtteranceId id, String text, @Nullable String choice) {
    return pipeline.take(ID, new Event.CustomerSpoke(id, text, choice), _ -> {});
  }

  public Formats formats() {
    return new Formats(now().locale(), now().tongue(), day);
  }

  public int resume() {
    return pipeline.resumeUnanswered();
  }

  public List<Recorded> events() {
    return log.events(ID, 0);
  }

  /** What was done to accounts in this room. */
  public ActionLedger ledger() {
    return ledger;
  }

  /** The books, with what was redeemed in this room. */
  public BillingSource billing() {
    return billing;
  }

  /** Whether a person is asked for or there, so that the bot is silent. */
  public boolean isWithPeople() {
    return now().phase() instanceof Phase.Waiting || now().phase() instanceof Phase.WithAgent;
  }

  public Conversation now() {
    return Conversation.of(ID, events());
  }

  /** A clock moved by hand. */
  private static final class Hand extends Clock {
    private Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** The demo's books. */
  public static class Billing implements BillingSource {
    @Override
    public Optional<AccountHistory> history(AccountId account) {
      return DEMO.customers().stream()
          .map(DemoCustomer::books)
          .filter(h -> h.account().id().equals(account))
          .findFirst();
    }

    @Override
    public Catalogue catalogue() {
      return DEMO.catalogue();
    }
  }

  private static final class SecondInLine implements HandoffDesk {
    @Override
    public Opened open(Conversation conversation, String key, HandoffReason reason, Instant at) {
      return new Opened(
          List.of(new Event.HandoffOpened(new HandoffId("h-" + key), reason)), new Place(2, true));
    }

    @Override
    public Place place(Conversation conversation) {
      return new Place(2, true);
    }
  }
}
