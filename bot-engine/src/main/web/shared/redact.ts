// Hides what must not leave the browser: card numbers, security codes, passwords, one-time codes,
// keys, bank accounts, e-mail addresses, telephone numbers. The server applies the same rules before
// it keeps anything (package dev.penny.redaction); one table of cases holds both to the same answers.
import { cards, ibans } from "./redact-cards.ts";
import { codes, keys, mails, passwords, phones } from "./redact-words.ts";
import { WORDS } from "./words.ts";

export type Hidden = "card" | "IBAN" | "key" | "password" | "security code" | "PIN" | "one-time code" | "e-mail" | "phone";

/** What was hidden, for whoever wrote it. */
export function hiddenWords(hidden: Hidden[]): string {
  const names = hidden.map((kind) => WORDS.hidden[kind]);
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(` ${WORDS.and} `);
}

/** Characters of the folded text to hide, `to` not among them. */
export interface Span {
  from: number;
  to: number;
  kind: Hidden;
}

/** Of two that overlap, the one named first gives the words. */
const RANK: Hidden[] = ["card", "IBAN", "key", "password", "security code", "PIN", "one-time code", "e-mail", "phone"];
const PLACEHOLDER = /\[(?:(?:card|IBAN) ending [0-9A-Z]{4}|key|password|security code|PIN|one-time code|e-mail|phone)\]/g;
const EXPANSION = 4;

/** What was hidden may have stood beside another secret's word: it is looked at again. */
const LOOKS = 4;

/** The text that may be sent, and what was hidden in it, each kind once. */
export function redact(said: string): { text: string; hidden: Hidden[] } {
  const hidden = new Set<Hidden>();
  let text = said;
  for (let i = 0; i < LOOKS; i++) {
    const next = once(text);
    if (next.hidden.size === 0) break;
    for (const kind of next.hidden) hidden.add(kind);
    text = next.text;
  }
  return { text, hidden: RANK.filter((kind) => hidden.has(kind)) };
}

function once(said: string): { text: string; hidden: Set<Hidden> } {
  const folded = fold(said);
  let text = "";
  let at = 0;
  const hidden = new Set<Hidden>();
  for (const span of merged(spans(folded.text))) {
    text += said.slice(at, folded.starts[span.from]) + instead(span.kind, folded.text.slice(span.from, span.to));
    hidden.add(span.kind);
    at = folded.ends[span.to - 1] ?? said.length;
  }
  return { text: text + said.slice(at), hidden };
}

function spans(text: string): Span[] {
  const digits = text.replace(/[^0-9]/g, "").length;
  return [
    ...(digits >= 8 ? ibans(text) : []),
    ...(digits >= 13 ? cards(text) : []),
    ...(digits >= 7 ? phones(text) : []),
    ...(digits >= 1 ? codes(text) : []),
    ...keys(text),
    ...passwords(text),
    ...mails(text),
  ];
}

function instead(kind: Hidden, hidden: string): string {
  if (kind !== "card" && kind !== "IBAN") return `[${kind}]`;
  return `[${kind} ending ${hidden.replace(/[^0-9A-Za-z]/g, "").toUpperCase().slice(-4)}]`;
}

function merged(found: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of found.toSorted((a, b) => a.from - b.from || RANK.indexOf(a.kind) - RANK.indexOf(b.kind))) {
    const last = all.at(-1);
    if (!last || span.from >= last.to) all.push({ ...span });
    else {
      last.to = Math.max(last.to, span.to);
      if (RANK.indexOf(span.kind) < RANK.indexOf(last.kind)) last.kind = span.kind;
    }
  }
  return all;
}

/** The text as the rules see it, and where each of its characters comes from. */
interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

function fold(said: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  const put = (c: string, from: number, to: number): void => {
    folded.text += c;
    for (let i = 0; i < c.length; i++) {
      folded.starts.push(from);
      folded.ends.push(to);
    }
  };
  const places = [...said.matchAll(PLACEHOLDER)];
  for (let at = 0; at < said.length; ) {
    const opaque = places[0]?.index === at ? places.shift()?.[0] : undefined;
    const c = opaque ?? String.fromCodePoint(said.codePointAt(at) ?? 0);
    put(opaque ? "\ue000" : plain(c), at, at + c.length);
    at += c.length;
  }
  return folded;
}

/** One character with its compatibility forms undone: any digit is 0 to 9, any dash a dash, what cannot be seen is nothing. */
function plain(c: string): string {
  if (c < "\u0080") return c === "\r" ? "\n" : c === "\t" ? " " : c;
  return [...c.normalize("NFKC")].slice(0, EXPANSION * c.length).map(single).join("");
}

function single(c: string): string {
  if (/\p{Nd}/u.test(c)) return digit(c.codePointAt(0) ?? 0);
  if (/[\p{Cf}\p{Mn}\p{Me}]/u.test(c)) return "";
  if (/[\p{Zs}\p{Co}\p{Cs}\p{Cn}]/u.test(c)) return " ";
  if (/[\p{Zl}\p{Zp}\p{Cc}]/u.test(c)) return "\n";
  if (/[\p{Pd}\u2212]/u.test(c)) return "-";
  if (/[\p{Pi}\p{Pf}]/u.test(c)) return /[\u2018\u2019]/.test(c) ? "'" : '"';
  return c.length > 1 ? "\u00b7" : c;
}

/** Digits stand in tens, in order, wherever they stand. */
function digit(point: number): string {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value);
}
