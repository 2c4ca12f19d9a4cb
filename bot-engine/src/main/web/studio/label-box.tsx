// Choosing a label by typing: a combobox with a list, after the ARIA pattern.
import { h, type JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { fitting, nameOf } from "./words.ts";
import type { Label } from "./wire.ts";

export function LabelBox({ labels, value, choose }: { labels: Label[]; value: string | undefined; choose(label: string | undefined): void }): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const open = typed !== undefined;
  const fits = fitting(labels, typed ?? "");
  const active = fits[Math.min(at, fits.length - 1)];
  const take = (label: Label): void => {
    choose(label.label);
    setTyped(undefined);
  };
  const key = (e: KeyboardEvent): void => {
    const step = e.key === "ArrowDown" ? 1 : e.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      if (!open) setTyped("");
      else setAt((at + step + fits.length) % Math.max(1, fits.length));
    } else if (e.key === "Enter" && open && active) take(active);
    else if (e.key === "Escape" && open) setTyped(undefined);
    else return;
    e.preventDefault();
  };
  const chosen = labels.find((l) => l.label === value);
  return (
    <div class="label-box">
      <label htmlFor={id}>What do they mean?</label>
      <input
        id={id} type="text" role="combobox" autocomplete="off" spellcheck={false} placeholder="Type to choose a meaning"
        aria-expanded={open ? "true" : "false"} aria-controls={`${id}-list`} aria-autocomplete="list" aria-describedby={`${id}-about`}
        aria-activedescendant={open && active ? `${id}-${active.label}` : undefined}
        value={typed ?? (value === undefined ? "" : nameOf(labels, value))}
        onInput={(e) => { setTyped(e.currentTarget.value); setAt(0); }} onKeyDown={key} onClick={() => setTyped(typed ?? "")} onBlur={() => setTyped(undefined)}
      />
      <p id={`${id}-about`} class="quiet">{chosen ? chosen.about : "Choose what a customer who writes this wants."}</p>
      <div id={`${id}-list`} role="listbox" aria-label="Meanings" hidden={!open}>
        {open && fits.map((l) => (
          <div key={l.label} id={`${id}-${l.label}`} ref={l === active ? inSight : null} role="option" tabIndex={-1} aria-selected={l === active ? "true" : "false"} onMouseDown={(e) => { e.preventDefault(); take(l); }}>
            <span class="option-name">{l.name}</span>
            <span class="quiet">{l.about}</span>
          </div>
        ))}
        {open && fits.length === 0 && <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true" class="quiet">No meaning has these words.</div>}
      </div>
    </div>
  );
}

function inSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
