package dev.penny.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One running demo and one browser; every party gets a browser context of its own. */
final class World implements AutoCloseable {
  private static final double PATIENCE = 30_000;

  final GuestSite guests = new GuestSite();
  final DemoServer server;
  private final Playwright playwright;
  private final Browser browser;
  private final List<BrowserContext> parties = new ArrayList<>();

  World() {
    server = new DemoServer(scratch(), guests.origin());
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    String node = found("node").toString();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node)));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(found("chromium", "chromium-browser", "google-chrome"))
                    .setTimeout(120_000)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    server.awaitReady();
  }

  private static Path scratch() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "story-data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path found(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(List.of(names) + ": none is on the PATH"));
  }

  /** A party at a desk: 1280 by 800, light. */
  BrowserContext party() {
    return party(options -> options);
  }

  BrowserContext party(UnaryOperator<Browser.NewContextOptions> wishes) {
    var usual =
        new Browser.NewContextOptions()
            .setViewportSize(1280, 800)
            .setLocale("en-IE")
            .setReducedMotion(ReducedMotion.REDUCE);
    BrowserContext party = browser.newContext(wishes.apply(usual));
    party.setDefaultTimeout(PATIENCE);
    parties.add(party);
    return party;
  }

  /**
   * The chat on the page of a customer who is signed in; an empty id is nobody. A customer finds
   * their open conversation again in any browser: every test has customers of its own.
   */
  ChatPage customer(BrowserContext party, String company, String id) {
    Page page = party.newPage();
    page.navigate("%s/demo/?company=%s&customer=%s".formatted(server.url(), company, id));
    return new ChatPage(page);
  }

  /** An agent who has signed in. */
  ConsolePage agent(BrowserContext party, String user, String password) {
    Page page = party.newPage();
    page.navigate(server.url() + "/console/");
    var console = new ConsolePage(page);
    console.signIn(user, password);
    return console;
  }

  /** Pictures of all that is open, for whoever looks into a failure. */
  void photograph(String name) {
    int n = 0;
    for (BrowserContext party : parties) {
      for (Page page : party.pages()) {
        Path picture = Path.of("target", "story", name + "-" + n++ + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
      }
    }
  }

  void everybodyLeaves() {
    parties.forEach(BrowserContext::close);
    parties.clear();
  }

  @Override
  public void close() {
    playwright.close();
    server.close();
    guests.close();
  }
}
