// How the newest change is getting on, or came out.
import { h, type JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { lines, named } from "./words.ts";
import type { Check, Label } from "./wire.ts";

export function Outcome({ check, labels, seen }: { check: Check; labels: Label[]; seen(): void }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const over = check.state !== "running";
  useEffect(() => {
    if (over) box.current?.focus();
  }, [over, check.number]);
  return (
    <section ref={box} class={`outcome ${check.state}`} tabIndex={-1} role={check.state === "refused" || check.state === "failed" ? "alert" : "status"} aria-busy={over ? undefined : "true"}>
      <h2>{title(check, labels)}</h2>
      {check.state === "running" && <p>Training beside the running Penny, then checking. This takes some seconds; go on reading meanwhile.</p>}
      {check.told.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {check.state === "refused" && <p>Nothing was changed. Untick the lines that do not belong, or choose another meaning.</p>}
      {over && <button type="button" class="plain" onClick={seen}>Hide</button>}
    </section>
  );
}

function title(check: Check, labels: Label[]): string {
  const what = check.label === null ? "" : ` as ${named(labels, check.label)}`;
  switch (check.state) {
    case "running":
      return check.label === null ? "Taking back" : `Checking ${lines(check.lines)}${what}`;
    case "taken":
      return check.label === null ? `Undone: ${lines(check.lines)} forgotten` : `Learned ${lines(check.lines)}${what}`;
    case "refused":
      return `Refused: ${lines(check.lines)}${what}`;
    case "failed":
      return "The check could not be done";
  }
}
