// One reason of a change: a row that opens to the bill lines and the evidence behind it.
import { h, type JSX } from "preact";
import { useState } from "preact/hooks";
import { Spans } from "./pieces.tsx";
import type { Line, Reason, Side } from "./protocol.ts";
import { moreOrLess, signed, tagWords } from "./text.ts";
import { WORDS } from "./words.ts";

export function ReasonRow({ reason }: { reason: Reason }): JSX.Element {
  const [open, setOpen] = useState(false);
  const tag = tagWords(reason);
  const more = reason.lines.length > 0 || reason.evidence.length > 0;
  const body = (
    <span class="reason-words">
      <span class="reason-title">
        {reason.title}
        {tag && <span class="tag">{tag}</span>}
        {reason.error && <span class="tag tag-error">{WORDS.mistake}</span>}
      </span>
      <span class="reason-sentence"><Spans spans={reason.sentence} /></span>
    </span>
  );
  const amount = (
    <span class={`money ${lookOf(reason.amount.minor)}`}>
      {signed(reason.amount)}
      <span class="hidden">{` ${moreOrLess(reason.amount)}`}</span>
    </span>
  );
  if (!more) return <li class="reason"><div class="reason-row"><Arrow minor={reason.amount.minor} />{body}{amount}</div></li>;
  return (
    <li class="reason">
      <button type="button" class="reason-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Arrow minor={reason.amount.minor} />
        {body}
        {amount}
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="M3 4.5 6 7.5 9 4.5" /></svg>
      </button>
      {open && <Details reason={reason} />}
    </li>
  );
}

function Details({ reason }: { reason: Reason }): JSX.Element {
  return (
    <div class="details">
      {reason.lines.map((line, i) => <LineBeforeNow line={line} key={i} />)}
      {reason.evidence.length > 0 && (
        <div class="evidence">
          <h4>{WORDS.evidence}</h4>
          <dl>
            {reason.evidence.map((e) => (
              <div key={e.ref}>
                <dt>{e.label}</dt>
                <dd>{e.value}<code>{e.ref}</code></dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

function LineBeforeNow({ line }: { line: Line }): JSX.Element {
  return (
    <div class="line">
      <p class="line-name">{line.description}</p>
      <dl>
        <SideLine name={WORDS.before} side={line.before} />
        <SideLine name={WORDS.now} side={line.now} />
      </dl>
    </div>
  );
}

function SideLine({ name, side }: { name: string; side: Side | undefined }): JSX.Element {
  return (
    <div class="side">
      <dt>{name}</dt>
      <dd class="side-detail">{side ? side.detail : WORDS.notOnBill}</dd>
      {side && <dd class="money">{side.amount.text}</dd>}
    </div>
  );
}

function lookOf(minor: number): string {
  return minor > 0 ? "is-more" : minor < 0 ? "is-less" : "is-same";
}

/** Up for more, down for less, a dash for neither: the direction without colour. */
export function Arrow({ minor }: { minor: number }): JSX.Element {
  const path = minor > 0 ? "M8 3.5 13 12H3z" : minor < 0 ? "M8 12.5 3 4h10z" : "M3 7h10v2H3z";
  return <svg class={`arrow ${lookOf(minor)}`} viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>;
}
