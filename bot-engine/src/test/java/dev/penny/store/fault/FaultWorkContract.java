package dev.penny.store.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.Actions;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.audit.Audit;
import dev.penny.audit.fault.Fingerprint;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.TurnId;
import dev.penny.database.Database;
import dev.penny.demo.DemoCustomer;
import dev.penny.desk.CaseNews;
import dev.penny.desk.fault.Fault;
import dev.penny.desk.fault.Fault.Standing;
import dev.penny.desk.fault.FaultDesk;
import dev.penny.desk.fault.FaultWork;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.AccountList;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.store.AuditAnchor;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.JdbiActionLedger;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One fault on 260 accounts: 65 have a line dearer than agreed, the others have other bills. What
 * is found, decided and given back, also when the work is killed or done by several at once.
 */
abstract class FaultWorkContract {
  private static final int COPIES = 65;
  private static final Actor ADMIN = new Actor(Level.ADMIN, "adam");

  @TempDir Path folder;
  private final Copies books = new Copies();
  private final Clock noon = Clock.fixed(Actions.NOON, ZoneOffset.UTC);
  private JdbiActionLedger ledger;
  private JdbiFaults store;
  private FaultDesk desk;

  abstract Database database();

  @BeforeEach
  void empty() {
    JdbiActionLedger.migrate(database());
    JdbiFaults.migrate(database());
    for (String table :
        List.of("fault", "fault_line", "action_ledger", "audit_log", "action_waiting")) {
      database().jdbi().useHandle(handle -> handle.execute("DELETE FROM " + table));
    }
    database()
        .jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE audit_head SET seq = 0, hash = ?", "0".repeat(64)));
    ledger = new JdbiActionLedger(database(), Policy.SHIPPED, new AuditAnchor(folder));
    store = new JdbiFaults(database(), ledger);
    desk = new FaultDesk(store, Policy.SHIPPED, noon);
  }

  /** Copies of four demo customers; those of T1007 are hit. */
  private static final class Copies implements BillingSource, AccountList {
    private final TreeMap<String, AccountHistory> all = new TreeMap<>();

    Copies() {
      for (DemoCustomer customer : ChatRoom.DEMO.customers()) {
        AccountHistory history = customer.books();
        String id = history.account().id().value();
        if (List.of("T1001", "T1003", "T1006", "T1007").contains(id)) {
          for (int i = 0; i < COPIES; i++) {
            String copy = id + "-" + (1000 + i);
            all.put(copy, of(history, copy));
          }
        }
      }
    }

    private static AccountHistory of(AccountHistory history, String id) {
      Account old = history.account();
      var account =
          new Account(
              new AccountId(id),
              old.industry(),
              old.country(),
              old.currency(),
              old.zone(),
              old.locale(),
              old.displayName(),
              old.segment(),
              old.billCycleDay(),
              old.paymentMethod(),
              old.taxStatus());
      return new AccountHistory(
          account,
          history.subscriptions(),
          history.redemptions(),
          history.invoices(),
          history.payments(),
          history.credits());
    }

    @Override
    public Optional<AccountHistory> history(AccountId account) {
      return Optional.ofNullable(all.get(account.value()));
    }

    @Override
    public Catalogue catalogue() {
      return ChatRoom.DEMO.catalogue();
    }

    @Override
    public List<AccountId> after(@Nullable AccountId last, int atMost) {
      var keys = last == null ? all.keySet() : all.tailMap(last.value(), false).keySet();
      return keys.stream().limit(atMost).map(AccountId::new).toList();
    }
  }

  private FaultWork work() {
    var news =
        new CaseNews(
            new InMemoryConversationLog(),
            new Lanes(10),
            new LiveFeed(),
            noon,
            () -> new TurnId("t"));
    return new FaultWork(store, books, books, ledger, Policy.SHIPPED, news, noon);
  }

  /** From the case of one who was hit, all of whom are then searched for. */
  private String search() {
    var first = new AccountId("T1007-1000");
    AccountHistory history = books.history(first).orElseThrow();
    var bill = history.latest();
    var finding = Audit.of(history, books.catalogue()).of(bill).getFirst();
    var open =
        new Action.OpenDispute(
            first,
            new Action.Disputed(bill.id(), finding.item(), bill.issueDate()),
            finding.difference(),
            Action.Ground.WRONG_AMOUNT,
            finding.code().name(),
            "too dear");
    var opened = (Answer.Done) ledger.take("o", Actor.customer(first), open, Actions.NOON);
    var uphold = new Action.MoveDispute(first, opened.id(), Action.Step.UPHOLD, "it is");
    assertThat(ledger.take("u", Actions.LEAD, uphold, Actions.NOON))
        .isInstanceOf(Answer.Done.class);
    Cases cases = ledger.cases(first);
    var begun =
        (FaultDesk.Answer.Done)
            desk.search(
                history, books.catalogue(), cases, opened.id(), Actions.LEAD, "a wrong price");
    assertThat(begun.fault())
        .isEqualTo(Fingerprint.of(Audit.of(history, books.catalogue()), bill, finding).id());
    return begun.fault();
  }

  private void finish() {
    FaultWork work = work();
    while (work.step()) {
      // to the end
    }
  }

