// What was decided lately, with the way back.
import { h, type JSX } from "preact";
import { told } from "./words.ts";
import type { Label, Lesson } from "./wire.ts";

export function Lessons({ lessons, labels, learned, busy, undo }: { lessons: Lesson[]; labels: Label[]; learned: number; busy: boolean; undo(id: number): void }): JSX.Element {
  return (
    <aside class="lessons" aria-label="Learned lately">
      <h2>Learned lately</h2>
      <p class="quiet">{learned === 0 ? "Nothing was learned here yet. What you decide stands here, and can be undone." : `${learned === 1 ? "1 line" : `${learned} lines`} learned here so far, beside what Penny came with.`}</p>
      <ol>
        {lessons.map((l) => (
          <li key={l.id} class={l.undone ? "undone" : undefined}>
            <p>{told(l, labels)}</p>
            <p class="quiet">{`“${l.sample}”`}</p>
            {l.kind === "refused" && l.reasons.map((r) => <p key={r} class="quiet">{r}</p>)}
            <p class="quiet">{`${l.by}, ${when(l.at)}${l.undone ? ", undone" : ""}`}</p>
            {l.canBeUndone && <button type="button" class="plain" disabled={busy && l.kind === "taught"} aria-label={`Undo: ${told(l, labels)}`} onClick={() => undo(l.id)}>Undo</button>}
          </li>
        ))}
      </ol>
    </aside>
  );
}

const FORMAT = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

function when(at: string): string {
  const time = Date.parse(at);
  return Number.isFinite(time) ? FORMAT.format(time) : at;
}
