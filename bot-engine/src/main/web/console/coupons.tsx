// The codes of a customer: the card they see, the real reason for the team, redeeming, undoing, and what is given by hand.
import { Fragment, h, type JSX, type TargetedEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { FactCard } from "../shared/blocks.tsx";
import { Confirm } from "./confirm.tsx";
import * as client from "./coupons-client.ts";
import type { Check, Look, Redeem } from "./coupons-client.ts";
import { ByHand } from "./discount.tsx";
import { pending, type Intent } from "./intents.ts";

export interface CouponsProps {
  agent: string;
  account: string;
  /** The chat beside it; undefined: none. */
  conversation: string | undefined;
  /** The account has changed. */
  changed(): void;
}

/** What is done: where, with what, and what it is called. */
type Do = (path: string, body: Record<string, unknown>, label: string, why: string) => Promise<boolean>;

export function Coupons(props: CouponsProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="bill coupons" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>Codes and discounts</summary>
      {open && <Inside {...props} />}
    </details>
  );
}

function Inside({ agent, account, conversation, changed }: CouponsProps): JSX.Element {
  const [seen, setSeen] = useState<Look>();
  const [codes, setCodes] = useState<string[]>([]);
  const [said, setSaid] = useState<{ text: string; ok: boolean }>();
  const [unanswered, setUnanswered] = useState<Intent[]>(() => pending(sessionStorage, agent, account));
  const latest = useRef(0);
  const look = async (wanted: string[]): Promise<void> => {
    const turn = ++latest.current;
    setCodes(wanted);
    const got = await client.look(account, conversation, wanted);
    if (turn !== latest.current) return;
    if (got.ok) setSeen(got.value);
    else setSaid({ text: got.message, ok: false });
  };
  useEffect(() => void look([]), [account, conversation]);
  const send = async (wanted: Omit<Intent, "id">): Promise<boolean> => {
    const got = await client.act(wanted);
    setUnanswered(pending(sessionStorage, agent, account));
    setSaid(got.ok ? { text: got.value.message, ok: true } : { text: got.message, ok: false });
    if (got.ok) {
      changed();
      await look(codes);
    }
    return got.ok;
  };
  const act: Do = (path, body, label, why) => send({ agent, account, path, label, body: { account, ...body, why } });
  return (
    <Fragment>
      <p class={`acted${said && !said.ok ? " refused" : ""}`} role="status">{said?.text ?? ""}</p>
      {unanswered.map((i) => (
        <p class="unanswered" key={i.id}>
          {`No answer came to "${i.label}". Sent again it is done once.`} <button type="button" class="plain" onClick={() => void send(i)}>Send again</button>
        </p>
      ))}
      <Typed busy={seen === undefined} tried={seen?.tried ?? []} check={(wanted) => (setSaid(undefined), void look(wanted))} />
      {seen && <Seen seen={seen} conversation={conversation} act={act} />}
      {seen && <ByHand account={account} limits={seen.limits} give={(wish, label, why) => act(client.DISCOUNT, wish, label, why)} />}
    </Fragment>
  );
}

function Typed({ busy, tried, check }: { busy: boolean; tried: string[]; check(codes: string[]): void }): JSX.Element {
  const submit = (e: TargetedEvent<HTMLFormElement>): void => {
    e.preventDefault();
    const typed = String(new FormData(e.currentTarget).get("codes") ?? "");
    check(typed.split(/[\s,;]+/).filter((c) => c !== ""));
  };
  return (
    <Fragment>
      <form class="code-form" onSubmit={submit}>
        <label>Code, or several<input name="codes" autocomplete="off" autocapitalize="characters" spellcheck={false} maxLength={200} required /></label>
        <button type="submit" class="primary" disabled={busy}>Check</button>
      </form>
      {tried.length > 0 && (
        <div class="move-row" role="group" aria-label="Tried in this chat">
          <span class="quiet">Tried in this chat</span>
          {tried.map((c) => <button key={c} type="button" class="plain" onClick={() => check([c])}>{c}</button>)}
        </div>
      )}
    </Fragment>
  );
}

function Seen({ seen, conversation, act }: { seen: Look; conversation: string | undefined; act: Do }): JSX.Element {
  const redeem = (r: Redeem) => (why: string): Promise<boolean> =>
    act(client.REDEEM, { ...(conversation ? { conversation } : {}), order: r.order, codes: r.codes, off: r.off }, r.label, why);
  return (
    <Fragment>
      {seen.blocked && <p class="acted refused">{seen.blocked}</p>}
      {seen.orders.length === 0 && !seen.blocked && <p class="quiet">There is no bill or order that a code could be tried on.</p>}
      {seen.checks.map((c) => (
        <CheckView key={c.order + c.code} check={c} order={seen.orders.length > 1 ? seen.orders.find((o) => o.id === c.order)?.label : undefined} redeem={redeem} act={act} />
      ))}
      {seen.best && <Confirm label={seen.best.label} preview={`Best of these together. ${seen.best.preview}`} send={redeem(seen.best)} />}
      {seen.offers.length > 0 && (
        <details>
          <summary>{`Offers this customer qualifies for (${seen.offers.length}), best first`}</summary>
          {seen.offers.map((o) => (
            <div class="offer" key={o.card.title}>
              <FactCard card={o.card} choose={undefined} />
              {o.redeem && <Confirm label={o.redeem.label} preview={o.redeem.preview} send={redeem(o.redeem)} />}
            </div>
          ))}
        </details>
      )}
      {seen.used.length > 0 && <h4>In use</h4>}
      {seen.used.map((u) => (
        <div class="used" key={u.reference + u.words}>
          <p>{u.words}</p>
          <Confirm label={`Undo ${u.reference}`} opens="Undo" preview="What it took off comes back on the bill, and the code is free again." send={(why) => act(client.UNDO, { reference: u.reference }, `Undo ${u.reference}`, why)} />
        </div>
      ))}
    </Fragment>
  );
}

function CheckView({ check, order, redeem, act }: { check: Check; order: string | undefined; redeem(r: Redeem): (why: string) => Promise<boolean>; act: Do }): JSX.Element {
  const { honour } = check;
  return (
    <section class="check" aria-label={order ? `${check.code}, ${order}` : check.code}>
      <h4>{order ? `${check.code}, ${order}` : check.code}</h4>
      <p class="quiet">The customer is told</p>
      {check.card ? <FactCard card={check.card} choose={undefined} /> : <p class="told">{check.headline}</p>}
      {check.internal.length > 0 && (
        <div class="internal">
          <p class="internal-head">{check.hidden ? "Do not tell: only your team sees this" : "For your team"}</p>
          <ul>{check.internal.map((text) => <li key={text}>{text}</li>)}</ul>
          {check.real && <FactCard card={check.real} choose={undefined} />}
        </div>
      )}
      {check.redeem && <Confirm label={check.redeem.label} preview={check.redeem.preview} send={redeem(check.redeem)} />}
      {honour && (
        <Confirm
          label={`Keep to ${honour.code} all the same, ${honour.label}`} preview={`${honour.preview}. ${honour.who}`}
          send={(why) => act(client.DISCOUNT, { code: honour.code }, `Keep to ${honour.code}`, why)}
        />
      )}
    </section>
  );
}
