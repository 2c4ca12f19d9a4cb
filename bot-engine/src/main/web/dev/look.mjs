// Screenshots of every scene at 1280 and 390, light and dark, and axe over each: node dev/look.mjs OUT [scene…]
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const out = process.argv[2] ?? "look";
const wanted = process.argv.slice(3);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const scenes = ["gallery", "fresh", "anonymous", "change", "followup", "waiting", "agent", "closed", "silent", "refuse", "working", "cut"];
await mkdir(out, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let violations = 0;
for (const scene of scenes.filter((s) => wanted.length === 0 || wanted.includes(s))) {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 860 }, colorScheme, reducedMotion: "reduce", locale: "en-IE" });
      const page = await context.newPage();
      page.on("pageerror", (e) => console.log(scene, e.message));
      await page.goto(`${site.address}/dev/${scene === "gallery" ? "" : `?scene=${scene}`}`);
      await page.waitForTimeout(700);
      if (scene === "silent" || scene === "refuse") {
        await page.locator("textarea").fill("and what will next month be?");
        await page.keyboard.press("Enter");
        await page.waitForTimeout(600);
      }
      if (scene === "working") await page.waitForTimeout(900);
      await page.screenshot({ path: join(out, `${scene}-${width}-${colorScheme}.png`), fullPage: scene === "gallery" });
      await page.evaluate(axe);
      const result = await page.evaluate(() => globalThis.axe.run(document, { rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } } }));
      for (const v of result.violations) console.log(`${scene} ${width} ${colorScheme}: ${v.id} ${v.help} ${v.nodes[0]?.target} (${v.nodes.length}) ${v.nodes[0]?.any[0]?.message ?? ""}`);
      violations += result.violations.length;
      await context.close();
    }
  }
}
await browser.close();
site.close();
console.log(`${violations} axe violations`);
