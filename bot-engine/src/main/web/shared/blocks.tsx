// The parts of a reply, for widget and console alike. Text only ever becomes text nodes.
import { h, type JSX } from "preact";
import { useState } from "preact/hooks";
import { BillChangeCard } from "./bill-change.tsx";
import { Hold } from "./hold.tsx";
import { Actions, type OnChoice } from "./pieces.tsx";
import { safePath, sources } from "./text.ts";
import type { ArticleBlock, CardBlock, Row, WireBlock } from "./protocol.ts";
import { LANGUAGE, WORDS } from "./words.ts";

export interface CardProps {
  block: Exclude<WireBlock, { type: "text" | "choices" }>;
  choose?: OnChoice;
  /** Where paths on the server start. */
  server?: string;
  /** Fetches the copy of a bill; absent: no copy is offered. Answers why it did not work. */
  copy?: OnCopy;
  /** Opens the chooser of files; absent: a card that asks for one has no button. */
  file?: OnFile;
}

export type OnFile = (() => void) | undefined;

/** The server's name for the button that opens the chooser of files. */
const CHOOSE_FILE = "choose_file";

/** Given the id of a bill. */
export type OnCopy = ((invoice: string) => Promise<string | undefined>) | undefined;

/** A card of any kind. */
export function AnyCard({ block, choose, server = "", copy, file }: CardProps): JSX.Element {
  switch (block.type) {
    case "bill_change":
      return <BillChangeCard card={block} choose={choose} />;
    case "card":
      return <FactCard card={block} choose={choose} copy={copy} file={file} />;
    case "article":
      return <Passage article={block} server={server} />;
  }
}

/** Title, one figure, rows, actions: balance, charge, coupon, invoice, next bill, offer, receipt. */
export function FactCard({ card, choose, copy, file }: { card: CardBlock; choose: OnChoice; copy?: OnCopy; file?: OnFile }): JSX.Element {
  const from = sources(card.refs);
  const bill = billOf(card);
  return (
    <section role="group" class="card" aria-label={card.title}>
      <h3 class="card-title">{card.title}</h3>
      {card.figure && <p class="card-figure">{card.figure.text}</p>}
      {card.caption && <p class="card-caption">{card.caption}</p>}
      {card.until && <Hold until={card.until} />}
      {card.rows.length > 0 && (
        <dl class="rows">{card.rows.map((row, i) => <RowLine row={row} key={i} />)}</dl>
      )}
      {from && <p class="refs">{from}</p>}
      {copy && bill && <CopyButton fetchIt={() => copy(bill)} />}
      {/* What asks for a file can be pressed as long as it stands there. */}
      <Actions choices={card.actions.filter((a) => a.id === CHOOSE_FILE)} choose={file && (() => file())} />
      <Actions choices={card.actions.filter((a) => a.id !== CHOOSE_FILE)} choose={choose} />
    </section>
  );
}

/** The id of the bill an invoice card shows: its figure is that bill's. */
function billOf(card: CardBlock): string | undefined {
  const ref = card.kind === "invoice" ? card.refs.find((r) => r.startsWith(BILL)) : undefined;
  return ref?.slice(BILL.length);
}

const BILL = "invoice:";

/** Saves a copy of a bill. It stays after the conversation has gone on: a bill does not change. */
function CopyButton({ fetchIt }: { fetchIt(): Promise<string | undefined> }): JSX.Element {
  const [state, set] = useState<{ busy: boolean; why?: string }>({ busy: false });
  const press = async (): Promise<void> => {
    if (state.busy) return;
    set({ busy: true });
    const why = await fetchIt().catch(() => WORDS.unavailable);
    set({ busy: false, ...(why ? { why } : {}) });
  };
  return (
    <p class="copy">
      <button type="button" class="action" aria-disabled={state.busy} onClick={() => void press()}>{WORDS.downloadBill}</button>
      <span role="status">{state.busy ? WORDS.downloading : (state.why ?? "")}</span>
    </p>
  );
}

/** A check, a cross, or an arrow to what would help; said in words as well. */
const MARKS: Record<string, string> = { holds: "\u2713", fails: "\u2715", hint: "\u2192" };

function Marked({ row, mark }: { row: Row; mark: "holds" | "fails" | "hint" }): JSX.Element {
  return (
    <div class={`row row-mark is-${mark}`}>
      <dt><span aria-hidden="true">{MARKS[mark]}</span><span class="hidden">{WORDS.marks[mark]}</span></dt>
      <dd>
        {row.label}
        {row.detail && <span class="row-detail">{row.detail}</span>}
      </dd>
      {row.amount && <dd class="money">{row.amount.text}</dd>}
    </div>
  );
}

function RowLine({ row }: { row: Row }): JSX.Element {
  if (row.mark) return <Marked row={row} mark={row.mark as "holds" | "fails" | "hint"} />;
  return (
    <div class={row.amount || row.detail ? "row" : "row row-note"}>
      <dt>
        {row.label}
        {row.amount && row.detail && <span class="row-detail">{row.detail}</span>}
      </dt>
      <dd class="money">{row.amount?.text ?? row.detail}</dd>
    </div>
  );
}

/** What a published article says, and where. */
export function Passage({ article, server }: { article: ArticleBlock; server: string }): JSX.Element {
  const url = safePath(article.url);
  return (
    <section role="group" class="card passage" lang="en" aria-label={article.title}>
      <h3 class="card-title">{article.title}</h3>
      {article.paragraphs.map((p, i) => <p key={i}>{p}</p>)}
      {url && (
        <a class="source" lang={LANGUAGE} href={server + url} target="_blank" rel="noopener noreferrer">
          {[WORDS.readArticle, WORDS.inEnglish].filter(Boolean).join(" ")}
          <span class="hidden">{`: ${article.title} ${WORDS.newTab}`}</span>
        </a>
      )}
    </section>
  );
}
