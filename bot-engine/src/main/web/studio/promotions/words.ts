// Promotions in words and figures. Pure.
import { dayName, fieldOf, isMany, opWords } from "./fields.ts";
import { currencyAsked, toNode, type Clause, type Group, type Node } from "./tree.ts";
import type { Num, Row, Rules, State } from "./wire.ts";

export const STATES: Record<State, string> = { draft: "Draft", scheduled: "Scheduled", live: "Live", used_up: "Used up", paused: "Paused", ended: "Ended" };

export function digits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

export function money(units: number, currency: string | undefined): string {
  if (!currency) return new Intl.NumberFormat(undefined, { minimumFractionDigits: 2 }).format(units / 100);
  return new Intl.NumberFormat(undefined, { style: "currency", currency }).format(units / 10 ** digits(currency));
}

/** Minor units of what was typed; what is no amount stays as it was typed. */
export function minor(typed: string, currency: string | undefined): Num | undefined {
  const text = typed.trim().replace(/\s/g, "");
  if (text === "") return undefined;
  const places = currency ? digits(currency) : 2;
  const match = /^(-?)(\d{1,13})(?:[.,](\d*))?$/.exec(text);
  const fraction = match?.[3] ?? "";
  if (!match || fraction.length > places) return typed;
  return Number(`${match[1]}${match[2]}${fraction.padEnd(places, "0")}`);
}

/** The other way round, as it stands in a field. */
export function plain(value: Num | undefined, currency: string | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  const places = currency ? digits(currency) : 2;
  return (value / 10 ** places).toFixed(places);
}

export function whole(typed: string): Num | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : typed;
}

export function currencyOf(rules: Rules | null): string | undefined {
  return rules ? (rules.effect.currency ?? currencyAsked(toNode(rules.conditions))) : undefined;
}

/** What it takes off, in one line. */
export function effectWords(rules: Rules): string {
  const { effect } = rules;
  const currency = currencyOf(rules);
  const amount = typeof effect.value === "number" ? money(effect.value, currency) : effect.value;
  const per = effect.per === "unit" ? " a unit" : effect.per === "item" ? " an item" : "";
  const what = effect.selector?.charge_codes ?? effect.selector?.product_ids;
  const on = what && what.length > 0 ? ` on ${what.join(", ")}` : effect.target === "order" ? " the order" : "";
  const lasts = effect.type !== "free_cycles" && effect.cycles !== undefined ? `, for ${bills(effect.cycles)}` : "";
  const cap = effect.max_amount === undefined ? "" : `, at most ${typeof effect.max_amount === "number" ? money(effect.max_amount, currency) : effect.max_amount}`;
  switch (effect.type) {
    case "percent":
      return `${percent(effect.value)} off${on}${cap}${lasts}`;
    case "fixed":
      return `${amount} off${per}${on}${cap}${lasts}`;
    case "fixed_price":
      return `${amount}${per} instead of the price${on}${lasts}`;
    case "free_cycles":
      return `${bills(effect.value)} free${on}`;
  }
}

function percent(value: Num): string {
  const text = String(value);
  return `${text.includes(".") ? text.replace(/\.?0+$/, "") : text} %`;
}

export function bills(n: Num): string {
  return n === 1 || n === "1" ? "1 bill" : `${n} bills`;
}

const GROUPS: Record<Group["kind"], [string, string]> = { all: ["", " and "], any: ["", " or "], none: ["none of: ", ", "], notall: ["not all of: ", ", "] };

/** Whom and what it is for, in one sentence. */
export function conditionWords(rules: Rules): string {
  const root = toNode(rules.conditions);
  return root.parts.length === 0 ? "For every order." : `If ${said(root, currencyOf(rules), true)}.`;
}

function said(node: Node, currency: string | undefined, top: boolean): string {
  if (node.is === "clause") return clauseWords(node, currency);
  const [before, between] = GROUPS[node.kind];
  const text = before + node.parts.map((p) => said(p, currency, false)).join(between);
  return top || node.parts.length === 1 ? text : `(${text})`;
}

export function clauseWords(clause: Clause, currency: string | undefined): string {
  const field = fieldOf(clause.field);
  const name = `the ${field?.words ?? clause.field}`.replace(/^the a /, "a ");
  if (clause.op === "exists") return `${name} is ${clause.value === false ? "not known" : "known"}`;
  const values = (isMany(clause.op) && Array.isArray(clause.value) ? clause.value : [clause.value]) as unknown[];
  const words = values.map((v) => (field?.kind === "money" && typeof v === "number" ? money(v, currency) : field?.kind === "weekday" ? dayName(String(v)) : String(v)));
  return `${name} ${opWords(clause.op, field?.kind)} ${words.join(", ")}`;
}

const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const MOMENT = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

export function when(at: string | null): string {
  const time = at === null ? Number.NaN : Date.parse(at);
  return Number.isFinite(time) ? MOMENT.format(time) : "";
}

export function day(at: string): string {
  const time = Date.parse(at);
  return Number.isFinite(time) ? DAY.format(time) : at;
}

/** When it starts or ends, whichever comes next. */
export function timing(row: Row): string {
  if (row.state === "scheduled" && row.starts) return `starts ${day(row.starts)}`;
  if (row.ends) return `${row.state === "ended" ? "ended" : "ends"} ${day(row.ends)}`;
  return row.state === "draft" || row.state === "ended" ? "" : "no end set";
}

export interface Meter {
  words: string;
  /** 0 to 1; null: there is no limit. */
  share: number | null;
}

export function useMeter(row: Row): Meter {
  const total = row.rules?.limits?.total;
  const held = row.held > 0 ? `, ${row.held} of them held` : "";
  return typeof total === "number"
    ? { words: `${row.used} of ${total} uses${held}`, share: Math.min(1, row.used / Math.max(1, total)) }
    : { words: `${row.used === 1 ? "1 use" : `${row.used} uses`}${held}, no limit`, share: null };
}

export function budgetMeter(row: Row): Meter {
  const budget = row.rules?.limits?.budget_minor;
  const currency = currencyOf(row.rules);
  return typeof budget === "number"
    ? { words: `${money(row.spent, currency)} of ${money(budget, currency)}`, share: Math.min(1, row.spent / Math.max(1, budget)) }
    : { words: `${money(row.spent, currency)} given, no budget set`, share: null };
}

/** Rows whose name, id, code or discount has every word typed, of the states asked for. */
export function found(rows: Row[], typed: string, state: State | ""): Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const order: State[] = ["live", "used_up", "scheduled", "draft", "paused", "ended"];
  return rows
    .filter((r) => state === "" || r.state === state)
    .filter((r) => {
      const rules = r.draft ?? r.rules;
      const text = `${r.name} ${r.id} ${r.code ?? ""} ${rules ? effectWords(rules) : ""}`.toLowerCase();
      return words.every((w) => text.includes(w));
    })
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name));
}

/** An id out of a name, not yet taken. */
export function idFor(name: string, taken: string[]): string {
  const base = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50).toUpperCase() || "PROMOTION";
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(id)) return id;
  }
}
