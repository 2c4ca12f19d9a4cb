// Everything by keyboard; keys with a meaning while nothing is being written.
import { useEffect, useRef } from "preact/hooks";

export interface Keys {
  help(): void;
  close(): void;
  note(): void;
}

export const LEGEND: [string, string][] = [
  ["j  k", "next and previous in the list"],
  ["Enter", "take a waiting chat, or open one of yours"],
  ["/", "search the list"],
  ["r", "write to the customer"],
  ["n", "write a note only your team sees"],
  ["e", "end the chat"],
  ["Escape", "leave what you are writing"],
  ["?", "this list"],
];

export function useKeys(root: { current: HTMLElement | null }, keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const on = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]")) return;
      const at = e.target instanceof HTMLElement ? e.target : undefined;
      if (at?.matches("input, textarea, select")) {
        if (e.key === "Escape") at.blur();
        return;
      }
      if (act(e.key, root.current, latest.current)) e.preventDefault();
    };
    document.addEventListener("keydown", on);
    return () => document.removeEventListener("keydown", on);
  }, [root]);
}

function act(key: string, root: HTMLElement | null, keys: Keys): boolean {
  switch (key) {
    case "?":
      keys.help();
      return true;
    case "/":
      return focus(root, "#search");
    case "r":
      return focus(root, "#reply");
    case "n":
      keys.note();
      return focus(root, "#reply");
    case "e":
      keys.close();
      return true;
    case "j":
      return move(root, 1);
    case "k":
      return move(root, -1);
    default:
      return false;
  }
}

function focus(root: HTMLElement | null, selector: string): boolean {
  const found = root?.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null && found !== undefined;
}

function move(root: HTMLElement | null, by: number): boolean {
  const rows = [...(root?.querySelectorAll<HTMLElement>(".list-row") ?? [])];
  if (rows.length === 0) return false;
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
  return true;
}
