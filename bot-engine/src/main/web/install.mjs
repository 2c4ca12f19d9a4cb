// Installs the packages of the lock file, but only when node_modules is not theirs already.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, "node_modules/.installed");
const wanted = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).update(process.version).digest("hex");

if (read(stamp) !== wanted) {
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  if (done.error) console.error(`npm could not be started (${done.error.message}). Install Node.js 20 or newer, or build without the web fronts: -Dweb.skip`);
  if (done.status !== 0) process.exit(1);
  writeFileSync(stamp, wanted);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
