// What was said so far, oldest first, and where the reader looks in it.
import { h, type JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { unsent, type Chat } from "../shared/chat.ts";
import type { Client, Snapshot } from "../shared/client.ts";
import { runningHold, withoutHolds } from "../shared/hold.tsx";
import type { Choice } from "../shared/protocol.ts";
import { WORDS } from "../shared/words.ts";
import { chooseFile } from "./clip.tsx";
import { saveCopy } from "./copy.ts";
import { EntryView, Pending, WorkingView, type Speaker } from "./messages.tsx";

export interface LogProps {
  snapshot: Snapshot;
  client: Client;
  server: string;
}

export function Log({ snapshot, client, server }: LogProps): JSX.Element {
  const { chat } = snapshot;
  const box = useRef<HTMLDivElement>(null);
  const pending = unsent(chat);
  const away = useFollow(box, chat, pending.length);
  const choose = (c: Choice): void => void client.say(c.label, c.id);
  const last = lastAnswered(chat, pending.length > 0);
  const held = chat.state.with === "CLOSED" ? undefined : runningHold(chat.entries);
  const copy = chat.customer ? (invoice: string) => saveCopy(client, server, invoice) : undefined;
  return (
    <div class="log-frame">
      <div ref={box} class="log" role="log" aria-live="off" aria-label={WORDS.log} tabIndex={0}>
        <Greeting chat={chat} say={(text) => void client.say(text)} />
        {chat.entries.map((entry, i) => (
          <EntryView
            key={entry.seq} entry={entry.kind === "bot" && entry.seq !== held ? { ...entry, blocks: withoutHolds(entry.blocks) } : entry} first={speaker(chat, i) !== speaker(chat, i - 1)} server={server} locale={chat.locale}
            choose={entry.seq === last ? choose : undefined} copy={copy} file={chat.customer ? chooseFile : undefined}
          />
        ))}
        {pending.map((o) => (
          <Pending key={o.id} unsent={o} again={() => client.again(o.id)} discard={() => client.discard(o.id)} />
        ))}
        {chat.working && <WorkingView working={chat.working} />}
      </div>
      {away && (
        <button type="button" class="newest" onClick={() => toEnd(box.current)}>{WORDS.newest}</button>
      )}
    </div>
  );
}

/** Who this is, what it can do, and where a person is. */
function Greeting({ chat, say }: { chat: Chat; say(text: string): void }): JSX.Element {
  const fresh = chat.entries.length === 0 && chat.outbox.length === 0;
  return (
    <div class="entry bot first greeting">
      <p>{chat.customer ? WORDS.helloNamed(chat.customer) : WORDS.hello}</p>
      <p>{WORDS.can}</p>
      {chat.welcomed && !chat.customer && <p class="aside">{WORDS.anonymous}</p>}
      {fresh && (
        <div class="chips">
          {WORDS.chips.map((c) => <button type="button" class="chip" key={c} onClick={() => say(c)}>{c}</button>)}
        </div>
      )}
    </div>
  );
}

/** Buttons live on the newest reply only, and only until something is said after it. */
function lastAnswered(chat: Chat, waiting: boolean): number | undefined {
  if (waiting || chat.state.with === "CLOSED") return undefined;
  const newest = chat.entries.findLast((e) => e.kind !== "notice");
  return newest?.kind === "bot" ? newest.seq : undefined;
}

function speaker(chat: Chat, i: number): Speaker | undefined {
  const entry = chat.entries[i];
  return entry && (entry.kind === "agent" ? `agent ${entry.name}` : entry.kind);
}

/**
 * Follows the conversation while the reader is at its end. A reply taller than the view is shown
 * from its beginning. Answers whether the newest entry is out of sight.
 */
function useFollow(box: { current: HTMLDivElement | null }, chat: Chat, pending: number): boolean {
  const [away, setAway] = useState(false);
  const atEnd = useRef(true);
  const seen = useRef(0);
  useEffect(() => {
    const log = box.current;
    if (!log) return;
    const look = (): void => {
      atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
      const last = log.querySelector<HTMLElement>(".entry:last-child");
      setAway(!atEnd.current && last !== null && last.offsetTop > log.scrollTop + log.clientHeight);
    };
    log.addEventListener("scroll", look, { passive: true });
    return () => log.removeEventListener("scroll", look);
  }, []);
  useLayoutEffect(() => {
    const log = box.current;
    if (!log) return;
    const history = seen.current === 0;
    seen.current = chat.seq;
    if (pending > 0 || history || atEnd.current) toNewest(log);
  }, [chat.seq, pending, chat.working !== undefined, chat.state.with]);
  return away;
}

function toNewest(log: HTMLElement): void {
  const last = log.querySelector<HTMLElement>(".entry:last-child");
  const tall = last?.classList.contains("bot") && last.offsetHeight > log.clientHeight;
  if (tall && last) log.scrollTop = last.offsetTop - 12;
  else toEnd(log);
}

function toEnd(log: HTMLElement | null): void {
  if (log) log.scrollTop = log.scrollHeight;
}
