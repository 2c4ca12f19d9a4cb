package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page shows and what it ran, its shadow roots included. */
final class Inspection {
  /** Elements that text can never become; and attributes that run. */
  private static final String FOREIGN =
      """
      () => {
        const roots = [document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)];
        const bad = [];
        for (const root of roots) for (const e of root.querySelectorAll('*')) {
          const name = e.tagName.toLowerCase();
          const ours = root === document && e.closest('head');
          if (!ours && (e.closest('[role=log], .context, .lists, main') !== null) && /^(img|script|iframe|object|embed|style|link|meta|base|video|audio|math|template|animate|set|foreignobject|xmp|plaintext|x-bill|marquee)$/.test(name)) bad.push(name);
          for (const a of e.attributes) {
            if (a.name.startsWith('on')) bad.push(name + ' ' + a.name);
            if (/^(href|src|action|formaction|data|xlink:href)$/.test(a.name) && /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data:text)/i.test(a.value)) bad.push(name + ' ' + a.value);
          }
        }
        return bad;
      }
      """;

  private Inspection() {}

  /** Opens what can be opened, so that lines and evidence are shown as well. */
  static void openAll(Page page) {
    page.evaluate(
        """
        () => {
          const roots = [document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)];
          for (let round = 0; round < 3; round++) for (const root of roots) {
            for (const d of root.querySelectorAll('details:not([open])')) d.open = true;
            for (const b of root.querySelectorAll('[role=log] [aria-expanded=false], .card [aria-expanded=false]')) b.click();
          }
        }
        """);
    page.waitForTimeout(500);
  }

  /** All text, that of shadow roots included. */
  static List<String> everything(Page page) {
    return ((List<?>)
            page.evaluate(
                """
                () => [document.body, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)]
                  .map((root) => root.textContent)
                """))
        .stream().map(String::valueOf).toList();
  }

  /** How many of the payloads stand in one of the texts, whole; white space aside. */
  static int shownVerbatim(List<String> shown, List<String> payloads) {
    List<String> texts = shown.stream().map(Inspection::squeezed).toList();
    return (int)
        payloads.stream()
            .filter(p -> texts.stream().anyMatch(t -> t.contains(squeezed(p))))
            .count();
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0\\u2028]+", "");
  }

  /** Nothing ran, and nothing is there that text cannot become. */
  static void harmless(Page page, String where) {
    page.waitForTimeout(500);
    assertThat(Browsers.hits(page)).as("ran in the " + where).isEmpty();
    assertThat(foreign(page)).as("foreign elements in the " + where).isEmpty();
  }

  /** As {@link #harmless}, of a page made of Markdown, which has pictures. */
  static void harmlessArticle(Page page, String where) {
    page.waitForTimeout(500);
    assertThat(Browsers.hits(page)).as("ran in the " + where).isEmpty();
    assertThat(foreign(page)).as("foreign elements in the " + where).isSubsetOf("img");
  }

  private static List<String> foreign(Page page) {
    return ((List<?>) page.evaluate(FOREIGN)).stream().map(String::valueOf).toList();
  }

  /** The control on the very page that was looked at: one that runs is seen, in both ways. */
  static void oneThatRunsIsSeen(Page page, String where) {
    page.locator(where)
        .evaluate("e => e.insertAdjacentHTML('beforeend', '<img src=x onerror=__xss()>')");
    page.waitForFunction("() => window.__hits.length > 0");
    assertThat(foreign(page)).contains("img", "img onerror");
  }

  /** How many payloads run when they are put into a page with these headers as markup. */
  static int executed(Browsers browsers, List<String> payloads, Map<String, String> headers) {
    try (BrowserContext party = browsers.party()) {
      Page page = party.newPage();
      party.route(
          "http://control.example/**",
          route -> {
            if (route.request().url().endsWith("/control")) {
              route.fulfill(html("<!doctype html><body>").setHeaders(withType(headers)));
            } else {
              route.abort();
            }
          });
      page.navigate("http://control.example/control");
      return ((Number)
              page.evaluate(
                  """
                  async (payloads) => {
                    const ran = new Set();
                    for (let first = 0; first < payloads.length; first += 40) {
                      const places = payloads.slice(first, first + 40).map((payload, i) => {
                        window['__xss' + (first + i)] = () => ran.add(first + i);
                        const place = document.createElement('div');
                        document.body.append(place);
                        try { place.innerHTML = payload.replaceAll('__xss', '__xss' + (first + i)); } catch { /* the policy wants trusted types */ }
                        for (const e of place.querySelectorAll('a[onclick], b')) e.dispatchEvent(new MouseEvent(e.tagName === 'A' ? 'click' : 'mouseover', { bubbles: true }));
                        return place;
                      });
                      await new Promise((done) => setTimeout(done, 250));
                      places.forEach((place) => place.remove());
                    }
                    return ran.size;
                  }
                  """,
                  payloads))
          .intValue();
    }
  }

  private static Map<String, String> withType(Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("content-type", "text/html");
    return all;
  }

  static Route.FulfillOptions html(String body) {
    return new Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody(body);
  }
}
