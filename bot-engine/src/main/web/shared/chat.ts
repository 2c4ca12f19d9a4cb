// What a customer's browser knows of its conversation: a pure fold of frames and of what the
// customer does. Time comes in with each input; nothing here reads a clock, a socket or a store.
import { LIMITS } from "./protocol.ts";
import { refusalText } from "./text.ts";
import { WORDS } from "./words.ts";
import type { ClientFrame, Kind, ServerFrame, ServerRefused, ServerWelcome, ServerWorking, WireBlock, WireEvent, WireState } from "./protocol.ts";

export type Entry =
  | { kind: "customer"; seq: number; at: number; id: string; text: string }
  | { kind: "bot"; seq: number; at: number; lang: string; blocks: WireBlock[] }
  | { kind: "agent"; seq: number; at: number; name: string; text: string }
  | { kind: "notice"; seq: number; at: number; notice: Kind; text: string; name?: string };

/** queued: waits its turn or a connection; sent: acknowledged, its entry is on the way. */
export type Delivery =
  | { is: "queued"; notBefore: number }
  | { is: "sending"; since: number }
  | { is: "sent" }
  | { is: "failed"; why: string; again: boolean };

const TYPING_MS = 6000;

export interface Unsent {
  id: string;
  text: string;
  choice?: string;
  at: number;
  delivery: Delivery;
}

export interface Working {
  who?: string;
  doing?: string;
  /** A person's typing ends by itself: nobody says that they stopped. */
  until?: number;
}

export interface Chat {
  conversation?: string;
  key?: string;
  /** The newest sequence number folded in; everything up to it is here. */
  seq: number;
  /** The newest the server has told of; while it is greater than seq there is something to catch up on. */
  newest: number;
  /** The sequence number a fetch was asked for and not answered yet. */
  asked?: number;
  entries: Entry[];
  outbox: Unsent[];
  state: WireState;
  working?: Working;
  customer?: string;
  signInHint?: string;
  /** How times are written; amounts and dates in replies arrive written. */
  locale?: string;
  welcomed: boolean;
  /** A reason that trying again will not mend. */
  stopped?: string;
}

export type Input =
  | { does: "frame"; frame: ServerFrame; now: number }
  | { does: "say"; id: string; text: string; choice?: string; now: number }
  | { does: "again"; id: string; now: number }
  | { does: "discard"; id: string }
  | { does: "due"; now: number }
  | { does: "restore"; unsent: Unsent[] }
  | { does: "lost" }
  | { does: "ended" }
  | { does: "forget" };

export interface Step {
  chat: Chat;
  send: ClientFrame[];
}

export const EMPTY: Chat = { seq: 0, newest: 0, entries: [], outbox: [], state: { with: "BOT" }, welcomed: false };

export function step(chat: Chat, input: Input): Step {
  switch (input.does) {
    case "frame":
      return onFrame(chat, input.frame, input.now);
    case "say": {
      const { id, text, choice, now } = input;
      const said: Unsent = { id, text, at: now, delivery: { is: "queued", notBefore: now }, ...(choice ? { choice } : {}) };
      return pump({ ...chat, outbox: [...chat.outbox, said] }, now);
    }
    case "again":
      return pump(deliver(chat, input.id, { is: "queued", notBefore: input.now }), input.now);
    case "discard":
      return still({ ...chat, outbox: chat.outbox.filter((o) => o.id !== input.id) });
    case "due":
      return pump(rested(chat, input.now), input.now);
    case "restore":
      return still({ ...chat, outbox: [...input.unsent, ...chat.outbox].toSorted((a, b) => a.at - b.at) });
    case "lost":
      return still(unwelcomed(chat));
    case "ended":
      return still({ ...unwelcomed(chat), stopped: chat.stopped ?? WORDS.reloadPage });
    case "forget":
      return still({ ...EMPTY, outbox: requeued(chat.outbox) });
  }
}

