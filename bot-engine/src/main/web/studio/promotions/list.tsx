// All promotions: how each stands, what is used of it, when it ends. j and k move, / searches.
import { h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Row, State } from "./wire.ts";
import { budgetMeter, effectWords, found, STATES, timing, useMeter, type Meter } from "./words.ts";

const FILTERS: (State | "")[] = ["", "live", "used_up", "scheduled", "draft", "paused", "ended"];

export function List({ rows, shown }: { rows: Row[]; shown: string }): JSX.Element {
  const [typed, setTyped] = useState("");
  const [state, setState] = useState<State | "">("");
  const box = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const fits = found(rows, typed, state);
  useEffect(() => {
    const key = (e: KeyboardEvent): void => {
      if (isTyping(e.target) || e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.key === "/") search.current?.focus();
      else if (e.key === "j" || e.key === "k") move(box.current, e.key === "j" ? 1 : -1);
      else if (e.key === "n") location.hash = "#promotions/+new";
      else return;
      e.preventDefault();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
  return (
    <nav ref={box} class="lists promo-list" aria-label="Promotions">
      <div class="promo-tools">
        <input ref={search} type="search" aria-label="Search promotions" placeholder="Search: name, code, discount" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
        <select aria-label="State" value={state} onChange={(e) => setState(e.currentTarget.value as State | "")}>
          {FILTERS.map((f) => <option key={f} value={f}>{`${f === "" ? "All" : STATES[f]} (${f === "" ? rows.length : rows.filter((r) => r.state === f).length})`}</option>)}
        </select>
        <a class="second as-link" href="#promotions/+new">New</a>
        <a class="plain" href="#promotions/+guesses">Guessed codes</a>
        <a class="plain" href="#promotions/+exchange">Import, export</a>
      </div>
      <p class="quiet keys-hint"><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> move <kbd>n</kbd> new</p>
      {fits.length === 0 && <p class="empty">{rows.length === 0 ? "Nothing here yet." : "No promotion fits. Clear the search or choose another state."}</p>}
      <ul>{fits.map((r) => <li key={r.id}><Item row={r} shown={r.id === shown} /></li>)}</ul>
    </nav>
  );
}

function Item({ row, shown }: { row: Row; shown: boolean }): JSX.Element {
  const rules = row.rules ?? row.draft;
  const live = row.rules !== null;
  return (
    <a class={`promo-row${shown ? " shown" : ""}`} href={`#promotions/${encodeURIComponent(row.id)}`} aria-current={shown ? "true" : undefined}>
      <span class="list-name">{row.name}</span>
      <span class={`state ${row.state}`}>{STATES[row.state]}</span>
      <span class="list-words">{[rules ? effectWords(rules) : "", timing(row)].filter(Boolean).join(" · ")}</span>
      {live && <Bar meter={useMeter(row)} />}
      {live && row.rules?.limits?.budget_minor !== undefined && <Bar meter={budgetMeter(row)} />}
      {(row.failed > 0 || (live && row.draft !== null)) && (
        <span class="list-words">{[row.failed > 0 ? `${row.failed} failed ${row.failed === 1 ? "try" : "tries"}` : "", live && row.draft !== null ? "changes not in force yet" : ""].filter(Boolean).join(" · ")}</span>
      )}
    </a>
  );
}

/** How much of a limit is used: a bar and the same in words. */
export function Bar({ meter }: { meter: Meter }): JSX.Element {
  return (
    <span class="meter">
      {meter.share !== null && <svg class={meter.share >= 0.9 ? "track near" : "track"} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6" /><rect class="part" width={meter.share * 100} height="6" /></svg>}
      <span class="meter-words">{meter.words}</span>
    </span>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.closest("input, textarea, select, dialog") !== null || target.isContentEditable);
}

function move(box: HTMLElement | null, step: number): void {
  const all = [...(box?.querySelectorAll<HTMLAnchorElement>("a.promo-row") ?? [])];
  const at = all.findIndex((a) => a === document.activeElement);
  const from = at >= 0 ? at : all.findIndex((a) => a.classList.contains("shown"));
  all[Math.max(0, Math.min(all.length - 1, from + step))]?.focus();
}
