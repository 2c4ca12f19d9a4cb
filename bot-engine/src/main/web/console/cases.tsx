// Credits, disputes, requests and remedies of an account: where they stand, and what may be done, always with a reason.
import { Fragment, h, type JSX, type TargetedEvent } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AccountPanel, CaseFile, CaseMove, CasePanel } from "../shared/protocol.ts";
import { saveFile } from "./files.ts";

export interface Act {
  accountId: string;
  caseId?: string;
  move: string;
  amount?: string;
  detail?: string;
  why: string;
}

export interface Acted {
  accountId: string;
  done: boolean;
  message: string;
}

/** What can be begun on any account; the server says where somebody else must decide. */
const NEW: CaseMove[] = [
  { move: "request_credit", label: "Give a credit", money: true, told: false },
  { move: "ask_proof", label: "Ask for a proof", money: false, told: false },
  { move: "request_time", label: "Give time to pay", money: false, told: false },
];

type Sent = Omit<Act, "accountId" | "caseId">;

interface Props {
  account: AccountPanel;
  acted: Acted | undefined;
  act(act: Act): void;
}

export function Cases({ account, acted, act }: Props): JSX.Element {
  return (
    <Fragment>
      <h3>Cases</h3>
      <p class={`acted${acted && !acted.done ? " refused" : ""}`} role="status">{acted?.message ?? ""}</p>
      {account.cases.map((c) => <CaseView key={c.caseId} panel={c} accountId={account.accountId} acted={acted} act={act} />)}
      <Moves moves={NEW} acted={acted} send={(m) => act({ accountId: account.accountId, ...m })} />
    </Fragment>
  );
}

function CaseView({ panel, accountId, acted, act }: { panel: CasePanel; accountId: string; acted: Acted | undefined; act(act: Act): void }): JSX.Element {
  return (
    <details class="bill case" open={panel.open}>
      <summary><span>{panel.label}</span><span class="money">{panel.amount?.text ?? "open"}</span></summary>
      <p>{panel.standing}</p>
      <p class="quiet">{panel.about}</p>
      {panel.preview && <p class="quiet">{panel.preview}</p>}
      {panel.files.length > 0 && (
        <ul class="files">{panel.files.map((f) => <li key={f.id}><FileButton file={f} /></li>)}</ul>
      )}
      <ul class="said">{panel.steps.map((s, i) => <li key={i}>{s}</li>)}</ul>
      <Moves moves={panel.moves} acted={acted} send={(m) => act({ accountId, caseId: panel.caseId, ...m })} />
    </details>
  );
}

/** Saves a file of the customer's; it is never shown in this page. */
function FileButton({ file }: { file: CaseFile }): JSX.Element {
  const [problem, setProblem] = useState("");
  const save = (): void => {
    setProblem("");
    void saveFile(file).then((why) => setProblem(why ?? ""));
  };
  return (
    <Fragment>
      <button type="button" class="plain" onClick={save}>Save {file.name}</button> <span class="quiet">kept until {file.until}</span>
      <span class="quiet" role="status">{problem && ` ${problem}`}</span>
    </Fragment>
  );
}

/** A button a move; the one pressed asks for the reason, and the amount where it takes one. */
function Moves({ moves, acted, send }: { moves: CaseMove[]; acted: Acted | undefined; send(m: Sent): void }): JSX.Element | null {
  const [open, setOpen] = useState<CaseMove>();
  useEffect(() => {
    if (acted?.done) setOpen(undefined);
  }, [acted]);
  if (moves.length === 0) return null;
  const submit = (e: TargetedEvent<HTMLFormElement>): void => {
    e.preventDefault();
    const data = new FormData(e.currentTarget);
    const amount = String(data.get("amount") ?? "").trim();
    const detail = open && detailOf(open.move, data);
    if (open) send({ move: open.move, why: String(data.get("why")).trim(), ...(amount ? { amount } : {}), ...(detail ? { detail } : {}) });
  };
  return (
    <div class="moves">
      <div class="move-row">
        {moves.map((m) => <button key={m.move} type="button" class="plain" aria-expanded={open?.move === m.move} onClick={() => setOpen(open?.move === m.move ? undefined : m)}>{m.label}</button>)}
      </div>
      {open && (
        <form key={open.move} onSubmit={submit}>
          {open.money && <label>Amount <span class="quiet">(empty: as asked for)</span><input name="amount" inputMode="decimal" autocomplete="off" /></label>}
          {open.move === "ask_proof" && <ProofFields />}
          {open.move === "request_time" && <TimeFields />}
          <label>{open.told ? "Reason, which the customer reads" : "Reason"}<textarea name="why" rows={2} maxLength={1000} required /></label>
          <button type="submit" class="primary">{open.label}</button>
        </form>
      )}
    </div>
  );
}

/** What for and for how long: the customer is told both, and the file is erased when its purpose's time is over. */
function ProofFields(): JSX.Element {
  return (
    <Fragment>
      <label>What for
        <select name="purpose" defaultValue="identity">
          <option value="identity">Who they are</option>
          <option value="address">Their address</option>
          <option value="payment">A payment</option>
        </select>
      </label>
      <label>Days to send it<input name="days" type="number" min={1} max={90} defaultValue="14" required /></label>
    </Fragment>
  );
}

/** A schedule for all that is open, worked out by the server; one part is all of it on that day. */
function TimeFields(): JSX.Element {
  return (
    <Fragment>
      <label>Parts <span class="quiet">(monthly; 1: all at once)</span><input name="parts" type="number" min={1} max={36} defaultValue="3" required /></label>
      <label>First day<input name="first" type="date" required /></label>
    </Fragment>
  );
}

/** As the protocol writes it; undefined: the move takes nothing besides. */
function detailOf(move: string, data: FormData): string | undefined {
  const field = (name: string): string => String(data.get(name) ?? "").trim();
  switch (move) {
    case "ask_proof":
      return `${field("purpose")}:${field("days")}`;
    case "request_time":
      return `${field("parts") === "1" ? "later" : `parts:${field("parts")}`}@${field("first")}`;
    default:
      return undefined;
  }
}
