// Builds everything with the gallery and serves it on loopback: npm run gallery [port]
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = mkdtempSync(join(tmpdir(), "penny-gallery-"));
const TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json" };

const money = (minor) => ({ minor, currency: "EUR", exponent: 2 });

/** The invented companies' backend, as far as the demo pages need it to be looked at. */
function api(url) {
  if (!url.pathname.startsWith("/demo/api/")) return undefined;
  const people = [["T1001", "Maya Lindqvist", "telecom", "Larkmobile", "A discount ended and the yearly price rise began"], ["E2001", "Jonas Weber", "energy", "Fennel Energy", "An estimated reading, then the real one"], ["S3001", "Priya Nair", "saas", "Quillstack", "Three more seats and many API calls"]]
    .map(([id, name, company, companyName, story]) => ({ id, name, company, companyName, story }));
  if (url.pathname.endsWith("/customers")) return JSON.stringify(people);
  if (url.pathname.endsWith("/token")) return JSON.stringify({ token: `x.${btoa(JSON.stringify({ sub: url.searchParams.get("customer") }))}.x` });
  const person = people.find((p) => p.id === url.searchParams.get("customer"));
  const totals = [7129, 5875, 4290, 4290, 4310, 4290];
  return JSON.stringify({
    ...person, locale: "en-IE", due: money(7129), dueDate: "2026-12-01",
    plans: [{ name: "Lark M, 20 GB", since: "2025-04-16" }, { name: "Fibre 500", since: "2025-04-16" }],
    bills: totals.map((t, i) => ({ id: `B${i}`, number: `LM-2026-${11 - i}-1001`, issued: `2026-${String(11 - i).padStart(2, "0")}-16`, due: `2026-${String(12 - i).padStart(2, "0")}-01`, total: money(t), open: money(i === 0 ? t : 0) })),
  });
}

export async function serve(port = 0) {
  const built = spawnSync(process.execPath, [join(here, "../build.mjs"), out, "--dev"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("The fronts do not build.");
  const server = createServer(async (request, response) => {
    let path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (path.endsWith("/")) path += "index.html";
    const body = api(new URL(request.url, "http://x")) ?? (await readFile(join(out, path)).catch(() => undefined));
    const headers = { "content-type": TYPES[extname(path)] ?? "application/json", "content-security-policy": "default-src 'self'; trusted-types 'none'; require-trusted-types-for 'script'" };
    if (path.startsWith("/dev/")) delete headers["content-security-policy"]; // the gallery itself injects a script
    response.writeHead(body ? 200 : 404, headers).end(body ?? "Not here.");
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${(await serve(Number(process.argv[2] ?? 4173))).address}/dev/`);
}
