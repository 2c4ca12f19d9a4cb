package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.channel.http.BillCopies.Owners;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.Intake;
import dev.penny.proof.photo.PhotoCodes;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes off a photo of a coupon. {@code POST /api/code-photo}: one line of JSON {@code
 * {"conversation", "key", "token"}}, a line feed, and a JPEG or PNG. Who it is is checked as for
 * {@link BillCopies}. Nothing is kept, and nothing is told of whether a code is any good: the
 * customer says it in the chat, where guesses are counted.
 */
public final class CodePhotos implements Led {
  public static final String PATH = "/api/code-photo";
  private static final int MOST_BYTES = Intake.MOST_BYTES + LINE_BYTES;
  private static final int A_MINUTE = 12;
  private static final int REMEMBERED = 50_000;

  private final Owners owners;
  private final PhotoCodes photos;
  private final Room room = new Room();
  private final Predicate<@Nullable String> allowed;
  private final Cache<String, Bucket> pace =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofMinutes(10))
          .maximumSize(REMEMBERED)
          .build();

  /** {@code allowed}: whether the chat may stand on a page of this origin. */
  public CodePhotos(Owners owners, PhotoCodes photos, Predicate<@Nullable String> allowed) {
    this.owners = owners;
    this.photos = photos;
    this.allowed = allowed;
  }

  @Override
  public int mostBytes() {
    return MOST_BYTES;
  }

  /** All at once, as a test sends it; the server looks at the line first. */
  @Override
  public Answer answer(Ask ask) {
    byte[] body = ask.body().bytes();
    int end = 0;
    while (end < Math.min(body.length, LINE_BYTES) && body[end] != '\n') {
      end++;
    }
    return switch (admit(ask.with(new Body(Arrays.copyOf(body, end))))) {
      case Admission.Closed(var no) -> no;
      case Admission.Open(var rest, var leave) -> {
        try {
          int from = Math.min(end + 1, body.length);
          yield rest.apply(new Body(Arrays.copyOfRange(body, from, body.length)));
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
          Posts.problem(405, "only POST is answered here").with("Allow", "POST"));
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

  private Admission sender(Ask line) {
    JsonNode fields = Json.object(line.text()).orElse(null);
    String conversation = text(fields, "conversation");
    String key = text(fields, "key");
    String token = text(fields, "token");
    if (conversation == null || key == null || token == null) {
      return closed(
          400, "bad_head", "send one line with conversation, key and token, then the photo");
    }
    if (!free("address:" + line.address())) {
      return new Admission.Closed(slower());
    }
    AccountId account = owners.owner(conversation, key, token).orElse(null);
    if (account == null) {
      return closed(401, "sign_in", "sign in, and send it again from the chat");
    }
    return free("account:" + account) && room.enter(account)
        ? new Admission.Open(photo -> looked(photo.bytes()), () -> room.leave(account))
        : new Admission.Closed(slower());
  }

  private static @Nullable String text(@Nullable JsonNode fields, String field) {
    JsonNode node = fields == null ? null : fields.get(field);
    String text = node == null ? null : node.textValue();
    return text == null || text.isBlank() || text.length() > LINE_BYTES ? null : text;
  }

  private static Admission closed(int status, String code, String message) {
    return new Admission.Closed(problem(status, code, message));
  }

  private Answer looked(byte[] file) {
    try {
      return switch (photos.read(file)) {
        case PhotoCodes.Codes(var codes, var by) ->
            Json.answer(200, Map.of("codes", codes, "by", by));
        case PhotoCodes.NoCode() ->
            problem(422, "no_code", "no code was found; come closer, or type it");
        case PhotoCodes.Refused(var problem) -> refused(problem);
        case PhotoCodes.Busy() -> busy();
      };
    } catch (IOException e) { // the reading process could not be started
      return busy();
    }
  }

  private static Answer refused(Intake.Problem problem) {
    String code = problem.name().toLowerCase(Locale.ROOT);
    return switch (problem) {
      case EMPTY -> problem(422, code, "the file is empty");
      case TOO_LARGE -> problem(413, code, "a photo may have 8 MB; send a smaller one");
      case NOT_TAKEN, ACTIVE_PDF -> problem(415, "no_photo", "send a JPEG or PNG image");
      case TOO_MANY_PIXELS -> problem(422, code, "the image is too large; send a smaller one");
      case DAMAGED -> problem(422, code, "the image is damaged; save it again and send that");
    };
  }

  private static Answer busy() {
    return problem(503, "unavailable", "photos of others are being looked at; try again");
  }

  private static Answer slower() {
    return problem(429, "too_fast", "that was many photos; wait a minute")
        .with("Retry-After", "60");
  }

  private static Answer problem(int status, String code, String message) {
    return Json.answer(status, Map.of("code", code, "message", message));
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
}
