// The tree of conditions: groups of "all", "any", "none", and clauses in plain words.
import { h, type JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../shared/lead.ts";
import { dayName, fieldOf, FIELDS, isMany, opsOf, opWords, proposals, WEEKDAYS, type Kind } from "./fields.ts";
import { listOf, why } from "./inputs.tsx";
import { below, valueFor, type Clause, type Group, type GroupKind, type Node } from "./tree.ts";
import type { Choices } from "./wire.ts";
import { minor, plain, whole } from "./words.ts";

interface Shared {
  problems: Problem[];
  choices: Choices;
  currency: string | undefined;
}

const KINDS: [GroupKind, string][] = [["all", "All of these hold"], ["any", "At least one of these holds"], ["none", "None of these holds"], ["notall", "Not all of these hold"]];
const FRESH: Clause = { is: "clause", field: "order.amount", op: "gte", value: "" };

export function GroupBox({ group, path, set, remove, shared, top }: { group: Group; path: string; set(g: Group): void; remove?: () => void; shared: Shared; top?: boolean }): JSX.Element {
  const replace = (i: number, node: Node | undefined): void => set({ ...group, parts: node ? group.parts.with(i, node) : group.parts.filter((_, n) => n !== i) });
  const wrong = why(shared.problems, path);
  return (
    <fieldset class={`group${wrong === undefined ? "" : " wrong"}`} data-field={path}>
      <legend class="hidden">{top ? "Conditions" : "Group of conditions"}</legend>
      <div class="group-head">
        <select aria-label="How these go together" value={group.kind} onChange={(e) => set({ ...group, kind: e.currentTarget.value as GroupKind })}>
          {KINDS.map(([kind, words]) => <option key={kind} value={kind}>{words}</option>)}
        </select>
        {remove && <button type="button" class="plain" onClick={remove}>Remove the group</button>}
      </div>
      {wrong !== undefined && <p class="problem">{wrong}</p>}
      {group.parts.length === 0 && <p class="quiet">{group.kind === "all" || group.kind === "none" ? "Nothing is asked for: every order fits." : "Nothing is in this group: no order fits."}</p>}
      <ul>
        {group.parts.map((part, i) => (
          <li key={i}>
            {part.is === "group"
              ? <GroupBox group={part} path={below(path, group.kind, i)} set={(g) => replace(i, g)} remove={() => replace(i, undefined)} shared={shared} />
              : <ClauseBox clause={part} path={below(path, group.kind, i)} set={(c) => replace(i, c)} remove={() => replace(i, undefined)} shared={shared} />}
          </li>
        ))}
      </ul>
      <div class="acts">
        <button type="button" class="second small" onClick={() => set({ ...group, parts: [...group.parts, FRESH] })}>Add a condition</button>
        <button type="button" class="plain" onClick={() => set({ ...group, parts: [...group.parts, { is: "group", kind: "any", parts: [FRESH] }] })}>Add a group</button>
      </div>
    </fieldset>
  );
}

function ClauseBox({ clause, path, set, remove, shared }: { clause: Clause; path: string; set(c: Clause): void; remove(): void; shared: Shared }): JSX.Element {
  const field = fieldOf(clause.field);
  const kind: Kind = field?.kind ?? "text";
  const wrong = ["", ".field", ".op", ".value"].map((p) => why(shared.problems, path + p)).find((w) => w !== undefined);
  const change = (code: string, op: string): void => {
    const ops = opsOf(fieldOf(code)?.kind ?? "text");
    const next = ops.includes(op) ? op : (ops[0] ?? "eq");
    set({ is: "clause", field: code, op: next, value: valueFor(code, next, clause.value) });
  };
  return (
    <div class={`clause${wrong === undefined ? "" : " wrong"}`} data-field={path}>
      <select aria-label="What it looks at" value={clause.field} onChange={(e) => change(e.currentTarget.value, clause.op)}>
        {(["Customer", "Order", "Items", "Time"] as const).map((about) => (
          <optgroup key={about} label={about}>{FIELDS.filter((f) => f.about === about).map((f) => <option key={f.code} value={f.code}>{f.words}</option>)}</optgroup>
        ))}
        {!field && <option value={clause.field}>{clause.field}</option>}
      </select>
      <select aria-label="How it compares" value={clause.op} onChange={(e) => change(clause.field, e.currentTarget.value)}>
        {opsOf(kind).map((op) => <option key={op} value={op}>{opWords(op, kind)}</option>)}
        {!opsOf(kind).includes(clause.op) && <option value={clause.op}>{opWords(clause.op, kind)}</option>}
      </select>
      <ValueBox clause={clause} kind={kind} set={(value) => set({ ...clause, value })} shared={shared} wrong={wrong !== undefined} hint={field?.hint} />
      <button type="button" class="plain" aria-label={`Remove: ${field?.words ?? clause.field}`} onClick={remove}>Remove</button>
      {wrong !== undefined && <p class="problem">{wrong}</p>}
    </div>
  );
}

interface ValueProps {
  clause: Clause;
  kind: Kind;
  set(value: unknown): void;
  shared: Shared;
  wrong: boolean;
  hint: string | undefined;
}

function ValueBox({ clause, kind, set, shared, wrong, hint }: ValueProps): JSX.Element {
  if (clause.op === "exists") {
    return (
      <select aria-label="Value" value={String(clause.value !== false)} onChange={(e) => set(e.currentTarget.value === "true")}>
        <option value="true">yes</option>
        <option value="false">no</option>
      </select>
    );
  }
  if (kind === "weekday") return <Weekdays clause={clause} set={set} />;
  return <Typed key={`${clause.field} ${clause.op}`} clause={clause} kind={kind} set={set} shared={shared} wrong={wrong} hint={hint} />;
}

function Typed({ clause, kind, set, shared, wrong, hint }: ValueProps): JSX.Element {
  const many = isMany(clause.op);
  const value = (text: string): unknown => (kind === "number" ? (whole(text) ?? "") : kind === "money" ? (minor(text, shared.currency) ?? "") : text);
  const [typed, setTyped] = useState(() => (Array.isArray(clause.value) ? clause.value : [clause.value]).map((v) => (kind === "money" && typeof v === "number" ? plain(v, shared.currency) : String(v ?? ""))).join(", "));
  const list = proposals(clause.field, shared.choices);
  const listId = `list-${clause.field}`;
  return (
    <span class="value">
      <input
        aria-label={kind === "money" && shared.currency ? `Value (${shared.currency})` : "Value"} aria-invalid={wrong} type={kind === "date" && !many ? "date" : "text"} autocomplete="off" spellcheck={false}
        placeholder={many ? "several, with commas between" : hint} title={hint} list={list.length > 0 && !many ? listId : undefined} value={typed}
        onInput={(e) => {
          const text = e.currentTarget.value;
          setTyped(text);
          set(many ? (listOf(text) ?? []).map(value) : value(text));
        }}
      />
      {list.length > 0 && !many && <datalist id={listId}>{list.map((c) => <option key={c.code} value={c.code}>{c.name}</option>)}</datalist>}
    </span>
  );
}

function Weekdays({ clause, set }: { clause: Clause; set(value: unknown): void }): JSX.Element {
  if (!isMany(clause.op)) {
    return <select aria-label="Value" value={String(clause.value)} onChange={(e) => set(e.currentTarget.value)}>{WEEKDAYS.map((d) => <option key={d} value={d}>{dayName(d)}</option>)}</select>;
  }
  return <DayTicks on={Array.isArray(clause.value) ? (clause.value as string[]) : []} set={set} />;
}

export function DayTicks({ on, set }: { on: string[]; set(days: string[]): void }): JSX.Element {
  return (
    <span class="days">
      {WEEKDAYS.map((d) => (
        <label key={d} class="tick">
          <input type="checkbox" checked={on.includes(d)} onChange={(e) => set(WEEKDAYS.filter((w) => (w === d ? e.currentTarget.checked : on.includes(w))))} />
          <span>{dayName(d).slice(0, 3)}</span>
        </label>
      ))}
    </span>
  );
}
