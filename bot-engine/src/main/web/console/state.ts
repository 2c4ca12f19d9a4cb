// What an agent's console knows: a pure fold of the server's frames and of what the agent does.
// Nothing here reads a clock, a socket or a store.
import type { AccountPanel, AgentEvent, AgentFrame, Approval, DeskActed, DeskFrame, DeskOpened, Label, Mine, Packet, Waiting } from "../shared/protocol.ts";

export interface Me {
  agent: string;
  name: string;
  role: string;
  wrapUps: Label[];
}

/** Said here and not in the log yet. */
export interface Out {
  id: string;
  text: string;
  note: boolean;
  failed?: string;
}

export interface Talk {
  conversation: string;
  epoch: number;
  seq: number;
  events: AgentEvent[];
  packet?: Packet;
  account?: AccountPanel;
  outbox: Out[];
  working: boolean;
  /** Why it is no longer this agent's. */
  lost?: string;
}

export interface Desk {
  me?: Me;
  waiting: Waiting[];
  mine: Mine[];
  /** Accounts on which something waits for a decision. */
  approvals: Approval[];
  talks: Record<string, Talk>;
  /** The conversation on the screen. */
  shown?: string;
  /** An account that is looked at without a chat. */
  /** Asked for, and not here yet. */
  looking?: string;
  looked?: AccountPanel;
  /** What came of the last act on an account. */
  acted?: { accountId: string; done: boolean; message: string };
  /** The newest refusal, in words. */
  problem?: string;
  signedOut?: string;
}

export type Input =
  | { does: "frame"; frame: DeskFrame }
  | { does: "show"; conversation: string }
  | { does: "claim"; handoff: string; version: number }
  | { does: "say"; conversation: string; id: string; text: string; note: boolean }
  | { does: "close"; conversation: string; wrapUp: string; remark: string }
  | { does: "release"; conversation: string }
  | { does: "look"; accountId: string }
  | { does: "refresh"; accountId: string }
  | { does: "act"; id: string; accountId: string; caseId?: string; move: string; amount?: string; why: string }
  | { does: "seen" };

export interface Step {
  desk: Desk;
  send: AgentFrame[];
}

export const NOTHING: Desk = { waiting: [], mine: [], approvals: [], talks: {} };

export function step(desk: Desk, input: Input): Step {
  switch (input.does) {
    case "frame":
      return onFrame(desk, input.frame);
    case "show":
      return show(desk, input.conversation);
    case "look":
      return { desk: { ...without(desk, "acted"), looking: input.accountId }, send: [{ type: "account", accountId: input.accountId }] };
    case "refresh":
      return { desk, send: [{ type: "account", accountId: input.accountId }] };
    case "act": {
      const { does: _, ...act } = input;
      return { desk: without(desk, "acted"), send: [{ type: "act", ...act }] };
    }
    case "claim":
      return { desk, send: [{ type: "claim", handoff: input.handoff, version: input.version }] };
    case "say":
      return say(desk, input);
    case "close":
      return withTalk(desk, input.conversation, (t) => ({
        talk: t,
        send: [{ type: "close", conversation: t.conversation, epoch: t.epoch, wrapUp: input.wrapUp, ...(input.remark ? { remark: input.remark } : {}) }],
      }));
    case "release":
      return withTalk(desk, input.conversation, (t) => ({ talk: t, send: [{ type: "release", conversation: t.conversation, epoch: t.epoch }] }));
    case "seen": {
      const { problem: _, ...rest } = desk;
      return { desk: rest, send: [] };
    }
  }
}

function onFrame(desk: Desk, frame: DeskFrame): Step {
  switch (frame.type) {
    case "welcome": {
      const { agent, name, role, wrapUps } = frame;
      const open = Object.values(desk.talks).filter((t) => !t.lost);
      const send: AgentFrame[] = open.flatMap((t) => [{ type: "open", conversation: t.conversation, after: t.seq }, ...t.outbox.map((o) => speech(t, o))]);
      return { desk: { ...desk, me: { agent, name, role, wrapUps } }, send };
    }
    case "queue":
      return follow({ ...desk, waiting: frame.waiting, mine: frame.mine, approvals: frame.approvals });
    case "claimed":
      return show({ ...desk, talks: { ...desk.talks, [frame.conversation]: blank(frame.conversation, frame.epoch) } }, frame.conversation);
    case "opened":
      return { desk: opened(desk, frame), send: [] };
    case "events":
      return events(desk, frame.conversation, frame.events);
    case "account":
      return { desk: known(desk, frame.account), send: [] };
    case "acted":
      return { desk: acted(desk, frame), send: [] };
    case "ack":
      return { desk: mapTalks(desk, (t) => ({ ...t, outbox: t.outbox.filter((o) => o.id !== frame.id) })), send: [] };
    case "refused":
      return { desk: refused(desk, frame), send: [] };
    case "lost":
      return withTalk(desk, frame.conversation, (t) => ({ talk: { ...t, lost: frame.why, working: false }, send: [] }));
    case "working":
      return withTalk(desk, frame.conversation, (t) => ({ talk: { ...t, working: frame.working }, send: [] }));
    case "pong":
    case "bye":
      return { desk, send: [] };
  }
}

function blank(conversation: string, epoch: number): Talk {
  return { conversation, epoch, seq: 0, events: [], outbox: [], working: false };
}

