package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.channel.http.BillCopies.Owners;
import dev.penny.database.StorageFull;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.FileName;
import dev.penny.proof.Filing;
import dev.penny.proof.Intake;
import dev.penny.proof.ProofStore;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files for a dispute, or for a proof that was asked for. {@code POST /api/proof}: one line of JSON
 * {@code {"conversation", "key", "token", "id", "name"}}, a line feed, and the file; {@code id} is
 * the caller's own, so that sending again sends once. Who it is is checked as for {@link
 * BillCopies}. {@code GET /api/proof/ID} with an agent's session gives the file to who may see the
 * account, to be saved and never to be shown in a page. A file of others and one that never was get
 * the same answer.
 */
public final class Proofs implements Led {
  public static final String PATH = "/api/proof";

  /** The file, and the line before it. */
  public static final int MOST_BYTES = Intake.MOST_BYTES + LINE_BYTES;

  private static final int A_MINUTE = 12;
  private static final int REMEMBERED = 50_000;
  private static final int ID_BYTES = 16;
  private static final Pattern OWN_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /** Who acts with this session's token; absent: nobody who may see the account. */
  @FunctionalInterface
  public interface Staff {
    Optional<Actor> looking(String token, AccountId account);
  }

  private final Owners owners;
  private final Staff staff;
  private final ActionLedger ledger;
  private final Policy policy;
  private final ProofStore store;
  private final Filing filing;
  private final Room room = new Room();
  private final Predicate<@Nullable String> allowed;
  private final Clock clock;
  private final Cache<String, Bucket> pace =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofMinutes(10))
          .maximumSize(REMEMBERED)
          .build();

  /** {@code allowed}: whether the chat may stand on a page of this origin. */
  public Proofs(
      Owners owners,
      Staff staff,
      ActionLedger ledger,
      Policy policy,
      ProofStore store,
      Filing filing,
      Predicate<@Nullable String> allowed,
      Clock clock) {
    this.owners = owners;
    this.staff = staff;
    this.ledger = ledger;
    this.policy = policy;
    this.store = store;
    this.filing = filing;
    this.allowed = allowed;
    this.clock = clock;
  }

  @Override
  public int mostBytes() {
    return MOST_BYTES;
  }

  /** All at once, as a test sends it; the server looks at the line first. */
  @Override
  public Answer answer(Ask ask) {
    if (ask.isRead()) {
      return given(ask);
    }
    byte[] body = ask.body().bytes();
    int end = end(body);
    var line = new Body(Arrays.copyOf(body, Math.max(end, 0)));
    return switch (admit(ask.with(line))) {
      case Admission.Closed(var no) -> no;
      case Admission.Open(var rest, var leave) -> {
        try {
          yield rest.apply(new Body(Arrays.copyOfRange(body, end + 1, body.length)));
        } finally {
          leave.run();
        }
      }
    };
  }

  @Override
  public Admission admit(Ask line) {
    String origin = line.header("origin");
    if (!line.method().equals("POST")) {
      return new Admission.Closed(
          Posts.problem(405, "GET and POST are answered here").with("Allow", "GET, POST"));
    }
    if (origin == null || !allowed.test(origin)) {
      return new Admission.Closed(Posts.problem(403, "only from the pages the chat stands on"));
    }
    return switch (sender(line)) {
      case Admission.Closed(var no) -> new Admission.Closed(forPage(no, origin));
      case Admission.Open(var rest, var leave) ->
          new Admission.Open(body -> forPage(rest.apply(body), origin), leave);
    };
  }

  private static Answer forPage(Answer answer, String origin) {
    return answer.with("Access-Control-Allow-Origin", origin).with("Vary", "Origin");
  }

  private Answer given(Ask ask) {
    String id = ask.path().substring(Math.min(ask.path().length(), PATH.length() + 1));
    Answer none = Posts.problem(404, "there is no such file for you");
    Optional<String> token = Posts.bearer(ask);
    ProofStore.Kept file = store.file(id, clock.instant()).orElse(null);
    if (token.isEmpty() || file == null) {
      return none;
    }
    Actor actor = staff.looking(token.get(), file.account()).orElse(null);
    if (actor == null) {
      return none;
    }
    ledger.read(actor, file.account(), "file", clock.instant());
    return Answer.file(file.kind().type(), file.body().bytes(), file.name());
  }

  /** Who it is and whether there is room, before a byte of the file is read. */
  private Admission sender(Ask line) {
    JsonNode fields = Json.object(line.text()).orElse(null);
    String conversation = text(fields, "conversation");
    String key = text(fields, "key");
    String token = text(fields, "token");
    String id = text(fields, "id");
    if (conversation == null
        || key == null
        || token == null
        || id == null
        || !OWN_ID.matcher(id).matches()) {
      return new Admission.Closed(
          FileProblems.problem(
              400,
              "bad_head",
              "send one line with conversation, key, token, id and name, then the file"));
    }
    if (!free("address:" + line.address())) {
      return new Admission.Closed(slower());
    }
    AccountId account = owners.owner(conversation, key, token).orElse(null);
    if (account == null) {
      return new Admission.Closed(
          FileProblems.problem(401, "sign_in", "sign in, and send it again from the chat"));
    }
    if (!free("account:" + account) || !room.enter(account)) {
      return new Admission.Closed(slower());
    }
    String name = text(fields, "name");
    return new Admission.Open(
        file -> looked(account, conversation + ":" + id, name == null ? "" : name, file.bytes()),
        () -> room.leave(account));
  }

  private static int end(byte[] body) {
    for (int i = 0; i < Math.min(body.length, LINE_BYTES); i++) {
      if (body[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private Answer looked(AccountId account, String key, String name, byte[] file) {
    return switch (Intake.look(file)) {
      case Intake.Refused(var problem) -> FileProblems.of(problem);
      case Intake.Taken taken -> {
        Cases cases = ledger.cases(account);
        String plain = FileName.plain(name, taken.kind());
        FileTarget target = FileTarget.of(cases, fileId(key), today());
        yield target == null
            ? FileProblems.problem(409, "not_asked", "nothing on this account waits for a file")
            : taken(account, key, plain, taken, target);
      }
    };
  }

  private Answer taken(
      AccountId account, String key, String name, Intake.Taken taken, FileTarget target) {
    Instant now = clock.instant();
    String id = fileId(key);
    var action = new Action.SendProof(account, target.id(), id, name);
    Instant until = now.plus(Duration.ofDays(policy.proofs().days(target.use())));
    var file =
        new ProofStore.Kept(
            id, account, target.id(), target.use(), taken.kind(), name, now, until, taken.body());
    try {
      var answer = filing.file("proof:" + key, Actor.customer(account), action, file);
      return answer instanceof dev.penny.action.Answer.Refused(var why)
          ? FileProblems.problem(409, why.rule().label(), "this case takes no more files")
          : Json.answer(200, Map.of("case", target.id().value(), "name", name));
    } catch (StorageFull full) {
      return FileProblems.problem(503, "unavailable", "it cannot be kept just now; try again");
    }
  }

  /** The day that the books of actions go by. */
  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Answer slower() {
    return FileProblems.problem(429, "too_fast", "that was many files; wait a minute")
        .with("Retry-After", "60");
  }

  private boolean free(String who) {
    Bucket bucket =
        pace.get(
            who,
            _ ->
                Bucket.builder()
                    .addLimit(
                        l -> l.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                    .build());
    return bucket.tryConsume(1);
  }

  private static @Nullable String text(@Nullable JsonNode body, String field) {
    JsonNode node = body == null ? null : body.get(field);
    String text = node == null ? null : node.textValue();
    return text == null || text.isBlank() || text.length() > 5000 ? null : text;
  }

  /** The same sending has the same id, which nobody else can know. */
  private static String fileId(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
