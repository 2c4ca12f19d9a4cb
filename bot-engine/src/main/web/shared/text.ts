// Blocks as plain words: for the screen reader's announcement, and where a card cannot be drawn.
import type { Amount, BillChangeBlock, Reason, Span, WireBlock } from "./protocol.ts";
import { WORDS } from "./words.ts";

export function plain(spans: Span[]): string {
  return spans.map((s) => s.text).join("");
}

/** A change with its sign in front; the server's own sign is kept. */
export function signed(amount: Amount): string {
  return amount.minor > 0 && !amount.text.includes("+") ? `+${amount.text}` : amount.text;
}

export function moreOrLess(amount: Amount): string {
  return amount.minor > 0 ? WORDS.more : amount.minor < 0 ? WORDS.less : "";
}

export function tagWords(reason: Reason): string | undefined {
  switch (reason.tag) {
    case "one_off":
      return WORDS.oneOff;
    case "stays":
      return WORDS.stays;
    case "estimate":
      return WORDS.estimate;
    default:
      return undefined;
  }
}

export function blockText(block: WireBlock): string {
  switch (block.type) {
    case "text":
      return plain(block.spans);
    case "bill_change":
      return billChangeText(block);
    case "card":
      return [block.title, block.figure?.text, block.caption].filter(Boolean).join(". ");
    case "article":
      return [block.title, ...block.paragraphs].join(". ");
    case "choices":
      return [block.prompt, ...block.choices.map((c) => c.label)].filter(Boolean).join(". ");
    default:
      return "";
  }
}

function billChangeText(card: BillChangeBlock): string {
  const reasons = card.reasons.slice(0, card.shown).map((r) => `${plain(r.sentence)} ${signed(r.amount)}`);
  const rest = card.rest ? [`${WORDS.rest(card.reasons.length - card.shown)}: ${signed(card.rest)}`] : [];
  return [plain(card.headline), ...reasons, ...rest].join(". ");
}

const SOURCES: Record<string, string> = {
  invoice: "bill", item: "bill line", payment: "payment", credit: "credit", forecast: "the forecast after bill", balance: "the balance of account",
};
const LINES_NAMED = 2;

/** Where a card's figures come from, in words with ids; what has no record of its own is left out. */
export function sources(refs: string[]): string {
  const known = refs.map((r) => r.split(":", 2)).filter(([kind]) => kind !== undefined && kind in SOURCES);
  const lines = known.filter(([kind]) => kind === "item");
  const named = lines.length > LINES_NAMED ? known.filter(([kind]) => kind !== "item") : known;
  const words = named.map(([kind, id]) => `${SOURCES[kind ?? ""]} ${id}`);
  if (lines.length > LINES_NAMED) words.push(`${lines.length} bill lines`);
  return words.length === 0 ? "" : `From ${words.join(", ")}`;
}

/** Only a path on our own server may become a link. */
export function safePath(url: string): string | undefined {
  return /^\/(?![/\\])/.test(url) ? url : undefined;
}
