// Conditions as the form shows them: groups of clauses and groups. Pure; the paths are those the
// server names when it refuses.
import { fieldOf, isMany } from "./fields.ts";
import type { ClauseJson, ConditionJson } from "./wire.ts";

export type GroupKind = "all" | "any" | "none" | "notall";

export interface Group {
  is: "group";
  kind: GroupKind;
  parts: Node[];
}

export interface Clause {
  is: "clause";
  field: string;
  op: string;
  /** As the form of a promotion holds it; a list for "one of". */
  value: unknown;
}

export type Node = Group | Clause;

export const EMPTY: Group = { is: "group", kind: "all", parts: [] };

export function toNode(json: ConditionJson | undefined): Group {
  if (!json || Object.keys(json).length === 0) return EMPTY;
  const node = read(json);
  return node.is === "group" ? node : { is: "group", kind: "all", parts: [node] };
}

function read(json: ConditionJson): Node {
  if ("all" in json) return { is: "group", kind: "all", parts: json.all.map(read) };
  if ("any" in json) return { is: "group", kind: "any", parts: json.any.map(read) };
  if ("not" in json) {
    const inner = json.not;
    if ("all" in inner) return { is: "group", kind: "notall", parts: inner.all.map(read) };
    if ("any" in inner) return { is: "group", kind: "none", parts: inner.any.map(read) };
    return { is: "group", kind: "none", parts: [read(inner)] };
  }
  return { is: "clause", field: json.field, op: json.op, value: json.value };
}

/** Undefined where nothing is asked for. */
export function toJson(root: Group): ConditionJson | undefined {
  return root.parts.length === 0 && root.kind === "all" ? undefined : write(root);
}

function write(node: Node): ConditionJson {
  if (node.is === "clause") return clauseJson(node);
  const parts = node.parts.map(write);
  switch (node.kind) {
    case "all":
      return { all: parts };
    case "any":
      return { any: parts };
    case "none":
      return { not: { any: parts } };
    case "notall":
      return { not: { all: parts } };
  }
}

function clauseJson(c: Clause): ClauseJson {
  return { field: c.field, op: c.op, value: c.value };
}

/** Where the parts of a group stand in the form. */
export function below(path: string, kind: GroupKind, i: number): string {
  const inner = kind === "none" ? "not.any" : kind === "notall" ? "not.all" : kind;
  return `${path}.${inner}[${i}]`;
}

/** The value a clause gets when its field or operator becomes another one. */
export function valueFor(field: string, op: string, before: unknown): unknown {
  if (op === "exists") return before !== false;
  const kind = fieldOf(field)?.kind;
  const old = (Array.isArray(before) ? before : [before]).filter((v) => fits(v, kind));
  if (isMany(op)) return old;
  return old[0] ?? (kind === "weekday" ? "mon" : "");
}

function fits(value: unknown, kind: string | undefined): boolean {
  if (kind === "number" || kind === "money") return typeof value === "number";
  return typeof value === "string" && value !== "";
}

/** The currency that every order must have by these conditions, if they say so. */
export function currencyAsked(root: Group): string | undefined {
  if (root.kind !== "all") return undefined;
  const clause = root.parts.find((p): p is Clause => p.is === "clause" && p.field === "order.currency" && p.op === "eq");
  return typeof clause?.value === "string" && clause.value !== "" ? clause.value : undefined;
}

/** The same conditions for orders of this currency alone; empty: of any. */
export function withCurrency(root: Group, currency: string): Group {
  const others = root.parts.filter((p) => !(p.is === "clause" && p.field === "order.currency" && p.op === "eq"));
  if (currency === "") return root.kind === "all" ? { ...root, parts: others } : root;
  const clause: Clause = { is: "clause", field: "order.currency", op: "eq", value: currency };
  return root.kind === "all" ? { ...root, parts: [clause, ...others] } : { is: "group", kind: "all", parts: [clause, root] };
}
