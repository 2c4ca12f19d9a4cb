// One entry of a conversation on the agent's screen: the same cards, the same figures the customer saw.
import { h, type JSX } from "preact";
import { AnyCard } from "../shared/blocks.tsx";
import { Spans } from "../shared/pieces.tsx";
import type { AgentEvent, PrivateNote, WireBlock, WireEvent } from "../shared/protocol.ts";
import type { Out } from "./state.ts";

export function Entry({ event }: { event: AgentEvent }): JSX.Element | null {
  if (event.note) return <Note note={event.note} />;
  return event.event ? <Shared event={event.event} /> : null;
}

function Note({ note }: { note: PrivateNote }): JSX.Element {
  return (
    <div class="entry note">
      <p class="from">{`${note.name}, note for the team`}<Time at={note.at} /></p>
      <p class="words">{note.text}</p>
    </div>
  );
}

function Shared({ event }: { event: WireEvent }): JSX.Element | null {
  switch (event.type) {
    case "customer":
      return (
        <div class="entry customer">
          <p class="from">Customer<Time at={event.at} /></p>
          <p class="words">{event.text}</p>
        </div>
      );
    case "bot":
      return (
        <div class="entry bot">
          <p class="from">Penny<Time at={event.at} /></p>
          {event.blocks.map((b, i) => <BlockView block={b} key={i} />)}
        </div>
      );
    case "agent":
      return (
        <div class="entry agent">
          <p class="from">{event.name}<Time at={event.at} /></p>
          <p class="words">{event.text}</p>
        </div>
      );
    case "notice":
      return <p class="entry notice">{noticed(event)}</p>;
    case "hidden":
      return null;
  }
}

/** The log speaks to the customer; an agent reads the same of them. */
function noticed(notice: Extract<WireEvent, { type: "notice" }>): string {
  const name = notice.name ?? "";
  switch (notice.kind) {
    case "SIGNED_IN":
      return `${name || "The customer"} signed in.`;
    case "HANDED_OVER":
      return "Penny handed over: in line for a person.";
    case "AGENT_LEFT":
      return `${name} left; the customer is next in line.`;
    case "CLOSED":
      return "This chat has ended.";
    default:
      return notice.text;
  }
}

function BlockView({ block }: { block: WireBlock }): JSX.Element | null {
  switch (block.type) {
    case "text":
      return <p class="words"><Spans spans={block.spans} /></p>;
    case "choices":
      return <p class="words offered">{`${block.prompt ? `${block.prompt} ` : ""}Offered: ${block.choices.map((c) => c.label).join(" / ")}`}</p>;
    default:
      return <AnyCard block={block} />;
  }
}

export function Pending({ out, again }: { out: Out; again(): void }): JSX.Element {
  return (
    <div class={`entry ${out.note ? "note" : "agent"} pending`}>
      <p class="words">{out.text}</p>
      {out.failed ? (
        <p class="problem" role="alert">{`Not sent. ${out.failed}`} <button type="button" class="plain" onClick={again}>Try again</button></p>
      ) : (
        <p class="from">Sending</p>
      )}
    </div>
  );
}

function Time({ at }: { at: string }): JSX.Element {
  return <time dateTime={at}>{new Date(at).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}</time>;
}
