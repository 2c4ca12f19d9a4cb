// Small pieces that cards and bubbles are made of.
import { Fragment, h, type JSX } from "preact";
import type { Choice, Span } from "./protocol.ts";

/** Called with the choice a button stands for; absent: the buttons are history and are not shown. */
export type OnChoice = ((choice: Choice) => void) | undefined;

/** A figure of more characters may break: a period, a long name. */
const LONG = 18;

/** Words and figures; a figure names its evidence. */
export function Spans({ spans }: { spans: Span[] }): JSX.Element {
  return (
    <Fragment>
      {spans.map((s, i) => (s.ref ? <span class={s.text.length > LONG ? "figure long" : "figure"} key={i} data-ref={s.ref}>{s.text}</span> : s.text))}
    </Fragment>
  );
}

export function Actions({ choices, choose }: { choices: Choice[]; choose: OnChoice }): JSX.Element | null {
  if (!choose || choices.length === 0) return null;
  return (
    <div class="actions">
      {choices.map((c) => (
        <button type="button" class="action" key={c.id} onClick={() => choose(c)}>{c.label}</button>
      ))}
    </div>
  );
}
