// Screenshots of the three demo sites and axe over each, against the gallery's server or a real one:
//   node dev/look-demo.mjs OUT [http://127.0.0.1:8080]
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const out = process.argv[2] ?? "look";
await mkdir(out, { recursive: true });
const site = process.argv[3] ? { address: process.argv[3], close: () => {} } : await serve();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const pages = ["company=telecom", "company=energy", "company=saas", "company=telecom&customer="];
for (const [i, query] of pages.entries()) {
  for (const [width, colorScheme] of [[1280, "light"], [390, "light"], [1280, "dark"], [390, "dark"]]) {
    const context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme, reducedMotion: "reduce", bypassCSP: false });
    const page = await context.newPage();
    page.on("pageerror", (e) => console.log(query, e.message));
    page.on("console", (m) => m.type() === "error" && !m.text().includes("WebSocket") && console.log(query, m.text()));
    await page.goto(`${site.address}/demo/?${query}`);
    await page.waitForTimeout(900);
    const shift = await page.evaluate(() => new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((l) => l.getEntries().forEach((e) => (sum += e.value))).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 100);
    }));
    await page.screenshot({ path: join(out, `demo${i}-${width}-${colorScheme}.png`), fullPage: true });
    const checked = await browser.newContext({ viewport: { width, height: 860 }, colorScheme, reducedMotion: "reduce", bypassCSP: true });
    const again = await checked.newPage();
    await again.goto(`${site.address}/demo/?${query}`);
    await again.waitForTimeout(700);
    await again.evaluate(axe);
    const result = await again.evaluate(() => globalThis.axe.run(document));
    for (const v of result.violations) console.log(`${query} ${width} ${colorScheme}: ${v.id} ${v.help} ${v.nodes[0]?.target} ${v.nodes[0]?.any[0]?.message ?? ""}`);
    console.log(`${query} ${width} ${colorScheme}: ${result.violations.length} axe violations, layout shift ${shift}`);
    await context.close();
    await checked.close();
  }
}
await browser.close();
site.close();
