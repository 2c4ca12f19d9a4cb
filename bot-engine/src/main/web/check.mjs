// Types, lint, tests: everything about the fronts that can be wrong without a browser.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

if (process.argv[2] === "true") process.exit(0); // -DskipTests

const cwd = dirname(fileURLToPath(import.meta.url));
for (const [command, ...args] of [
  ["node_modules/.bin/tsc", "--noEmit"],
  ["node_modules/.bin/oxlint", "-c", ".oxlintrc.json", "--deny-warnings", "."],
  [process.execPath, "test.mjs"],
]) {
  const done = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (done.status === 0) continue;
  console.error(`${done.stdout}${done.stderr}`);
  console.error(`Failed: ${[command, ...args].join(" ")} (in bot-engine/src/main/web)`);
  process.exit(1);
}
