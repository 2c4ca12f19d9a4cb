// Codes that did not work, for as long as the promotion is kept: why, how often, which (covered).
import { h, type JSX } from "preact";
import type { FailedCode } from "./wire.ts";
import { when } from "./words.ts";

export function Failed({ failed, title = "Codes that did not work" }: { failed: FailedCode[]; title?: string }): JSX.Element {
  const reasons = new Map<string, { why: string; times: number; last: string; codes: FailedCode[] }>();
  for (const f of failed) {
    const known = reasons.get(f.reason) ?? { why: f.why, times: 0, last: f.lastAt, codes: [] };
    known.times += f.times;
    known.codes.push(f);
    if (f.lastAt > known.last) known.last = f.lastAt;
    reasons.set(f.reason, known);
  }
  const rows = [...reasons.entries()].toSorted((a, b) => b[1].times - a[1].times);
  const most = Math.max(1, ...rows.map(([, r]) => r.times));
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? <p class="quiet">None so far. Every try that fails is counted here with its reason, for as long as the promotion is kept.</p> : (
        <table class="figures">
          <thead><tr><th scope="col">Why</th><th scope="col">Tries</th><th scope="col">Codes, covered</th><th scope="col">Last</th></tr></thead>
          <tbody>
            {rows.map(([reason, r]) => (
              <tr key={reason}>
                <th scope="row">{r.why}</th>
                <td class="num" data-label="Tries">
                  <svg class="track thin" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="part" width={(100 * r.times) / most} height="6" /></svg>
                  {r.times}
                </td>
                <td data-label="Codes">{r.codes.slice(0, 4).map((c) => `${c.shown} (${c.times})`).join(", ")}{r.codes.length > 4 ? `, ${r.codes.length - 4} more` : ""}</td>
                <td class="quiet" data-label="Last">{when(r.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
