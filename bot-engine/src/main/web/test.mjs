// Runs every *.test.ts with node's own test runner; esbuild strips the types first.
import { spawnSync } from "node:child_process";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../../target/web-tests");
const entries = [];
for (const folder of ["shared", "widget", "console", "studio", "demo"]) {
  const names = await readdir(join(here, folder)).catch(() => []);
  entries.push(...names.filter((n) => /\.test\.tsx?$/.test(n)).map((n) => join(here, folder, n)));
}
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: entries, outdir: out, outbase: here, bundle: true, platform: "node", format: "esm", target: "node20",
  jsx: "transform", jsxFactory: "h", jsxFragment: "Fragment", sourcemap: "inline", outExtension: { ".js": ".mjs" },
  loader: { ".css": "text" }, logLevel: "warning",
});
const made = entries.map((e) => join(out, basename(dirname(e)), basename(e).replace(/tsx?$/, "mjs")));
if (made.length === 0) throw new Error("No *.test.ts was found: the tests are looked for in the wrong place.");
process.exit(spawnSync(process.execPath, ["--enable-source-maps", "--test", ...made], { stdio: "inherit" }).status ?? 1);
