// Builds everything with the gallery and serves it on loopback: npm run gallery [port]
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../../../target/gallery");
const TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json" };

export async function serve(port = 0) {
  const built = spawnSync(process.execPath, [join(here, "../build.mjs"), out, "--dev"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("The fronts do not build.");
  const server = createServer(async (request, response) => {
    let path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (path.endsWith("/")) path += "index.html";
    const body = await readFile(join(out, path)).catch(() => undefined);
    const headers = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": "default-src 'self'; trusted-types 'none'; require-trusted-types-for 'script'" };
    if (path.startsWith("/dev/")) delete headers["content-security-policy"]; // the gallery itself injects a script
    response.writeHead(body ? 200 : 404, headers).end(body ?? "Not here.");
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${(await serve(Number(process.argv[2] ?? 4173))).address}/dev/`);
}