/** A chat of one's own may be opened again after a reload; the epoch comes with the list. */
function show(desk: Desk, conversation: string): Step {
  const mine = desk.mine.find((m) => m.conversation === conversation);
  const talk = desk.talks[conversation] ?? (mine && blank(conversation, mine.epoch));
  if (!talk) return { desk, send: [] };
  const next = { ...without(without(without(desk, "looked"), "looking"), "acted"), shown: conversation, talks: { ...desk.talks, [conversation]: talk } };
  return { desk: next, send: talk.packet ? [] : [{ type: "open", conversation, after: talk.seq }] };
}

/** The list is the truth about whose a chat is: a newer epoch of one's own replaces an older one. */
function follow(desk: Desk): Step {
  const talks = new Map(Object.entries(desk.talks));
  const send: AgentFrame[] = [];
  for (const m of desk.mine) {
    const talk = talks.get(m.conversation);
    if (!talk || (talk.epoch === m.epoch && !talk.lost)) continue;
    const { lost: _, ...rest } = talk;
    talks.set(m.conversation, { ...rest, epoch: m.epoch });
    send.push({ type: "open", conversation: m.conversation, after: talk.seq });
  }
  return { desk: { ...desk, talks: Object.fromEntries(talks) }, send };
}

function opened(desk: Desk, frame: DeskOpened): Desk {
  const talk = desk.talks[frame.conversation] ?? blank(frame.conversation, frame.epoch);
  const { packet, account, epoch, conversation } = frame;
  return { ...desk, talks: { ...desk.talks, [conversation]: { ...talk, epoch, packet, ...(account ? { account } : {}) } } };
}

/** An account that was asked for is looked at; one that came anew replaces what was shown of it. */
function known(desk: Desk, account: AccountPanel): Desk {
  const { accountId } = account;
  const fresh = mapTalks(desk, (t) => (t.account?.accountId === accountId ? { ...t, account } : t));
  return desk.looking === accountId || desk.looked?.accountId === accountId ? { ...without(fresh, "looking"), looked: account } : fresh;
}

/** The account as it is now replaces what was shown of it, wherever that is. */
function acted(desk: Desk, frame: DeskActed): Desk {
  const { account, done, message } = frame;
  if (!account) return { ...desk, problem: message };
  const { accountId } = account;
  const fresh = mapTalks(desk, (t) => (t.account?.accountId === accountId ? { ...t, account } : t));
  const looked = desk.looked?.accountId === accountId ? { looked: account } : {};
  return { ...fresh, ...looked, acted: { accountId, done, message } };
}

function without(desk: Desk, key: "looked" | "looking" | "acted"): Desk {
  const { [key]: _, ...rest } = desk;
  return rest;
}

/** Entries in order and without gaps; a gap asks again from the last one known. */
function events(desk: Desk, conversation: string, added: AgentEvent[]): Step {
  return withTalk(desk, conversation, (t) => {
    const fresh: AgentEvent[] = [];
    let seq = t.seq;
    for (const e of added) {
      if (e.seq !== seq + 1) continue;
      fresh.push(e);
      seq = e.seq;
    }
    const said = new Set(fresh.map((e) => e.note?.id ?? (e.event?.type === "agent" ? e.event.id : "")));
    const talk = { ...t, seq, events: [...t.events, ...fresh], outbox: t.outbox.filter((o) => !said.has(o.id)) };
    const gap = added.some((e) => e.seq > seq);
    const send: AgentFrame[] = gap ? [{ type: "fetch", conversation, after: seq }] : [];
    // What was sent stands with its case, not in the chat.
    if (talk.account && fresh.some(isFile)) send.push({ type: "account", accountId: talk.account.accountId });
    return { talk, send };
  });
}

/** How the chat tells of a file the customer sent. */
const CLIP = "\u{1F4CE}";

function isFile({ event }: AgentEvent): boolean {
  return event?.type === "customer" && event.text.startsWith(CLIP);
}

function say(desk: Desk, input: { conversation: string; id: string; text: string; note: boolean }): Step {
  return withTalk(desk, input.conversation, (t) => {
    const out: Out = { id: input.id, text: input.text, note: input.note };
    return { talk: { ...t, outbox: [...t.outbox.filter((o) => o.id !== out.id), out] }, send: [speech(t, out)] };
  });
}

function speech(t: Talk, o: Out): AgentFrame {
  return { type: o.note ? "note" : "say", id: o.id, conversation: t.conversation, epoch: t.epoch, text: o.text };
}

function refused(desk: Desk, frame: { id?: string; conversation?: string; code: string; message: string }): Desk {
  if (frame.code === "NOT_SIGNED_IN") return { ...NOTHING, signedOut: frame.message };
  const { id } = frame;
  if (id === undefined) return { ...desk, problem: frame.message };
  return mapTalks(desk, (t) => ({ ...t, outbox: t.outbox.map((o) => (o.id === id ? { ...o, failed: frame.message } : o)) }));
}

function mapTalks(desk: Desk, change: (t: Talk) => Talk): Desk {
  return { ...desk, talks: Object.fromEntries(Object.entries(desk.talks).map(([k, t]) => [k, change(t)])) };
}

function withTalk(desk: Desk, conversation: string, change: (t: Talk) => { talk: Talk; send: AgentFrame[] }): Step {
  const before = desk.talks[conversation];
  if (!before) return { desk, send: [] };
  const { talk, send } = change(before);
  return { desk: { ...desk, talks: { ...desk.talks, [conversation]: talk } }, send };
}
