// One group: its lines, what they mean, and what is done with them.
import { h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { LabelBox } from "./label-box.tsx";
import { lines, named } from "./words.ts";
import type { Cluster, Label, Line } from "./wire.ts";

const OUTSIDE = "out_of_scope";

interface DetailProps {
  group: Cluster;
  labels: Label[];
  busy: boolean;
  teach(label: string, lines: string[]): void;
  dismiss(lines: string[]): void;
  back(): void;
}

export function Detail({ group, labels, busy, teach, dismiss, back }: DetailProps): JSX.Element {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [label, setLabel] = useState(group.proposal?.label);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const ticked = group.lines.map((l) => l.id).filter((id) => !off.has(id));
  const toggle = (id: string): void => setOff(new Set(off.has(id) ? [...off].filter((o) => o !== id) : [...off, id]));
  const none = ticked.length === 0 || busy;
  return (
    <article class="detail">
      <button type="button" class="plain back" onClick={back}>Back to the list</button>
      <h2 ref={head} tabIndex={-1}>{`“${group.lines[0]?.text}”`}</h2>
      <p class="quiet">{because(group, labels)}</p>
      <fieldset>
        <legend>Untick what means something else</legend>
        {group.lines.map((l) => <LineRow key={l.id} line={l} labels={labels} ticked={!off.has(l.id)} toggle={() => toggle(l.id)} />)}
      </fieldset>
      {group.more > 0 && <p class="quiet">{`${lines(group.more)} more come up once these are decided.`}</p>}
      <LabelBox labels={labels} value={label} choose={setLabel} />
      <div class="acts">
        <button type="button" class="primary" disabled={none || label === undefined} onClick={() => label !== undefined && teach(label, ticked)}>
          {label === undefined ? "Choose a meaning first" : `Learn ${lines(ticked.length)} as ${named(labels, label)}`}
        </button>
        <button type="button" class="second" disabled={none} onClick={() => teach(OUTSIDE, ticked)}>Not about bills: learn that</button>
        <button type="button" class="second" disabled={ticked.length === 0} onClick={() => dismiss(ticked)}>Put aside, learn nothing</button>
      </div>
      <p class="quiet">Before anything changes, Penny is trained beside the running one and checked: what was understood before must still be.</p>
    </article>
  );
}

function because(group: Cluster, labels: Label[]): string {
  const ways = group.lines.length + group.more;
  const said = group.size === 1 ? "Said once." : `Said ${group.size} times, in ${ways === 1 ? "the same words" : `${ways} ways`}.`;
  if (!group.proposal) return `${said} What was offered was turned down, so there is no proposal.`;
  return `${said} ${group.proposal.chosen ? "Asked back, customers chose" : "Penny's best guess is"} ${named(labels, group.proposal.label)}.`;
}

function LineRow({ line, labels, ticked, toggle }: { line: Line; labels: Label[]; ticked: boolean; toggle(): void }): JSX.Element {
  const notes = [
    ...(line.count > 1 ? [`${line.count} times`] : []),
    ...line.chosen.map((c) => `${c.times} chose ${named(labels, c.label)}`),
    ...(line.turnedDown > 0 ? [`${line.turnedDown} wanted something else`] : []),
  ];
  return (
    <label class="line">
      <input type="checkbox" checked={ticked} onChange={toggle} />
      <span class="line-text">{line.text}</span>
      {notes.length > 0 && <span class="quiet">{notes.join(", ")}</span>}
    </label>
  );
}
