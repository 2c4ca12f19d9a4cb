// What a condition can look at, and how, in plain words.
import type { Choices } from "./wire.ts";

export type Kind = "number" | "money" | "text" | "list" | "date" | "weekday";

export interface Field {
  code: string;
  about: "Customer" | "Order" | "Items" | "Time";
  words: string;
  kind: Kind;
  hint?: string;
}

export const FIELDS: Field[] = [
  { code: "account.segment", about: "Customer", words: "kind of customer", kind: "text", hint: "consumer or business" },
  { code: "account.country", about: "Customer", words: "country", kind: "text", hint: "two letters, such as DE" },
  { code: "account.tenure_months", about: "Customer", words: "full months with us", kind: "number" },
  { code: "account.orders", about: "Customer", words: "orders before this one", kind: "number" },
  { code: "account.tags", about: "Customer", words: "tags", kind: "list" },
  { code: "account.account_id", about: "Customer", words: "account number", kind: "text" },
  { code: "order.amount", about: "Order", words: "sum of the order", kind: "money" },
  { code: "order.eligible_amount", about: "Order", words: "sum of the items it covers", kind: "money" },
  { code: "order.currency", about: "Order", words: "currency", kind: "text", hint: "such as EUR" },
  { code: "order.channel", about: "Order", words: "where it was ordered", kind: "text", hint: "such as web" },
  { code: "order.tags", about: "Order", words: "tags of the order", kind: "list" },
  { code: "item.charge_code", about: "Items", words: "a charge on the order", kind: "list" },
  { code: "item.product_id", about: "Items", words: "a product on the order", kind: "list" },
  { code: "time.date", about: "Time", words: "date", kind: "date" },
  { code: "time.weekday", about: "Time", words: "day of the week", kind: "weekday" },
  { code: "time.hour", about: "Time", words: "hour of the day, 0 to 23", kind: "number" },
];

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAYS: Record<string, string> = { mon: "Monday", tue: "Tuesday", wed: "Wednesday", thu: "Thursday", fri: "Friday", sat: "Saturday", sun: "Sunday" };

export function dayName(code: string): string {
  return DAYS[code] ?? code;
}

export function fieldOf(code: string): Field | undefined {
  return FIELDS.find((f) => f.code === code);
}

const OPS: Record<string, string> = { eq: "is", ne: "is not", gte: "is at least", lte: "is at most", in: "is one of", not_in: "is none of", contains: "contains", exists: "is known" };

export function opWords(op: string, kind: Kind | undefined): string {
  if (kind === "date" && op === "gte") return "is on or after";
  if (kind === "date" && op === "lte") return "is on or before";
  return OPS[op] ?? op;
}

export function opsOf(kind: Kind): string[] {
  switch (kind) {
    case "number":
    case "money":
      return ["gte", "lte", "eq", "ne", "in", "not_in", "exists"];
    case "date":
      return ["gte", "lte", "eq", "ne", "in", "not_in"];
    case "weekday":
      return ["in", "not_in", "eq", "ne"];
    case "text":
      return ["eq", "ne", "in", "not_in", "contains", "exists"];
    case "list":
      return ["contains", "in", "not_in", "exists"];
  }
}

export function isMany(op: string): boolean {
  return op === "in" || op === "not_in";
}

/** What may be proposed while a value is typed. */
export function proposals(field: string, choices: Choices): { code: string; name: string }[] {
  switch (field) {
    case "item.charge_code":
      return choices.charges;
    case "item.product_id":
      return choices.products;
    case "order.currency":
      return choices.currencies.map((c) => ({ code: c, name: c }));
    case "account.segment":
      return ["consumer", "business"].map((c) => ({ code: c, name: c }));
    default:
      return [];
  }
}
