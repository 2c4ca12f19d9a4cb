// Blocks as plain words: for the screen reader's announcement, and where a card cannot be drawn.
import type { Amount, BillChangeBlock, Kind, Reason, ServerRefused, Span, WireBlock } from "./protocol.ts";
import { LANGUAGE, WORDS } from "./words.ts";

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

/** What happened, in the language of the chat; what this page does not know as the server says it. */
export function noticeText({ notice, text, name }: { notice: Kind; text: string; name?: string }): string {
  switch (notice) {
    case "SIGNED_IN":
      return WORDS.signedIn;
    case "HANDED_OVER":
      return WORDS.inLine;
    case "AGENT_JOINED":
      return name === undefined ? text : WORDS.joined(name);
    case "CLOSED":
      return WORDS.ended;
    default:
      return text;
  }
}

/** In another language than the server's English, where the reader can do something about it. */
export function refusalText(code: ServerRefused["code"]): string | undefined {
  if (LANGUAGE === "en") return undefined;
  switch (code) {
    case "TEXT_TOO_LONG":
      return WORDS.tooLong;
    case "TOO_FAST":
      return WORDS.tooFast;
    case "STORAGE_FULL":
    case "UNAVAILABLE":
      return WORDS.unavailable;
    case "UNKNOWN_CHOICE":
      return WORDS.oldChoice;
    case "CLOSED":
      return WORDS.closed;
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

const SOURCES = ["invoice", "item", "payment", "credit", "forecast", "balance"] as const;
const LINES_NAMED = 2;

/** Where a card's figures come from, in words with ids; what has no record of its own is left out. */
export function sources(refs: string[]): string {
  const known = refs.flatMap((r) => {
    const [kind, id] = r.split(":", 2);
    const source = SOURCES.find((s) => s === kind);
    return source ? [[source, id] as const] : [];
  });
  const lines = known.filter(([kind]) => kind === "item");
  const named = lines.length > LINES_NAMED ? known.filter(([kind]) => kind !== "item") : known;
  const words = named.map(([kind, id]) => `${WORDS[kind]} ${id}`);
  if (lines.length > LINES_NAMED) words.push(WORDS.lines(lines.length));
  return words.length === 0 ? "" : WORDS.from(words.join(", "));
}

/** Only a path on our own server may become a link. */
export function safePath(url: string): string | undefined {
  return /^\/(?![/\\])/.test(url) ? url : undefined;
}
