// The parts of a reply, for widget and console alike. Text only ever becomes text nodes.
import { h, type JSX } from "preact";
import { BillChangeCard } from "./bill-change.tsx";
import { Actions, type OnChoice } from "./pieces.tsx";
import { safePath, sources } from "./text.ts";
import type { ArticleBlock, CardBlock, Row, WireBlock } from "./protocol.ts";
import { LANGUAGE, WORDS } from "./words.ts";

export interface CardProps {
  block: Exclude<WireBlock, { type: "text" | "choices" }>;
  choose?: OnChoice;
  /** Where paths on the server start. */
  server?: string;
}

/** A card of any kind. */
export function AnyCard({ block, choose, server = "" }: CardProps): JSX.Element {
  switch (block.type) {
    case "bill_change":
      return <BillChangeCard card={block} choose={choose} />;
    case "card":
      return <FactCard card={block} choose={choose} />;
    case "article":
      return <Passage article={block} server={server} />;
  }
}

/** Title, one figure, rows, actions: balance, charge, invoice, next bill. */
export function FactCard({ card, choose }: { card: CardBlock; choose: OnChoice }): JSX.Element {
  const from = sources(card.refs);
  return (
    <section role="group" class="card" aria-label={card.title}>
      <h3 class="card-title">{card.title}</h3>
      {card.figure && <p class="card-figure">{card.figure.text}</p>}
      {card.caption && <p class="card-caption">{card.caption}</p>}
      {card.rows.length > 0 && (
        <dl class="rows">{card.rows.map((row, i) => <RowLine row={row} key={i} />)}</dl>
      )}
      {from && <p class="refs">{from}</p>}
      <Actions choices={card.actions} choose={choose} />
    </section>
  );
}

function RowLine({ row }: { row: Row }): JSX.Element {
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
