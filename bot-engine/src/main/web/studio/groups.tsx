// The list: groups of lines that mean about the same, the most frequent first.
import { h, type JSX } from "preact";
import { named } from "./words.ts";
import type { Cluster, Label, Unsure } from "./wire.ts";

export function Groups({ data, shown, show }: { data: Unsure; shown: string | undefined; show(id: string): void }): JSX.Element {
  return (
    <nav class="lists" aria-label="Not understood">
      <h2>Not understood <span class="count">{data.turns}</span></h2>
      {data.clusters.length === 0 && <p class="empty">Nothing waits for you.</p>}
      <ul>
        {data.clusters.map((c) => <li key={c.id}><Row group={c} labels={data.labels} shown={c.id === shown} show={show} /></li>)}
      </ul>
      {data.moreClusters > 0 && <p class="empty">{`${data.moreClusters} more groups come up once these are decided.`}</p>}
    </nav>
  );
}

function Row({ group, labels, shown, show }: { group: Cluster; labels: Label[]; shown: boolean; show(id: string): void }): JSX.Element {
  return (
    <button type="button" class={`list-row${shown ? " shown" : ""}`} aria-current={shown ? "true" : undefined} onClick={() => show(group.id)}>
      <span class="list-name">{group.lines[0]?.text}</span>
      <span class="times">{group.size}<span class="hidden">{group.size === 1 ? " time" : " times"}</span></span>
      <span class="list-words">{group.proposal ? `${group.proposal.chosen ? "Customers chose" : "Perhaps"} ${named(labels, group.proposal.label)}` : "No proposal"}</span>
    </button>
  );
}