/** The frame that opens or resumes. */
export function hello(chat: Chat, token: string | undefined, locale: string | undefined): ClientFrame {
  return {
    type: "hello",
    protocol: LIMITS.PROTOCOL,
    after: chat.seq,
    ...(token ? { token } : {}),
    ...(chat.conversation && chat.key ? { conversation: chat.conversation, key: chat.key } : {}),
    ...(locale ? { locale } : {}),
  };
}

/** What is shown between the entries and the composer: said here, not yet in the log. */
export function unsent(chat: Chat): Unsent[] {
  const logged = new Set(chat.entries.map((e) => (e.kind === "customer" ? e.id : "")));
  return chat.outbox.filter((o) => !logged.has(o.id));
}

/** The language of the chat: that of the newest reply, before there is one that of the locale. */
export function language({ entries, locale }: Chat): string | undefined {
  const reply = entries.findLast((e) => e.kind === "bot");
  return reply?.kind === "bot" ? reply.lang : locale;
}

/** When something changes by itself: a queued message may go, or a sign of typing ends. */
export function nextDue(chat: Chat): number | undefined {
  const head = chat.outbox.find((o) => o.delivery.is === "queued");
  const free = chat.welcomed && !chat.outbox.some((o) => o.delivery.is === "sending");
  const times = [free && head?.delivery.is === "queued" ? head.delivery.notBefore : undefined, chat.working?.until];
  const known = times.filter((t) => t !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function onFrame(chat: Chat, frame: ServerFrame, now: number): Step {
  switch (frame.type) {
    case "welcome":
      return onWelcome(chat, frame, now);
    case "events":
      return onEvents(chat, frame.events, now);
    case "ack":
      return pump(deliver({ ...chat, newest: Math.max(chat.newest, frame.seq) }, frame.id, { is: "sent" }), now);
    case "refused":
      return onRefused(chat, frame, now);
    case "state":
      return still({ ...chat, state: frame.state });
    case "working": {
      const { working: _, ...rest } = chat;
      return still(frame.working ? { ...rest, working: working(frame, now) } : rest);
    }
    case "pong":
      return catchUp(chat, true);
    case "bye":
      return still(chat);
    default:
      return still(chat); // a newer server may say more than we know
  }
}

function onWelcome(chat: Chat, frame: ServerWelcome, now: number): Step {
  const same = chat.conversation === frame.conversation;
  const kept = same ? chat : { ...EMPTY, outbox: chat.outbox };
  const { customer: _c, signInHint: _h, stopped: _s, ...base } = kept;
  const welcomed: Chat = {
    ...base,
    conversation: frame.conversation,
    key: frame.key,
    newest: Math.max(frame.seq, base.seq),
    state: frame.state,
    locale: frame.locale,
    welcomed: true,
    outbox: requeued(base.outbox),
    ...(frame.customer === undefined ? {} : { customer: frame.customer }),
    ...(frame.signInHint === undefined ? {} : { signInHint: frame.signInHint }),
  };
  const pumped = pump(welcomed, now);
  // The server counts from what we asked for; another conversation than asked must be read from its start.
  const missed = !same && chat.seq > 0 && frame.seq > 0;
  if (!missed) return pumped;
  return { chat: { ...pumped.chat, asked: 0 }, send: [{ type: "fetch", after: 0 }, ...pumped.send] };
}

function onEvents(chat: Chat, events: WireEvent[], now: number): Step {
  let { seq, newest } = chat;
  const entries = [...chat.entries];
  for (const event of events.toSorted((a, b) => a.seq - b.seq)) {
    newest = Math.max(newest, event.seq);
    if (event.seq !== seq + 1) continue; // seen before, or after a gap: then it comes again by fetch
    seq = event.seq;
    const entry = toEntry(event);
    if (entry) entries.push(entry);
  }
  const logged = new Set(entries.map((e) => (e.kind === "customer" ? e.id : "")));
  const { asked, working: busy, ...rest } = chat;
  const answeredNow = entries.length > chat.entries.length && entries.at(-1)?.kind !== "customer";
  const answered = asked !== undefined && seq > asked;
  const next: Chat = { ...rest, seq, newest, entries, outbox: chat.outbox.filter((o) => !logged.has(o.id)) };
  if (asked !== undefined && !answered) next.asked = asked;
  if (busy && !answeredNow) next.working = busy;
  const caught = catchUp(next, false);
  const pumped = pump(caught.chat, now);
  return { chat: pumped.chat, send: [...caught.send, ...pumped.send] };
}

function onRefused(chat: Chat, frame: ServerRefused, now: number): Step {
  const { id, code, message, retryAfterMs } = frame;
  if (code === "UNKNOWN_CONVERSATION" || code === "NOT_YOURS") return still({ ...EMPTY, outbox: requeued(chat.outbox) });
  if (id !== undefined) {
    const delivery: Delivery =
      retryAfterMs === undefined
        ? { is: "failed", why: refusalText(code) ?? message, again: code !== "TEXT_TOO_LONG" && code !== "CLOSED" && code !== "UNKNOWN_CHOICE" }
        : { is: "queued", notBefore: now + retryAfterMs };
    return pump(deliver(chat, id, delivery), now);
  }
  const forGood = code === "WRONG_PROTOCOL" || code === "FORBIDDEN";
  if (!forGood) return still(chat);
  return still({ ...chat, stopped: code === "WRONG_PROTOCOL" ? WORDS.reloadPage : message });
}

/** Sends the first queued message whose time has come; one at a time, so that order is kept. */
function pump(chat: Chat, now: number): Step {
  if (!chat.welcomed || chat.outbox.some((o) => o.delivery.is === "sending")) return still(chat);
  const head = chat.outbox.find((o) => o.delivery.is === "queued");
  if (!head || head.delivery.is !== "queued" || head.delivery.notBefore > now) return still(chat);
  const { id, text, choice } = head;
  const say: ClientFrame = { type: "say", id, text, ...(choice ? { choice } : {}) };
  return { chat: deliver(chat, id, { is: "sending", since: now }), send: [say] };
}

/** Asks for what is missing, once; a heartbeat asks again. */
function catchUp(chat: Chat, again: boolean): Step {
  if (chat.newest <= chat.seq || (chat.asked !== undefined && !again)) return still(chat);
  return { chat: { ...chat, asked: chat.seq }, send: [{ type: "fetch", after: chat.seq }] };
}

function toEntry(event: WireEvent): Entry | undefined {
  const at = Date.parse(event.at);
  switch (event.type) {
    case "customer":
      return { kind: "customer", seq: event.seq, at, id: event.id, text: event.text };
    case "bot":
      return { kind: "bot", seq: event.seq, at, lang: event.lang, blocks: event.blocks };
    case "agent":
      return { kind: "agent", seq: event.seq, at, name: event.name, text: event.text };
    case "notice":
      return {
        kind: "notice", seq: event.seq, at, notice: event.kind, text: event.text,
        ...(event.name === undefined ? {} : { name: event.name }),
      };
    case "hidden":
      return undefined;
    default:
      return undefined;
  }
}

function deliver(chat: Chat, id: string, delivery: Delivery): Chat {
  return { ...chat, outbox: chat.outbox.map((o) => (o.id === id ? { ...o, delivery } : o)) };
}

/** Without a connection nothing is on its way; what was sent and not yet seen is asked for again by its id. */
function requeued(outbox: Unsent[]): Unsent[] {
  return outbox.map((o) =>
    o.delivery.is === "sending" || o.delivery.is === "sent" ? { ...o, delivery: { is: "queued", notBefore: 0 } } : o,
  );
}

function unwelcomed(chat: Chat): Chat {
  const { working: _w, asked: _a, ...rest } = chat;
  return { ...rest, welcomed: false, outbox: requeued(chat.outbox) };
}

function working(frame: ServerWorking, now: number): Working {
  return { ...(frame.who ? { who: frame.who, until: now + TYPING_MS } : {}), ...(frame.doing ? { doing: frame.doing } : {}) };
}

/** Without the work that has ended by now. */
function rested(chat: Chat, now: number): Chat {
  if (chat.working?.until === undefined || chat.working.until > now) return chat;
  const { working: _, ...rest } = chat;
  return rest;
}

function still(chat: Chat): Step {
  return { chat, send: [] };
}
