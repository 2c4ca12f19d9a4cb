// What it would have done to the bills of the last 90 days: who would have got it, what it would
// have cost, who just missed it and by what.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { asLead } from "../../shared/lead.ts";
import { Bar } from "./list.tsx";
import type { Bill, Missed, Progress, Ready } from "./preview-wire.ts";
import type { Row, Rules } from "./wire.ts";
import { clauseWords, currencyOf, day, money } from "./words.ts";

const PATH = "/api/studio/promotions/preview";
const AGAIN_MS = 400;

export function Preview({ row }: { row: Row }): JSX.Element {
  const rules = row.draft ?? row.rules;
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<string>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (!rules) return undefined;
    const run = { over: false };
    setProgress(undefined);
    setProblem(undefined);
    void follow(row.id, rules, run, setProgress).then((p) => !run.over && setProblem(p));
    return () => {
      run.over = true;
    };
  }, [row.id, row.revision, times]);
  return (
    <section class="preview" aria-busy={progress?.state === "running" || (!progress && !problem)}>
      <p class="quiet">As if {row.draft ? "what is written" : "it"} had been in force on every bill of the last 90 days: its first and last day are left out, its days of the week, conditions and limits count. Bills are taken as they were billed.</p>
      {problem && <div class="refusal" role="alert"><p>{problem}</p></div>}
      {(problem || progress?.state === "failed") && <p><button type="button" class="second" onClick={() => setTimes(times + 1)}>Try again</button></p>}
      {progress?.state === "failed" && <p class="problem" role="alert">It could not be worked out. The server's log says why.</p>}
      {progress?.state === "running" && <Running done={progress.done} all={progress.all} />}
      {progress?.state === "ready" && rules && <Result result={progress} rules={rules} />}
    </section>
  );
}

