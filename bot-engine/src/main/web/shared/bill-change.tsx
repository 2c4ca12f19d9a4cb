// "Why is my bill higher?" as a card: headline, picture, reasons with their lines, next bill.
import { Fragment, h, type JSX } from "preact";
import { useState } from "preact/hooks";
import { Actions, Spans, type OnChoice } from "./pieces.tsx";
import { ReasonRow, Arrow } from "./reason.tsx";
import type { BillChangeBlock, NextBill } from "./protocol.ts";
import { moreOrLess, plain, signed, tagWords } from "./text.ts";
import { WaterfallChart } from "./waterfall-chart.tsx";
import type { Step } from "./waterfall.ts";
import { WORDS } from "./words.ts";

export function BillChangeCard({ card, choose }: { card: BillChangeBlock; choose: OnChoice }): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? card.reasons : card.reasons.slice(0, card.shown);
  const hidden = card.reasons.length - card.shown;
  return (
    <section role="group" class="card change" aria-label={plain(card.headline)}>
      <h3 class="change-headline"><Spans spans={card.headline} /></h3>
      <p class="card-caption">{card.comparison}</p>
      <WaterfallChart steps={steps(card, all)} summary={summary(card)} />
      {card.note && <p class="change-note">{card.note}</p>}
      <ul class="reasons">
        {shown.map((r) => <ReasonRow reason={r} key={r.id} />)}
        {!all && hidden > 0 && card.rest && (
          <li class="reason-rest">
            <Arrow minor={card.rest.minor} />
            <span>{WORDS.rest(hidden)}</span>
            <span class="money">{signed(card.rest)}</span>
          </li>
        )}
      </ul>
      {hidden > 0 && (
        <button type="button" class="see-all" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? WORDS.seeLess : WORDS.seeAll(card.reasons.length)}
        </button>
      )}
      {card.nextBill && <Next next={card.nextBill} />}
      <Actions choices={card.actions} choose={choose} />
      <SameAsTable card={card} />
    </section>
  );
}

/** Last bill, each reason (the ones behind "see all" as one), this bill. */
function steps(card: BillChangeBlock, all: boolean): Step[] {
  const shown = all ? card.reasons : card.reasons.slice(0, card.shown);
  const rest = card.reasons.slice(card.shown);
  const restMinor = rest.reduce((sum, r) => sum + r.amount.minor, 0);
  return [
    { id: "previous", label: card.previous.label, amount: card.previous.total.text, minor: card.previous.total.minor, kind: "total" },
    ...shown.map((r): Step => ({ id: r.id, label: r.title, amount: signed(r.amount), minor: r.amount.minor, kind: "change" })),
    ...(!all && rest.length > 0 && card.rest
      ? [{ id: "rest", label: WORDS.rest(rest.length), amount: signed(card.rest), minor: restMinor, kind: "rest" } as const]
      : []),
    { id: "current", label: card.current.label, amount: card.current.total.text, minor: card.current.total.minor, kind: "total" },
  ];
}

function summary(card: BillChangeBlock): string {
  const changes = card.reasons.map((r) => `${r.title} ${signed(r.amount)}`);
  const { previous, current } = card;
  return `${previous.label} ${previous.total.text}; ${changes.join("; ")}; ${current.label} ${current.total.text}.`;
}

function Next({ next }: { next: NextBill }): JSX.Element {
  return (
    <div class="next">
      <p class="next-line">
        <span>
          {WORDS.nextBill}
          <span class="row-detail">{next.when}</span>
        </span>
        <span class="money next-amount">{next.amount.text}</span>
      </p>
      {next.assumptions.length > 0 && (
        <Fragment>
          <p class="row-detail granted">{WORDS.granted}</p>
          <ul class="assumptions">{next.assumptions.map((a, i) => <li key={i}>{a}</li>)}</ul>
        </Fragment>
      )}
    </div>
  );
}

/** The same facts in the same order, for those who read tables by ear. */
function SameAsTable({ card }: { card: BillChangeBlock }): JSX.Element {
  return (
    <div class="hidden">
      <table>
        <caption>{`${WORDS.reasonsTable}: ${plain(card.headline)} ${card.comparison}`}</caption>
        <thead>
          <tr><th scope="col">{WORDS.reason}</th><th scope="col">{WORDS.amount}</th></tr>
        </thead>
        <tbody>
          <tr><th scope="row">{card.previous.label}</th><td>{card.previous.total.text}</td></tr>
          {card.reasons.map((r) => (
            <tr key={r.id}>
              <th scope="row">{[`${r.title}:`, plain(r.sentence), tagWords(r)].filter(Boolean).join(" ")}</th>
              <td>{`${signed(r.amount)} ${moreOrLess(r.amount)}`}</td>
            </tr>
          ))}
          <tr><th scope="row">{card.current.label}</th><td>{card.current.total.text}</td></tr>
        </tbody>
      </table>
    </div>
  );
}
