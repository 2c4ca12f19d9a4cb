// Bundles the fronts into target/classes/META-INF/web and holds the widget to its size.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const BUDGET = 15 * 1024;
const target = join(here, "../../../target");
const out = process.argv[2] ?? join(target, "classes/META-INF/web");
const dev = process.argv.includes("--dev");

const common = {
  bundle: true,
  minify: true,
  charset: "ascii", // the host page may be in any charset
  target: ["chrome123", "firefox120", "safari17.5"],
  jsx: "transform",
  jsxFactory: "h",
  jsxFragment: "Fragment",
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: here,
  write: false,
};

/** Style sheets inside a script are text, minified as style sheets. */
const cssText = {
  name: "css-text",
  setup(b) {
    b.onLoad({ filter: /\.css$/ }, async (args) => {
      const made = await build({ ...common, bundle: false, charset: "utf8", stdin: { contents: await readFile(args.path, "utf8"), loader: "css" } });
      return { contents: made.outputFiles[0].text.trim(), loader: "text" };
    });
  },
};

async function script(entry, options) {
  const made = await build({ ...common, entryPoints: [entry], ...options });
  return made.outputFiles[0].text;
}

async function put(name, text) {
  const path = join(out, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const bytes = gzipSync(text, { level: 9 }).length;
  return { name, bytes };
}

await rm(out, { recursive: true, force: true });
const chat = await script("widget/chat.tsx", { format: "esm", plugins: [cssText] });
// Named by what is in it, so that browsers may keep it for ever.
const chatFile = `chunks/chat-${createHash("sha256").update(chat).digest("hex").slice(0, 8)}.js`;
const widget = await script("widget/main.ts", { format: "iife", plugins: [cssText], define: { CHAT_FILE: JSON.stringify(chatFile) } });

const made = [await put("widget.js", widget), await put(chatFile, chat)];
for (const front of ["demo", "console", "studio"]) {
  made.push(...(await page(front)));
}
if (dev) made.push(...(await page("dev")));

/** A page of our own: index.html as it is, its script and its style sheet bundled beside it. */
async function page(front) {
  const files = await readdir(join(here, front)).catch(() => []);
  if (!files.includes("index.html")) return [];
  const results = [await put(`${front}/index.html`, await readFile(join(here, front, "index.html"), "utf8"))];
  for (const [name, format] of [["main", "esm"], ["session", "iife"]]) {
    const entry = files.find((f) => f === `${name}.ts` || f === `${name}.tsx`);
    if (entry) results.push(await put(`${front}/${name}.js`, await script(join(front, entry), { format, plugins: [cssText] })));
  }
  if (files.includes("main.css")) results.push(await put(`${front}/main.css`, await script(join(front, "main.css"), {})));
  if (files.includes("public")) await cp(join(here, front, "public"), join(out, front), { recursive: true });
  return results;
}

for (const { name, bytes } of made) console.log(`${name.padEnd(32)} ${String(bytes).padStart(7)} bytes gzip`);
const first = made[0];
if (!process.argv[2]) await writeFile(join(target, "widget.js"), widget); // the first paint, where its size can be seen
if (first.bytes > BUDGET) {
  console.error(`widget.js is ${first.bytes} bytes gzip; the budget for the first paint is ${BUDGET}. Move something into the part that loads later.`);
  process.exit(1);
}
