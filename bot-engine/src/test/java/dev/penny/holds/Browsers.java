package dev.penny.holds;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by the Node of this machine. */
final class Browsers implements AutoCloseable {
  /** Counts whatever a payload manages to run, in every page from its first moment. */
  private static final String CANARY =
      """
      (() => {
        const hits = [];
        const hit = () => { hits.push(new Error().stack); };
        Object.defineProperty(window, '__hits', { value: hits });
        for (const name of ['__xss', 'alert', 'confirm', 'prompt'])
          Object.defineProperty(window, name, { value: hit });
        document.addEventListener('securitypolicyviolation', (e) => (window.__blocked ??= []).push(e.violatedDirective + ' ' + e.blockedURI));
      })();
      """;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions()
              .setEnv(
                  Map.of(
                      "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                      "1",
                      "PLAYWRIGHT_NODEJS_PATH",
                      found("node").toString())));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(found("chromium", "chromium-browser", "google-chrome"))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          // A page that the test answers itself counts as one from outside.
                          "--disable-features=LocalNetworkAccessChecks")));

  /** A program on the PATH. */
  private static Path found(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(List.of(names) + ": none is on the PATH"));
  }

  /** A party of its own: cookies and storage are its alone. */
  BrowserContext party() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-IE")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.addInitScript(CANARY);
    return context;
  }

  /** What ran in this page, as stack traces. */
  static List<?> hits(Page page) {
    return (List<?>) page.evaluate("() => window.__hits");
  }

  @Override
  public void close() {
    playwright.close();
  }
}
