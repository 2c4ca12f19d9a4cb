package dev.penny.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Action;
import dev.penny.action.Actions;
import dev.penny.action.Actor;
import dev.penny.action.Kind;
import dev.penny.action.Policy;
import dev.penny.audit.Audit;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Block;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.TurnId;
import dev.penny.database.Database;
import dev.penny.demo.DemoCustomer;
import dev.penny.desk.CaseNews;
import dev.penny.desk.fault.FaultDesk;
import dev.penny.desk.fault.FaultWork;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.AccountList;
import dev.penny.store.AuditAnchor;
import dev.penny.store.Databases;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.JdbiAgentStore;
import dev.penny.store.fault.JdbiFaults;
import dev.penny.turn.CreditedBilling;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import dev.penny.wording.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults over their routes: who may, what they see and decide, and what the customer is told. */
class FaultDoorTest {
  private static final String OURS = "http://localhost:1";
  private static final String PASSWORD = "correct horse battery";
  private static final AccountId HIT = new AccountId("T1007");
  private static final ConversationId OPEN = new ConversationId("open");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock NOON = Clock.fixed(Actions.NOON, ZoneOffset.UTC);

  @TempDir static Path folder;
  private static Database database;
  private static Routes routes;
  private static FaultWork work;
  private static JdbiActionLedger ledger;
  private static final InMemoryConversationLog LOG = new InMemoryConversationLog();
  private static String agent;
  private static String lead;
  private static String caseId;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder);
    JdbiAgentStore.migrate(database);
    JdbiActionLedger.migrate(database);
    JdbiFaults.migrate(database);
    var accounts = new AgentAccounts(new JdbiAgentStore(database), Clock.systemUTC());
    agent = token(accounts, "anna", AgentRole.AGENT);
    lead = token(accounts, "lena", AgentRole.LEAD);
    ledger = new JdbiActionLedger(database, Policy.SHIPPED, new AuditAnchor(folder));
    var billing = new CreditedBilling(new ChatRoom.Billing(), ledger);
    var desk = new FaultDesk(new JdbiFaults(database, ledger), Policy.SHIPPED, NOON);
    var door = new FaultDoor(new LeadGate(accounts, OURS::equals), desk, billing, ledger, NOON);
    routes =
        Routes.builder()
            .at("/api/faults", door::all)
            .at("/api/faults/lines", door::lines)
            .at("/api/faults/search", door::search)
            .at("/api/faults/decide", door::decide)
            .build();
    var news = new CaseNews(LOG, new Lanes(10), new LiveFeed(), NOON, () -> new TurnId("n"));
    AccountList all =
        (last, atMost) ->
            ChatRoom.DEMO.customers().stream()
                .map(DemoCustomer::books)
                .map(h -> h.account().id())
                .filter(id -> last == null || id.value().compareTo(last.value()) > 0)
                .sorted(java.util.Comparator.comparing(AccountId::value))
                .limit(atMost)
                .toList();
    work = new FaultWork(desk.store(), billing, all, ledger, Policy.SHIPPED, news, NOON);
    caseId = disputed();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static String token(AgentAccounts accounts, String login, AgentRole role) {
    accounts.add(new AgentAccount(new AgentId(login), login, role), PASSWORD);
    return ((AgentAccounts.SignIn.Done) accounts.signIn(login, PASSWORD, "::1")).token();
  }

  /** A line of their bill that our own check doubts, in dispute but not yet decided. */
  private static String disputed() {
    var history = new ChatRoom.Billing().history(HIT).orElseThrow();
    var bill = history.latest();
    var finding = Audit.of(history, ChatRoom.DEMO.catalogue()).of(bill).getFirst();
    var dispute =
        new Action.OpenDispute(
            HIT,
            new Action.Disputed(bill.id(), finding.item(), bill.issueDate()),
            finding.difference(),
            Action.Ground.WRONG_AMOUNT,
            finding.code().name(),
            "too dear");
    ledger.take("o", Actor.customer(HIT), dispute, Actions.NOON);
    return ledger.cases(HIT).disputes().getFirst().id().value();
  }

  private static Answer ask(String method, String path, String query, String token, String body) {
    return routes.answer(
        new Ask(
            method,
            path,
            query,
            Map.of(
                "origin",
                OURS,
                "authorization",
                "Bearer " + token,
                "content-type",
                "application/json"),
            body,
            "::1"));
  }

  private static JsonNode json(Answer answer) throws IOException {
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String search(String account, String id, String why) {
    return "{\"accountId\":\"%s\",\"caseId\":\"%s\",\"why\":\"%s\"}".formatted(account, id, why);
  }

  private static String decide(String id, String line, String why) {
    return "{\"id\":\"%s\",%s\"approve\":true,\"why\":\"%s\"}".formatted(id, line, why);
  }

  @Test
  void nobodyBelowALeadSeesOrDecidesAnything() {
    for (String path : List.of("/api/faults", "/api/faults/lines")) {
      assertThat(ask("GET", path, "id=F-1", agent, "").status()).as(path).isEqualTo(403);
      assertThat(ask("GET", path, "id=F-1", "wrong", "").status()).as(path).isEqualTo(401);
      assertThat(ask("POST", path, "", lead, "{}").status()).as(path).isEqualTo(405);
    }
    for (String path : List.of("/api/faults/search", "/api/faults/decide")) {
      assertThat(ask("POST", path, "", agent, "{}").status()).as(path).isEqualTo(403);
      assertThat(ask("POST", path, "", "wrong", "{}").status()).as(path).isEqualTo(401);
      assertThat(ask("GET", path, "", lead, "").status()).as(path).isEqualTo(405);
    }
  }

  @Test
  void whatIsAskedWronglyIsToldAndDoesNothing() {
    assertThat(ask("GET", "/api/faults/lines", "id=F-NONE", lead, "").status()).isEqualTo(404);
    assertThat(ask("GET", "/api/faults/lines", "from=-1", lead, "").status()).isEqualTo(400);
    assertThat(ask("GET", "/api/faults/lines", "from=x", lead, "").status()).isEqualTo(400);
    assertThat(text(ask("POST", "/api/faults/search", "", lead, search("X1", "D-1", "why"))))
        .contains("no such account");
    assertThat(text(ask("POST", "/api/faults/search", "", lead, search("T1007", caseId, " "))))
        .contains("Say why");
    assertThat(text(ask("POST", "/api/faults/search", "", lead, search("T1007", "D-1", "why"))))
        .contains("found nothing there");
    assertThat(text(ask("POST", "/api/faults/decide", "", lead, decide("F-NONE", "", "why"))))
        .contains("no such fault");
    assertThat(ask("POST", "/api/faults/decide", "", lead, "{\"id\":\"F\",\"why\":\"w\"}").status())
        .isEqualTo(422);
    assertThat(ask("POST", "/api/faults/decide", "", lead, "[]").status()).isEqualTo(400);
  }

  @Test
  void aFaultIsSearchedSeenDecidedOnceAndTheCustomerIsToldTheNoticeThatWasShown()
      throws IOException {
    LOG.append(
        OPEN,
        0,
        new TurnId("t"),
        List.of(new Event.ConversationOpened(new Customer.SignedIn(HIT, "Maya"), "en-GB")),
        Actions.NOON);
    JsonNode begun =
        json(ask("POST", "/api/faults/search", "", lead, search("T1007", caseId, "a wrong price")));
    String id = begun.path("fault").asText();
    assertThat(text(ask("POST", "/api/faults/decide", "", lead, decide(id, "", "yes"))))
        .contains("not done yet");
    while (work.step()) {
      // to the end
    }
    JsonNode fault = json(ask("GET", "/api/faults", "", lead, "")).path("faults").path(0);
    assertThat(fault.path("done").asBoolean()).isTrue();
    assertThat(fault.path("openedBy").asText()).isEqualTo("lena");
    assertThat(fault.path("sums").path(0).path("accounts").asLong()).isEqualTo(1);
    JsonNode line =
        json(ask("GET", "/api/faults/lines", "id=" + id + "&from=0", lead, ""))
            .path("lines")
            .path(0);
    assertThat(line.path("accountId").asText()).isEqualTo("T1007");
    assertThat(line.path("standing").asText()).isEqualTo("found");
    String notice = line.path("notice").asText();
    assertThat(notice).contains("We made an error on your").contains("You need not do anything.");
    // The line is in dispute: it is decided there, and given back by the fault once that is over.
    var withdraw =
        new Action.MoveDispute(
            HIT,
            ledger.cases(HIT).disputes().getFirst().id(),
            Action.Step.WITHDRAW,
            "done for all");
    ledger.take("w", Actor.customer(HIT), withdraw, Actions.NOON);
    assertThat(
            json(ask("POST", "/api/faults/decide", "", lead, decide(id, "", "our fault")))
                .path("lines")
                .asInt())
        .isEqualTo(1);
    assertThat(
            json(ask("POST", "/api/faults/decide", "", lead, decide(id, "", "again")))
                .path("lines")
                .asInt())
        .as("a second decision finds nothing to decide")
        .isZero();
    while (work.step()) {
      // to the end
    }
    assertThat(ledger.cases(HIT).postings())
        .extracting(p -> p.kind())
        .containsExactly(Kind.CORRECT_FAULT);
    var told = (Event.BotReplied) LOG.events(OPEN, 0).getLast().event();
    String words =
        new Formats("en-GB", ChatRoom.TODAY)
            .text(((Block.Text) told.reply().blocks().getFirst()).phrases());
    assertThat(words).isEqualTo(notice);
    JsonNode after =
        json(ask("GET", "/api/faults/lines", "id=" + id, lead, "")).path("lines").path(0);
    assertThat(after.path("standing").asText()).isEqualTo("posted");
    assertThat(after.path("by").asText()).isEqualTo("lena");
    assertThat(after.path("answer").asText()).startsWith("D-");
  }
}
