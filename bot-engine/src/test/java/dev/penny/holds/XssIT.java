package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over 300 strings that attack, as message, display name, charge description, bill number, product
 * name and article, shown in the widget, the console and on the help pages: none runs. The widget
 * stands on a page without any policy of its own, so that only its text nodes protect it.
 */
class XssIT {
  private static final String SECRET = "a-secret-only-for-this-test-0123456789";
  private static final int ACCOUNTS = 4;
  private static final int ARTICLES = 4;

  /** Payloads said to the bot; the others are said while waiting for a person. */
  private static final int BEFORE = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> PAYLOADS = Payloads.all();

  @TempDir Path folder;

  private final HostileData hostile = new HostileData(PAYLOADS, ACCOUNTS);

  @Test
  void nothingThatIsShownRuns() throws Exception {
    hostile.writeBooks(folder.resolve("books"));
    hostile.writeArticles(folder.resolve("articles"), ARTICLES);
    importBooks();
    var settings = new HashMap<>(Server.WIDE);
    settings.put("PENNY_TOKEN_SECRET", SECRET);
    settings.put("PENNY_ARTICLES", folder.resolve("articles").toString());
    try (var server = Server.demo(folder.resolve("data"), settings);
        var browsers = new Browsers()) {
      conversations(server);
      for (int i = 0; i < ACCOUNTS; i++) {
        widget(server, browsers, i);
      }
      console(server, browsers);
      helpPages(server, browsers);
      control(server, browsers);
    }
  }