  private List<Fault.Line> lines(String id) {
    return store.lines(id, null, 0, 1_000, ADMIN, Actions.NOON);
  }

  private long givenBack() {
    return books.all.keySet().stream()
        .flatMap(a -> ledger.cases(new AccountId(a)).postings().stream())
        .filter(p -> p.kind() == Kind.CORRECT_FAULT)
        .count();
  }

  @Test
  void exactlyThoseHitAreFoundAndEachIsGivenBackOnce() {
    String id = search();
    finish();
    assertThat(store.fault(id).orElseThrow().seen()).isEqualTo(4L * COPIES);
    assertThat(lines(id)).hasSize(COPIES);
    assertThat(lines(id)).allMatch(l -> l.hit().account().value().startsWith("T1007-"));
    assertThat(givenBack()).isZero();
    assertThat(desk.decide(id, null, true, ADMIN, "our price list was wrong"))
        .isEqualTo(new FaultDesk.Answer.Done(id, COPIES));
    finish();
    // The first was given back with its dispute already.
    assertThat(givenBack()).isEqualTo(COPIES - 1);
    assertThat(store.sums(id))
        .containsExactlyInAnyOrder(
            new Fault.Sum(Standing.POSTED, "EUR", COPIES - 1, COPIES - 1, 626L * (COPIES - 1)),
            new Fault.Sum(Standing.REFUSED, "EUR", 1, 1, 626));
    assertThat(lines(id).getFirst().answer()).isEqualTo("corrected_already");
    finish();
    assertThat(desk.decide(id, null, true, ADMIN, "again"))
        .isEqualTo(new FaultDesk.Answer.Done(id, 0));
    assertThat(givenBack()).isEqualTo(COPIES - 1);
  }

  @Test
  void workKilledBetweenTheBooksAndTheNoteOfItGivesBackOnce() {
    String id = search();
    finish();
    desk.decide(id, null, true, ADMIN, "our price list was wrong");
    work().step();
    // As if the process had died after the books and before its own note: the lines wait again.
    database()
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE fault_line SET standing = 'APPROVED', answer = NULL"
                    + " WHERE standing = 'POSTED'"));
    finish();
    assertThat(givenBack()).isEqualTo(COPIES - 1);
    assertThat(store.sums(id)).extracting(Fault.Sum::standing).doesNotContain(Standing.APPROVED);
  }

  @Test
  void aSearchGoesOnWhereItWasKilledAndFindsNobodyTwice() {
    String id = search();
    Fault begun = store.fault(id).orElseThrow();
    work().step();
    Fault after = store.fault(id).orElseThrow();
    assertThat(after.done()).isFalse();
    store.found(begun, after, List.of()); // another process, which began at the same place
    finish();
    assertThat(store.fault(id).orElseThrow().seen()).isEqualTo(4L * COPIES);
    assertThat(lines(id)).extracting(l -> l.hit().account()).doesNotHaveDuplicates();
    assertThat(lines(id)).hasSize(COPIES);
  }

  @Test
  void severalWorkersAndTwoLeadsAtOnceGiveBackOnce() throws Exception {
    String id = search();
    finish();
    var decided = new ArrayList<java.util.concurrent.Future<FaultDesk.Answer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String who : List.of("adam", "eve")) {
        var admin = new Actor(Level.ADMIN, who);
        decided.add(threads.submit(() -> desk.decide(id, null, true, admin, "by " + who)));
      }
      for (var one : decided) {
        one.get();
      }
      var workers =
          Stream.generate(this::work)
              .limit(4)
              .map(w ->
                  threads.submit(() -> {
                    while (w.step()) {
                      // to the end
                    }
                    return true;
                  }))
              .toList();
      for (var worker : workers) {
        worker.get();
      }
    }
    int lines = 0;
    for (var one : decided) {
      lines += ((FaultDesk.Answer.Done) one.get()).lines();
    }
    assertThat(lines).isEqualTo(COPIES);
    assertThat(givenBack()).isEqualTo(COPIES - 1);
  }

  @Test
  void oneMayBeLeftAndALimitHoldsForTheWholeFault() {
    String id = search();
    assertThat(no(desk.decide(id, null, true, ADMIN, "x"))).contains("not done yet");
    finish();
    assertThat(no(desk.decide(id, null, true, Actions.AGENT, "x"))).contains("role lead");
    assertThat(no(desk.decide(id, null, true, ADMIN, " "))).contains("reason");
    long left = lines(id).get(3).number();
    assertThat(desk.decide(id, left, false, Actions.LEAD, "moved abroad"))
        .isEqualTo(new FaultDesk.Answer.Done(id, 1));
    desk.decide(id, null, true, Actions.LEAD, "our price list was wrong");
    finish();
    assertThat(givenBack()).isEqualTo(COPIES - 2);
    assertThat(lines(id).get(3).standing()).isEqualTo(Standing.LEFT);
    database()
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE fault_line SET billed_minor = billed_minor + 6000000, standing = 'FOUND'"
                    + " WHERE line_no = 5"));
    assertThat(no(desk.decide(id, 6L, true, Actions.LEAD, "x")))
        .contains("the role lead may decide up to")
        .contains(Policy.SHIPPED.version());
  }

  private static String no(FaultDesk.Answer answer) {
    return ((FaultDesk.Answer.No) answer).why();
  }
}
