// One fault, all who were hit by it: how many, the sums, samples with their notice, one decision for each or for all.
import { Fragment, h, type JSX, type TargetedEvent } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { redact } from "../shared/redact.ts";
import * as client from "./faults-client.ts";
import type { Fault, Line } from "./faults-client.ts";

const PAGE = 20;
const AGAIN_MS = 2000;

export function Faults({ notice, back }: { notice: string; back(): void }): JSX.Element {
  const [all, setAll] = useState<Fault[]>();
  const [problem, setProblem] = useState("");
  const [shown, setShown] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  const load = useCallback(async () => {
    const got = await client.faults();
    setProblem(got.ok ? "" : got.message);
    if (got.ok) setAll(got.value.faults);
  }, []);
  useEffect(() => {
    title.current?.focus();
    void load();
    const timer = setInterval(() => void load(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [load]);
  const fault = all?.find((f) => f.id === shown) ?? all?.[0];
  return (
    <main class="faults" aria-labelledby="faults-title">
      <div class="faults-top">
        <h2 id="faults-title" tabIndex={-1} ref={title}>Faults</h2>
        <button type="button" class="plain" onClick={back}>Back to the chats</button>
      </div>
      <p class="quiet" role="status">{problem || notice}</p>
      {all?.length === 0 && <p class="empty">No fault is searched for. Open a dispute that our own check found too, and choose "Find all hit by this".</p>}
      {all && all.length > 1 && (
        <ul class="fault-list" aria-label="All faults">
          {all.map((f) => (
            <li key={f.id}>
              <button type="button" class={`list-row${f.id === fault?.id ? " shown" : ""}`} aria-current={f.id === fault?.id ? "true" : undefined} onClick={() => setShown(f.id)}>
                <span class="list-name">{f.words}</span>
                <span class="list-words">{count(f)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {fault && <FaultView key={fault.id} fault={fault} changed={load} />}
    </main>
  );
}

function count(f: Fault): string {
  const accounts = f.sums.reduce((n, s) => n + s.accounts, 0);
  return f.done ? `${accounts.toLocaleString("en")} ${accounts === 1 ? "account" : "accounts"} of ${f.seen.toLocaleString("en")}` : `searching, ${f.seen.toLocaleString("en")} accounts so far`;
}

const STANDING: Record<string, string> = { found: "For a decision", approved: "Being given back", left: "Left as it is", posted: "Given back", refused: "Not given back" };

function FaultView({ fault, changed }: { fault: Fault; changed(): Promise<void> }): JSX.Element {
  const waiting = fault.sums.filter((s) => s.standing === "found");
  const open = waiting.reduce((n, s) => n + s.lines, 0);
  const [said, setSaid] = useState("");
  const [from, setFrom] = useState(0);
  const total = fault.sums.reduce((n, s) => n + s.lines, 0);
  const stamp = fault.sums.map((s) => `${s.standing}${s.lines}`).join();
  const send = async (line: number | undefined, approve: boolean, why: string): Promise<boolean> => {
    const got = await client.decide(fault.id, line, approve, redact(why).text);
    setSaid(got.ok ? `Decided for ${got.value.lines} ${got.value.lines === 1 ? "line" : "lines"}.` : got.message);
    await changed();
    return got.ok;
  };
  return (
    <section aria-label={fault.words}>
      <h3>{fault.words}</h3>
      <p class="quiet">{fault.id}, {count(fault)}. {fault.openedBy}: {fault.why}</p>
      <table class="fault-sums">
        <caption class="hidden">Sums by currency and standing</caption>
        <thead><tr><th scope="col">Standing</th><th scope="col">Accounts</th><th scope="col">Lines</th><th scope="col">Sum</th></tr></thead>
        <tbody>{fault.sums.map((s) => (
          <tr key={s.standing + s.amount}><th scope="row">{STANDING[s.standing] ?? s.standing}</th><td>{s.accounts.toLocaleString("en")}</td><td>{s.lines.toLocaleString("en")}</td><td>{s.amount}</td></tr>
        ))}</tbody>
      </table>
      <p class="acted" role="status">{said}</p>
      {fault.done && fault.givesBack && open > 0 && (
        <Decide label={`Give back all ${open.toLocaleString("en")}: ${waiting.map((s) => s.amount).join(", ")}`} other={`Leave all ${open.toLocaleString("en")}`} send={(approve, why) => send(undefined, approve, why)} />
      )}
      {!fault.givesBack && total > 0 && <p class="quiet">This is not to the customers' cost: nothing is given back, and nothing is taken back.</p>}
      <Lines fault={fault} from={from} stamp={stamp} may={fault.done && fault.givesBack} send={send} />
      {total > PAGE && (
        <div class="move-row">
          <button type="button" class="plain" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>Before</button>
          <span class="quiet">{from + 1} to {Math.min(total, from + PAGE)} of {total.toLocaleString("en")}</span>
          <button type="button" class="plain" disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>Next</button>
        </div>
      )}
    </section>
  );
}

interface LinesProps {
  fault: Fault;
  from: number;
  stamp: string;
  may: boolean;
  send(line: number, approve: boolean, why: string): Promise<boolean>;
}

function Lines({ fault, from, stamp, may, send }: LinesProps): JSX.Element {
  const [lines, setLines] = useState<Line[]>([]);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let gone = false;
    void client.lines(fault.id, from).then((got) => {
      if (gone) return;
      setProblem(got.ok ? "" : got.message);
      if (got.ok) setLines(got.value.lines);
    });
    return () => {
      gone = true;
    };
  }, [fault.id, from, stamp]);
  return (
    <Fragment>
      {problem && <p class="quiet" role="alert">{problem}</p>}
      {lines.map((l) => (
        <details key={l.line} class="bill case">
          <summary><span>{l.name}, {l.about}</span><span class="money">{l.difference}</span></summary>
          <p>Bill {l.bill} of {l.issued}: billed {l.billed}, right is {l.expected}.</p>
          <p class="quiet">{STANDING[l.standing] ?? l.standing}{l.by ? `, decided by ${l.by}` : ""}{l.answer ? `: ${l.answer.replaceAll("_", " ")}` : ""}</p>
          {l.notice && <blockquote class="fault-notice">{l.notice}</blockquote>}
          {may && l.standing === "found" && <Decide label={`Give back ${l.difference}`} other="Leave it" send={(approve, why) => send(l.line, approve, why)} />}
        </details>
      ))}
    </Fragment>
  );
}

function Decide({ label, other, send }: { label: string; other: string; send(approve: boolean, why: string): Promise<boolean> }): JSX.Element {
  const [busy, setBusy] = useState(false);
  const submit = async (e: TargetedEvent<HTMLFormElement, SubmitEvent>): Promise<void> => {
    e.preventDefault();
    const form = e.currentTarget;
    const approve = e.submitter?.getAttribute("value") === "yes";
    setBusy(true);
    if (await send(approve, String(new FormData(form).get("why")).trim())) form.reset();
    setBusy(false);
  };
  return (
    <form class="moves" onSubmit={(e) => void submit(e)}>
      <label>Reason<textarea name="why" rows={2} maxLength={1000} required /></label>
      <div class="move-row">
        <button type="submit" name="does" value="yes" class="primary" disabled={busy}>{label}</button>
        <button type="submit" name="does" value="no" class="plain" disabled={busy}>{other}</button>
      </div>
    </form>
  );
}
