// Who waits, longest first, and one's own chats.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Approval, Mine, Waiting } from "../shared/protocol.ts";
import type { Desk } from "./state.ts";

/** Waiting longer than this is shown in colour, and said. */
const LONG_WAIT_SECONDS = 120;

export function Lists({ desk, take, show, look }: { desk: Desk; take(w: Waiting): void; show(conversation: string): void; look(accountId: string): void }): JSX.Element {
  const [search, setSearch] = useState("");
  const now = useNow();
  const fits = (...texts: (string | undefined)[]): boolean => texts.join(" ").toLowerCase().includes(search.toLowerCase());
  const waiting = desk.waiting.filter((w) => fits(w.customer, w.lastWords, w.reason.label));
  const mine = desk.mine.filter((m) => fits(m.customer, m.lastWords));
  return (
    <nav class="lists" aria-label="Chats">
      <input id="search" type="search" placeholder="Search" aria-label="Search chats" value={search} onInput={(e) => setSearch(e.currentTarget.value)} />
      <h2>Yours <span class="count">{desk.mine.length}</span></h2>
      {mine.length === 0 && <p class="empty">{desk.mine.length ? "None fits the search." : "You have no chat. Take one from those who wait."}</p>}
      <ul>{mine.map((m) => <li key={m.conversation}><MineRow chat={m} shown={m.conversation === desk.shown} show={show} now={now} /></li>)}</ul>
      <h2>Waiting <span class="count">{desk.waiting.length}</span></h2>
      {waiting.length === 0 && <p class="empty">{desk.waiting.length ? "None fits the search." : "Nobody waits. A new chat appears here by itself."}</p>}
      <ul>{waiting.map((w) => <li key={w.handoff}><WaitingRow chat={w} take={take} now={now} /></li>)}</ul>
      {desk.approvals.length > 0 && <Fragment>
        <h2>For approval <span class="count">{desk.approvals.length}</span></h2>
        <ul>{desk.approvals.map((a) => <li key={a.accountId}><ApprovalRow approval={a} shown={a.accountId === desk.looked?.accountId} look={look} /></li>)}</ul>
      </Fragment>}
      <p class="hidden" role="status">{`${desk.waiting.length} waiting`}</p>
    </nav>
  );
}

function WaitingRow({ chat, take, now }: { chat: Waiting; take(w: Waiting): void; now: number }): JSX.Element {
  const seconds = since(chat.since, now);
  const long = seconds > LONG_WAIT_SECONDS;
  return (
    <button type="button" class="list-row" onClick={() => take(chat)}>
      <span class="list-name">{chat.customer ?? "Not signed in"}</span>
      <span class={`clock${long ? " long" : ""}`}>{clock(seconds)}<span class="hidden">{long ? " waited long" : " waited"}</span></span>
      <span class="list-words">{chat.lastWords}</span>
      <span class="list-tags">
        {chat.back && <span class="tag tag-back">came back</span>}
        <span class="tag">{chat.reason.label}</span>
      </span>
      <span class="hidden">Take this chat</span>
    </button>
  );
}

function MineRow({ chat, shown, show, now }: { chat: Mine; shown: boolean; show(c: string): void; now: number }): JSX.Element {
  return (
    <button type="button" class={`list-row${shown ? " shown" : ""}`} aria-current={shown ? "true" : undefined} onClick={() => show(chat.conversation)}>
      <span class="list-name">{chat.customer ?? "Not signed in"}</span>
      <span class="clock">{clock(since(chat.since, now))}</span>
      <span class="list-words">{chat.lastWords}</span>
      {chat.customerWaiting && <span class="list-tags"><span class="tag tag-turn">your turn</span></span>}
    </button>
  );
}

function ApprovalRow({ approval, shown, look }: { approval: Approval; shown: boolean; look(accountId: string): void }): JSX.Element {
  return (
    <button type="button" class={`list-row${shown ? " shown" : ""}`} aria-current={shown ? "true" : undefined} onClick={() => look(approval.accountId)}>
      <span class="list-name">{approval.customer}</span>
      <span class="list-words">{approval.label}</span>
    </button>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export function since(at: string, now: number): number {
  const from = Date.parse(at);
  return Number.isFinite(from) ? Math.max(0, Math.floor((now - from) / 1000)) : 0;
}

export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes}:${String(rest).padStart(2, "0")}`;
}