  private void importBooks() throws IOException, InterruptedException {
    Path said = folder.resolve("import.txt");
    var builder =
        new ProcessBuilder(
                Server.program().toString(),
                "import",
                folder.resolve("books").toString(),
                "--set",
                "data=" + folder.resolve("data"))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(Pause.atMost(PATIENCE))).isTrue();
    assertThat(process.exitValue()).as(java.nio.file.Files.readString(said)).isZero();
  }

  private String token(int i) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("website")
            .audience("penny")
            .subject(HostileData.account(i))
            .claim("name", hostile.name(i))
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .build();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build(), claims);
    try {
      jwt.sign(new MACSigner(SECRET));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return jwt.serialize();
  }

  private void conversations(Server server) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, ACCOUNTS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> converse(server, i)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Says this account's share of the payloads and asks what brings the others on the screen. */
  private void converse(Server server, int i) {
    try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
      wire.send(Map.of("type", "hello", "protocol", 1, "after", 0, "token", token(i)));
      assertThat(wire.await("welcome").path("customer").asText()).isEqualTo(hostile.name(i));
      say(wire, HostileData.QUESTION);
      share(i).subList(0, BEFORE).forEach(payload -> say(wire, payload));
      say(wire, "why is my bill higher?");
      say(wire, "what is the charge " + hostile.descriptions(i).getFirst());
      say(wire, "I want to talk to a person");
      wire.await(
          f -> f.path("state").path("with").asText().equals("WAITING"), "the queue", PATIENCE);
      share(i).subList(BEFORE, share(i).size()).forEach(payload -> say(wire, payload));
    }
  }

  private static List<String> share(int i) {
    return IntStream.range(0, PAYLOADS.size())
        .filter(n -> n % ACCOUNTS == i)
        .mapToObj(PAYLOADS::get)
        .toList();
  }

  private static void say(Wire wire, String text) {
    String id = UUID.randomUUID().toString();
    wire.send(Map.of("type", "say", "id", id, "text", text));
    wire.await(
        f -> f.path("type").asText().equals("ack") && f.path("id").asText().equals(id),
        "ack of " + text,
        PATIENCE);
  }

  private void widget(Server server, Browsers browsers, int i) {
    try (BrowserContext party = browsers.party()) {
      Page page = party.newPage();
      party.route(
          server.address() + "/host-page",
          route ->
              route.fulfill(
                  Inspection.html(
                      "<!doctype html><title>Shop</title><body><script src=\"/widget.js\" data-token=\""
                          + token(i)
                          + "\"></script>")));
      page.navigate(server.address() + "/host-page");
      page.locator("button.launcher").click();
      Locator bubbles = page.locator(".entry.me .bubble");
      Pause.until(
          "the whole conversation is shown",
          PATIENCE,
          () -> bubbles.count() >= share(i).size() + 4);
      page.locator("textarea").fill(share(i).getFirst());
      page.keyboard().press("Enter");
      Pause.until("sent and shown", PATIENCE, () -> bubbles.count() >= share(i).size() + 5);
      Inspection.openAll(page);
      int shown = Inspection.shownVerbatim(bubbles.allTextContents(), share(i));
      int lines = Inspection.shownVerbatim(Inspection.everything(page), hostile.descriptions(i));
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/holds-widget-" + i + ".png")));
      System.out.printf(
          "widget, account %d: %d of %d messages and %d of %d charge descriptions shown as text%n",
          i, shown, share(i).size(), lines, hostile.descriptions(i).size());
      assertThat(shown).isEqualTo(share(i).size());
      assertThat(page.locator(".entry.bot").allTextContents())
          .as("a passage of an article")
          .anyMatch(reply -> reply.contains("A frobnication surcharge is"));
      Inspection.harmless(page, "widget");
      Inspection.oneThatRunsIsSeen(page, ".log");
    }
  }

  private void console(Server server, Browsers browsers) {
    try (BrowserContext party = browsers.party()) {
      Page page = party.newPage();
      assertThat(
              page.navigate(server.address() + "/console/").headerValue("content-security-policy"))
          .contains("default-src 'self'")
          .contains("require-trusted-types-for 'script'")
          .doesNotContain("unsafe-inline")
          .doesNotContain("unsafe-eval");
      page.locator("input[name=user]").fill("anna");
      page.locator("input[name=password]").fill(AgentSeat.password(server, "anna"));
      page.keyboard().press("Enter");
      Locator waiting = page.locator(".list-row:has(.tag)");
      Pause.until("all wait", PATIENCE, () -> page.locator(".list-row").count() >= ACCOUNTS);
      Inspection.harmless(page, "console's queue");
      int shown = 0;
      for (int i = 0; i < ACCOUNTS; i++) {
        waiting.last().click();
        page.locator(".talk .entry.customer").first().waitFor();
        page.locator(".context .row").first().waitFor();
        Inspection.openAll(page);
        shown += Inspection.shownVerbatim(Inspection.everything(page), PAYLOADS);
        page.screenshot(
            new Page.ScreenshotOptions().setPath(Path.of("target/holds-console-" + i + ".png")));
        Inspection.harmless(page, "console");
      }
      System.out.println("console: " + shown + " payloads shown as text in " + ACCOUNTS + " chats");
      assertThat(shown).isGreaterThanOrEqualTo(PAYLOADS.size());
      assertThat(page.evaluate("() => window.__blocked ?? []")).isEqualTo(List.of());
    }
  }

  private static void helpPages(Server server, Browsers browsers) {
    try (BrowserContext party = browsers.party()) {
      Page page = party.newPage();
      for (int i = 0; i < ARTICLES; i++) {
        assertThat(page.navigate(server.address() + "/help/hostile-" + i).status()).isEqualTo(200);
        assertThat(page.locator("body").textContent()).contains("frobnication surcharge");
        Inspection.harmlessArticle(page, "help page");
      }
      page.navigate(server.address() + "/help/");
      Inspection.harmless(page, "list of help pages");
    }
  }

  /** The control: put into a page as markup many run; under our policy none even then. */
  private static void control(Server server, Browsers browsers) {
    String policy =
        server.get("/console/").headers().firstValue("content-security-policy").orElseThrow();
    int raw = Inspection.executed(browsers, PAYLOADS, Map.of());
    int guarded =
        Inspection.executed(browsers, PAYLOADS, Map.of("content-security-policy", policy));
    System.out.printf(
        "control: of %d payloads as markup %d run; under the console's policy %d%n",
        PAYLOADS.size(), raw, guarded);
    assertThat(raw).isGreaterThan(PAYLOADS.size() / 10);
    assertThat(guarded).isZero();
  }
}
