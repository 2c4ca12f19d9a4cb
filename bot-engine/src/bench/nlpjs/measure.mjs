// NLP.js on the examples and the file that Penny is measured on: node measure.mjs EXAMPLES FILE.
// Prints one JSON object. node-nlp is looked up from the current folder, which is none of the product's.
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const [examples, file] = process.argv.slice(2);
if (!examples || !file) {
  console.error('usage: node measure.mjs EXAMPLES FILE   (a folder of <label>.txt; {"text","intent"} a line)');
  process.exit(2);
}
const {NlpManager} = createRequire(join(process.cwd(), 'x.js'))('node-nlp');

// Our finer labels count as the published one they belong to, as in Penny's own measuring.
const published = (label) => ({compare_with: 'bill_higher', sign_in: 'account_access'})[label] ?? label;
const OUTSIDE = 'out_of_scope';

/** The same order every time, and no label in a row: NLP.js learns worse from sorted examples. */
function shuffled(list) {
  let seed = 42;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

const lines = shuffled(
  readdirSync(examples).filter((name) => name.endsWith('.txt')).sort().flatMap((name) =>
    readFileSync(join(examples, name), 'utf8').split('\n').map((l) => l.trim())
      .filter((l) => l && !l.startsWith('#'))
      .map((text) => ({text, label: name.slice(0, -4)}))));
const manager = new NlpManager({languages: ['en'], forceNER: false, autoSave: false, nlu: {log: false}});
for (const {text, label} of lines) manager.addDocument('en', text, label);
const began = process.cpuUsage();
await manager.train();
const trained = process.cpuUsage(began);

const asked = readFileSync(file, 'utf8').split('\n').filter((l) => l.trim()).map((l) => JSON.parse(l));
const times = [];
const results = [];
for (const {text, intent} of asked) {
  const from = process.hrtime.bigint();
  const said = await manager.process('en', text);
  times.push(Number(process.hrtime.bigint() - from) / 1e6);
  const label = said.intent === 'None' ? OUTSIDE : published(said.intent);
  results.push({gold: published(intent), label, score: said.score, right: label === published(intent)});
}

const share = (part, all) => (all ? Math.round(10000 * part / all) / 10000 : 0);
const outside = results.filter((r) => r.gold === OUTSIDE);
results.sort((a, b) => b.score - a.score);
let right = 0;
let covered = 0;
results.forEach((r, i) => {
  right += r.right ? 1 : 0;
  const last = i + 1 === results.length || results[i + 1].score < r.score;
  if (last && right >= 0.95 * (i + 1)) covered = i + 1;
});
const at75 = results.slice(0, Math.ceil(0.75 * results.length));
times.sort((a, b) => a - b);
const labels = [...new Set(results.map((r) => r.gold))];
const f1 = labels.map((label) => {
  const both = results.filter((r) => r.gold === label).length + results.filter((r) => r.label === label).length;
  return (2 * results.filter((r) => r.gold === label && r.right).length) / Math.max(1, both);
});
console.log(JSON.stringify({
  lines: results.length,
  accuracy: share(right, results.length),
  macro_f1: share(f1.reduce((a, b) => a + b, 0), f1.length),
  precision_of_surest_75: share(at75.filter((r) => r.right).length, at75.length),
  coverage_at_95: share(covered, results.length),
  oos_recall: share(outside.filter((r) => r.right).length, outside.length),
  oos_as_in_scope_of_surest_75: share(at75.filter((r) => r.gold === OUTSIDE && !r.right).length, outside.length),
  train_cpu_s: Math.round((trained.user + trained.system) / 1e5) / 10,
  p50_ms: Math.round(100 * times[Math.floor(times.length / 2)]) / 100,
  p95_ms: Math.round(100 * times[Math.floor(times.length * 0.95)]) / 100,
  rss_mb: Math.round(process.memoryUsage().rss / 1048576),
}));