/** Asks until it is there; what went wrong, in words. */
async function follow(id: string, draft: Rules, run: { over: boolean }, show: (p: Progress) => void): Promise<string | undefined> {
  const begun = await asLead<{ job: string }>(PATH, { id, draft });
  if (begun.is !== "fine") return begun.is === "refused" ? (begun.body.message ?? "It cannot be tried.") : "The server cannot be reached.";
  while (!run.over) {
    const told = await asLead<Progress>(`${PATH}/job?job=${encodeURIComponent(begun.data.job)}`);
    if (run.over) return undefined;
    if (told.is !== "fine") return told.is === "refused" ? (told.body.message ?? "It cannot be shown.") : "The server cannot be reached.";
    show(told.data);
    if (told.data.state !== "running") return undefined;
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
  return undefined;
}

function Running({ done, all }: { done: number; all: number }): JSX.Element {
  return (
    <div role="status">
      <Bar meter={{ words: all === 0 ? "Beginning" : `${done.toLocaleString()} of ${all.toLocaleString()} customers looked at`, share: all === 0 ? 0 : done / all }} />
    </div>
  );
}

function Result({ result, rules }: { result: Ready; rules: Rules }): JSX.Element {
  const r = result;
  const dropped = r.got - r.again - r.used;
  return (
    <Fragment>
      <p class="headline" role="status">{`${many(r.used, "bill")} of ${r.orders.toLocaleString()} would have got it`}{r.sums.filter((s) => s.used > 0).map((s) => `, for ${money(s.cost, s.currency)}`).join(" and").replace("and,", "and")}.</p>
      <ul class="facts">
        <li>{`${many(r.gotAccounts, "customer")} of ${r.accounts.toLocaleString()} fit, with ${many(r.got, "bill")}.`}</li>
        {r.again > 0 && <li>{`${many(r.again, "bill")} more fit, but the customer had used it up.`}</li>}
        {dropped > 0 && <li>{`${many(dropped, "bill")} came too late: ${r.usedUp ? `on ${day(r.usedUp)} ` : ""}the limit or the budget was used up.`}</li>}
      </ul>
      <Sums result={r} />
      <MissedTable missed={r.missed} several={r.several} rules={rules} />
      <h3>Bills it would have saved most on</h3>
      {r.samples.length === 0 ? <p class="quiet">There is none.</p> : r.samples.map((b) => <BillBox key={b.bill} bill={b} />)}
      <p class="quiet">{`${day(r.from)} to ${day(r.to)}, worked out in ${(r.millis / 1000).toFixed(1)} s.`}</p>
    </Fragment>
  );
}

function many(n: number, word: string): string {
  return `${n.toLocaleString()} ${n === 1 ? word : `${word}s`}`;
}

function Sums({ result }: { result: Ready }): JSX.Element {
  return (
    <table class="figures">
      <thead><tr><th scope="col">Currency</th><th scope="col" class="num">Bills</th><th scope="col" class="num">Would have got it</th><th scope="col" class="num">Billed in all</th><th scope="col" class="num">Cost</th><th scope="col" class="num">Share</th></tr></thead>
      <tbody>
        {result.sums.map((s) => (
          <tr key={s.currency}>
            <th scope="row">{s.currency}</th>
            <td class="num" data-label="Bills">{s.orders.toLocaleString()}</td>
            <td class="num" data-label="Would have got it">{s.used.toLocaleString()}</td>
            <td class="num" data-label="Billed in all">{money(s.billed, s.currency)}</td>
            <td class="num" data-label="Cost">{money(s.cost, s.currency)}</td>
            <td class="num" data-label="Share">{s.billed > 0 ? `${((100 * s.cost) / s.billed).toFixed(1)} %` : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MissedTable({ missed, several, rules }: { missed: Missed[]; several: number; rules: Rules }): JSX.Element {
  return (
    <section>
      <h3>Who just missed it</h3>
      {missed.length === 0 && <p class="quiet">{several === 0 ? "Nobody." : `Nobody for a single reason; ${many(several, "bill")} for several.`}</p>}
      {missed.toSorted((a, b) => Number(b.needed !== null) - Number(a.needed !== null)).map((m) => (
        <details key={m.reason + JSON.stringify(m.clause) + String(m.needed)} class="missed">
          <summary><span>{missedWords(m, rules)}</span><span class="num">{many(m.orders, "bill")}</span></summary>
          {m.samples.map((b) => <BillBox key={b.bill} bill={b} />)}
        </details>
      ))}
      {missed.length > 0 && several > 0 && <p class="quiet">{`${many(several, "bill")} missed it for more than one reason.`}</p>}
    </section>
  );
}

/** One reason that alone kept bills from it. */
export function missedWords(m: Missed, rules: Rules): string {
  if (m.needed !== null) {
    const currency = m.currency ?? undefined;
    return `Below ${money(m.needed, currency)}: the nearest was ${money(m.nearest, currency)} short, half of them at most ${money(m.median, currency)}${m.close > 0 ? `; ${m.close} by a tenth or less` : ""}`;
  }
  if (m.clause) return `${m.why}: ${m.negated ? "not wanted is that " : ""}${clauseWords({ is: "clause", field: m.clause.field, op: m.clause.op, value: m.clause.value }, currencyOf(rules))}`;
  return m.why;
}

function BillBox({ bill }: { bill: Bill }): JSX.Element {
  return (
    <details class="bill">
      <summary>
        <span>{`Bill ${bill.bill}`}</span>
        <span class="quiet">{`${day(bill.at)}, customer ${bill.account}`}</span>
        <span class="num">{money(bill.amount, bill.currency)}</span>
        <span class="num strong">{bill.off > 0 ? `−${money(bill.off, bill.currency)}` : bill.missing === null ? "" : `${money(bill.missing, bill.currency)} short`}</span>
      </summary>
      <table class="figures">
        <thead><tr><th scope="col">Charge</th><th scope="col">Product</th><th scope="col" class="num">Units</th><th scope="col" class="num">Amount</th><th scope="col" class="num">Off</th></tr></thead>
        <tbody>
          {bill.items.map((i, n) => (
            <tr key={n}>
              <th scope="row">{i.charge}</th>
              <td data-label="Product">{i.product}</td>
              <td class="num" data-label="Units">{i.quantity}</td>
              <td class="num" data-label="Amount">{money(i.amount, bill.currency)}</td>
              <td class="num" data-label={i.off > 0 ? "Off" : undefined}>{i.off > 0 ? `−${money(i.off, bill.currency)}` : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
