package dev.penny;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.database.Database;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Desk;
import dev.penny.desk.DeskRules;
import dev.penny.identity.AgentAccounts;
import dev.penny.llm.Llm;
import dev.penny.llm.ModelSettings;
import dev.penny.search.Embedder;
import dev.penny.search.RecentVectors;
import dev.penny.search.lucene.Knowledge;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.source.jdbi.JdbiBillingSource;
import dev.penny.store.AuditAnchor;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.JdbiAgentStore;
import dev.penny.store.JdbiConversationLog;
import dev.penny.store.JdbiDeskStore;
import dev.penny.store.JdbiLearningStore;
import dev.penny.store.JdbiProofStore;
import dev.penny.store.fault.JdbiFaults;
import dev.penny.store.promotion.JdbiHolds;
import dev.penny.store.redemption.JdbiPostings;
import dev.penny.turn.Composer;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.EvidenceRoom;
import dev.penny.turn.Interpreter;
import dev.penny.turn.Lanes;
import dev.penny.turn.LeftHolds;
import dev.penny.turn.LiveFeed;
import dev.penny.turn.Owed;
import dev.penny.turn.RedeemedBilling;
import dev.penny.turn.TurnPipeline;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where the parts are put together: plain constructors, in the order of need. The
 * doors in front of them are put together in {@link Doorway}.
 */
public final class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final int LANE_CAPACITY = 32;

  private Wiring() {}

  /**
   * Opens everything behind the doors. The database comes first, so that a start that is refused is
   * refused at once and with nothing written; then articles and understanding are opened side by
   * side, while the language model, which is needed last, is being loaded all along.
   *
   * @throws dev.penny.database.DatabaseRefused the database cannot be used; the message says why
   */
  public static House house(Config config, Clock clock) {
    var model = new OnnxEmbedder(config.profile());
    Future<?> warm = inBackground("warm", model::warm);
    try {
      House house = house(config, clock, new RecentVectors(model), warm);
      LOG.info("reads with {} (profile {})", model.model(), config.profile().label());
      return house;
    } catch (RuntimeException e) {
      House.settle(warm);
      throw e;
    }
  }

  private static House house(Config config, Clock clock, Embedder embedder, Future<?> warm) {
    var database = Database.open(config.database());
    try {
      database.migrate("ledger", "db/migration/ledger");
      JdbiConversationLog.migrate(database);
      JdbiAgentStore.migrate(database);
      JdbiLearningStore.migrate(database);
      JdbiActionLedger.migrate(database);
      JdbiProofStore.migrate(database);
      Promotions.migrate(database);
      JdbiFaults.migrate(database);
      CompletableFuture<Knowledge> knowledge =
          start("knowledge", () -> knowledge(config, embedder));
      Knowledge known;
      Classroom classroom;
      try {
        classroom = Classroom.open(config.data(), database, embedder, clock);
        known = join(knowledge);
      } catch (RuntimeException e) {
        knowledge.handle((opened, _) -> opened).thenAccept(Wiring::close).join();
        throw e;
      }
      return new House(database, known, warm, parts(config, database, known, classroom, clock));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void close(@Nullable Knowledge knowledge) {
    if (knowledge != null) {
      try {
        knowledge.close();
      } catch (IOException e) {
        LOG.warn("the search index could not be closed", e);
      }
    }
  }

  private static House.Parts parts(
      Config config, Database database, Knowledge knowledge, Classroom classroom, Clock clock) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var log = new JdbiConversationLog(database);
    var lanes = new Lanes(LANE_CAPACITY);
    var feed = new LiveFeed();
    var actions = new JdbiActionLedger(database, config.policy(), new AuditAnchor(config.data()));
    var promotions = Promotions.of(config, database, actions);
    var billing =
        new RedeemedBilling(new JdbiBillingSource(database.jdbi()), new JdbiPostings(database));
    var desk =
        new Desk(
            log, new JdbiDeskStore(database), lanes, feed, clock, House::newTurn, DeskRules.USUAL);
    var keeping = classroom.keeping(feed, log, clock);
    Spoken spoken = spoken(config.model(), classroom.mind(), clock, registry);
    var turns =
        new TurnPipeline(
            log,
            keeping,
            spoken.interpreter(),
            new EvidenceRoom(
                billing,
                knowledge.index(),
                actions,
                config.policy(),
                promotions == null ? null : promotions.coupons()),
            desk,
            clock,
            House::newTurn,
            new StageMeters(registry),
            spoken.composer());
    var accounts = new AgentAccounts(new JdbiAgentStore(database), clock);
    var owed = new Owed(turns, lanes, clock);
    return new House.Parts(
        registry,
        clock,
        log,
        lanes,
        feed,
        billing,
        desk,
        accounts,
        turns,
        owed,
        classroom,
        keeping,
        actions,
        Faults.of(
            database,
            billing,
            new JdbiBillingSource(database.jdbi()),
            actions,
            config.policy(),
            new CaseNews(log, lanes, feed, clock, House::newTurn),
            clock),
        promotions,
        holds(database, log, feed, clock));
  }

  /** What is held in a chat ends with it. */
  private static LeftHolds holds(
      Database database, ConversationLog log, LiveFeed feed, Clock clock) {
    var holds = new LeftHolds(log, new JdbiHolds(database), clock);
    feed.followAll(
        new LiveFeed.Subscriber() {
          @Override
          public boolean events(ConversationId conversation, List<Recorded> committed) {
            if (committed.stream().anyMatch(r -> r.event() instanceof Event.ConversationClosed)) {
              Thread.ofVirtual().name("holds").start(() -> holds.closed(conversation));
            }
            return true;
          }

          @Override
          public boolean signal(ConversationId conversation, LiveFeed.Signal signal) {
            return true;
          }
        });
    return holds;
  }

  /** Who reads, and who words. */
  private record Spoken(Interpreter interpreter, Composer composer) {}

  /** Without a model nothing of it is loaded. */
  private static Spoken spoken(
      @Nullable ModelSettings model, Interpreter usual, Clock clock, MeterRegistry registry) {
    if (model == null) {
      return new Spoken(usual, Composer.NONE);
    }
    Llm llm = Llm.of(model, usual, clock, registry);
    return new Spoken(llm.interpreter(), llm.composer());
  }

  private static Knowledge knowledge(Config config, Embedder embedder) {
    try {
      return Knowledge.open(config.data(), library(config), embedder);
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be opened", e);
    }
  }

  /** The articles that come along, and those of the configured folder, which win. */
  private static ArticleLibrary library(Config config) throws IOException {
    ArticleLibrary shipped = ArticleFolder.builtIn().library();
    if (config.articles() == null) {
      return shipped;
    }
    List<Article> own = ArticleFolder.read(config.articles()).library().articles();
    var slugs = new HashSet<String>();
    own.forEach(a -> slugs.add(a.slug()));
    var all = new ArrayList<>(own);
    shipped.articles().stream().filter(a -> !slugs.contains(a.slug())).forEach(all::add);
    return ArticleLibrary.Loaded.of(all, List.of()).library();
  }

  static Future<?> inBackground(String name, Runnable task) {
    return start(
        name,
        () -> {
          task.run();
          return true;
        });
  }

  private static <T> CompletableFuture<T> start(String name, Supplier<T> task) {
    return CompletableFuture.supplyAsync(
        task, run -> Thread.ofPlatform().daemon().name("start-" + name).start(run));
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
