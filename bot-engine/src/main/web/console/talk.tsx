// The conversation as the customer sees it, with the team's notes between, and where the agent writes.
import { h, type JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { LIMITS } from "../shared/protocol.ts";
import { hiddenWords, redact, type Hidden } from "../shared/redact.ts";
import { Entry, Pending } from "./entries.tsx";
import type { Out, Talk } from "./state.ts";

export interface TalkProps {
  talk: Talk | undefined;
  customer: string | undefined;
  noting: boolean;
  setNoting(on: boolean): void;
  say(text: string, note: boolean): void;
  again(o: Out): void;
  typing(): void;
  release(): void;
  close(): void;
  details(): void;
}

export function TalkView(props: TalkProps): JSX.Element {
  const { talk, customer } = props;
  const log = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [talk?.seq, talk?.outbox.length, talk?.working]);
  if (!talk) {
    return (
      <main class="talk nothing">
        <h2>No chat open</h2>
        <p>Take the one that waits longest: it is at the top of the list. Everything said so far comes with it.</p>
      </main>
    );
  }
  const ended = talk.events.some((e) => e.event?.type === "notice" && e.event.kind === "CLOSED");
  const over = talk.lost !== undefined || ended;
  return (
    <main class="talk">
      <header class="talk-top">
        <h2>{customer}</h2>
        <button type="button" class="plain details-button" onClick={props.details}>Details</button>
        {!over && <button type="button" class="plain" onClick={props.release}>Give back</button>}
        {!over && <button type="button" class="plain" onClick={props.close}>End chat</button>}
      </header>
      <div ref={log} class="log" role="log" aria-label="Conversation" tabIndex={0}>
        {talk.events.length === 0 && <p class="empty">Loading the conversation</p>}
        {talk.events.map((e) => <Entry key={e.seq} event={e} />)}
        {talk.outbox.map((o) => <Pending key={o.id} out={o} again={() => props.again(o)} />)}
        {talk.working && <p class="entry notice">{`${customer ?? "The customer"} is writing`}</p>}
      </div>
      {over ? <p class="over" role="status">{talk.lost ?? "This chat has ended."}</p> : <Composer {...props} />}
    </main>
  );
}

function Composer({ noting, setNoting, say, typing }: TalkProps): JSX.Element {
  const [text, setText] = useState("");
  const [hid, setHid] = useState<Hidden[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (): void => {
    if (!text.trim()) return;
    const safe = redact(text.trim());
    say(safe.text, noting);
    setHid(safe.hidden);
    setText("");
    setNoting(false);
    field.current?.focus();
  };
  const onKey = (e: KeyboardEvent): void => {
    if (e.key !== "Enter" || e.shiftKey || e.isComposing) return;
    e.preventDefault();
    send();
  };
  const write = (value: string): void => {
    setText(value);
    if (value && !noting) typing();
  };
  return (
    <form class={`composer${noting ? " noting" : ""}`} onSubmit={(e) => (e.preventDefault(), send())}>
      <div class="modes" role="group" aria-label="What to write">
        <button type="button" aria-pressed={!noting} onClick={() => setNoting(false)}>Reply</button>
        <button type="button" aria-pressed={noting} onClick={() => setNoting(true)}><Lock />Note</button>
        {noting && <span class="note-hint">Only your team sees this</span>}
      </div>
      <textarea
        id="reply" ref={field} rows={3} maxLength={LIMITS.TEXT_CHARACTERS} value={text}
        aria-label={noting ? "Note, only your team sees it" : "Reply to the customer"} placeholder={noting ? "Write a note" : "Write to the customer"}
        onInput={(e) => write(e.currentTarget.value)} onKeyDown={onKey}
      />
      <p class="hid" role="status">{hid.length > 0 && `Hidden before it was sent: ${hiddenWords(hid)}.`}</p>
      <button type="submit" class="primary" disabled={!text.trim()}>{noting ? "Keep note" : "Send"}</button>
    </form>
  );
}

function Lock(): JSX.Element {
  return (
    <svg class="lock" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z" /></svg>
  );
}
