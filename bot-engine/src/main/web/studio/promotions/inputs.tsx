// The fields of the form. Each carries the path the server names when it refuses, and shows why.
import { h, type ComponentChildren, type JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { Problem } from "../../shared/lead.ts";
import type { Num } from "./wire.ts";
import { minor, plain, whole } from "./words.ts";

export function why(problems: Problem[], path: string): string | undefined {
  const found = problems.filter((p) => p.field === path).map((p) => p.why);
  return found.length === 0 ? undefined : found.join(" ");
}

interface FieldProps {
  label: string;
  path: string;
  problems: Problem[];
  hint?: string | undefined;
  children(props: { id: string; describedBy: string | undefined; invalid: boolean }): ComponentChildren;
}

export function FieldBox({ label, path, problems, hint, children }: FieldProps): JSX.Element {
  const id = useId();
  const wrong = why(problems, path);
  const about = [wrong === undefined ? "" : `${id}-why`, hint === undefined ? "" : `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div class={`field${wrong === undefined ? "" : " wrong"}`} data-field={path}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: about || undefined, invalid: wrong !== undefined })}
      {hint !== undefined && <p class="quiet" id={`${id}-hint`}>{hint}</p>}
      {wrong !== undefined && <p class="problem" id={`${id}-why`}>{wrong}</p>}
    </div>
  );
}

interface TextProps {
  label: string;
  path: string;
  problems: Problem[];
  value: string;
  set(value: string): void;
  hint?: string | undefined;
  type?: "text" | "datetime-local";
  list?: string[] | undefined;
  placeholder?: string | undefined;
}

export function TextField({ label, path, problems, value, set, hint, type = "text", list, placeholder }: TextProps): JSX.Element {
  const listId = useId();
  return (
    <FieldBox label={label} path={path} problems={problems} hint={hint}>
      {(f) => [
        <input key="in" id={f.id} type={type} autocomplete="off" spellcheck={false} step={type === "datetime-local" ? 60 : undefined} placeholder={placeholder} list={list ? listId : undefined} value={value} aria-describedby={f.describedBy} aria-invalid={f.invalid} onInput={(e) => set(e.currentTarget.value)} />,
        list && <datalist key="list" id={listId}>{list.map((l) => <option key={l} value={l}>{l}</option>)}</datalist>,
      ]}
    </FieldBox>
  );
}

interface NumProps {
  label: string;
  path: string;
  problems: Problem[];
  value: Num | undefined;
  set(value: Num | undefined): void;
  hint?: string | undefined;
}

/** A whole number; what is none stays as typed, and the server says what is wrong with it. */
export function WholeField({ value, set, ...rest }: NumProps): JSX.Element {
  return <TextField {...rest} value={value === undefined ? "" : String(value)} set={(text) => set(whole(text))} />;
}

/** An amount of money as people write it; kept in minor units. */
export function MoneyField({ value, set, currency, ...rest }: NumProps & { currency: string | undefined }): JSX.Element {
  const [typed, setTyped] = useState(() => ({ text: plain(value, currency), currency }));
  const text = typed.currency === currency && minor(typed.text, currency) === value ? typed.text : plain(value, currency);
  return (
    <TextField
      {...rest} label={currency ? `${rest.label} (${currency})` : rest.label} value={text}
      set={(t) => {
        setTyped({ text: t, currency });
        set(minor(t, currency));
      }}
    />
  );
}

interface SelectProps {
  label: string;
  path: string;
  problems: Problem[];
  value: string;
  set(value: string): void;
  options: [string, string][];
  hint?: string | undefined;
}

export function SelectField({ label, path, problems, value, set, options, hint }: SelectProps): JSX.Element {
  return (
    <FieldBox label={label} path={path} problems={problems} hint={hint}>
      {(f) => (
        <select id={f.id} value={value} aria-describedby={f.describedBy} aria-invalid={f.invalid} onChange={(e) => set(e.currentTarget.value)}>
          {options.map(([code, words]) => <option key={code} value={code}>{words}</option>)}
        </select>
      )}
    </FieldBox>
  );
}

export function Tick({ label, on, set }: { label: string; on: boolean; set(on: boolean): void }): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(e) => set(e.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** Words separated by commas, as a list; an empty field: no list. */
export function listOf(typed: string): string[] | undefined {
  const all = typed.split(",").map((t) => t.trim()).filter(Boolean);
  return all.length === 0 ? undefined : all;
}

export function ListField({ value, set, ...rest }: { label: string; path: string; problems: Problem[]; value: string[] | undefined; set(value: string[] | undefined): void; hint?: string; list?: string[] }): JSX.Element {
  const [typed, setTyped] = useState((value ?? []).join(", "));
  const same = JSON.stringify(listOf(typed) ?? []) === JSON.stringify(value ?? []);
  return (
    <TextField
      {...rest} value={same ? typed : (value ?? []).join(", ")}
      set={(t) => {
        setTyped(t);
        set(listOf(t));
      }}
    />
  );
}
