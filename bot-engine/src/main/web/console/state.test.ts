import assert from "node:assert/strict";
import { test } from "node:test";
import type { AgentEvent, DeskFrame, Mine } from "../shared/protocol.ts";
import { NOTHING, step, type Desk, type Input } from "./state.ts";

const mine = (epoch: number): Mine => ({ conversation: "c1", epoch, lastWords: "hello", since: "2026-11-21T10:00:00Z", customerWaiting: true });
const said = (seq: number): AgentEvent => ({ seq, event: { type: "customer", seq, at: "2026-11-21T10:00:00Z", id: `u${seq}`, text: `text ${seq}` } });
const frame = (f: DeskFrame): Input => ({ does: "frame", frame: f });
const packet = {
  reason: { code: "CUSTOMER_ASKED", label: "asked" }, language: "English", summary: "", identity: "", asked: [], shown: [], tried: [], openQuestion: "none", mood: "", suggestedNext: "",
};

function claimed(): Desk {
  let desk = step(NOTHING, frame({ type: "queue", approvals: [], waiting: [], mine: [mine(1)] })).desk;
  desk = step(desk, frame({ type: "claimed", handoff: "h1", conversation: "c1", epoch: 1 })).desk;
  return step(desk, frame({ type: "opened", conversation: "c1", epoch: 1, seq: 3, state: { with: "AGENT" }, packet })).desk;
}

test("a claimed chat is opened and shown at once", () => {
  const { desk, send } = step(NOTHING, frame({ type: "claimed", handoff: "h1", conversation: "c1", epoch: 4 }));
  assert.equal(desk.shown, "c1");
  assert.deepEqual(send, [{ type: "open", conversation: "c1", after: 0 }]);
});

test("entries that come twice are shown once, and a gap is asked for", () => {
  let desk = claimed();
  desk = step(desk, frame({ type: "events", conversation: "c1", events: [said(1), said(2)] })).desk;
  desk = step(desk, frame({ type: "events", conversation: "c1", events: [said(2), said(3)] })).desk;
  assert.deepEqual(desk.talks["c1"]?.events.map((e) => e.seq), [1, 2, 3]);
  const gap = step(desk, frame({ type: "events", conversation: "c1", events: [said(6)] }));
  assert.deepEqual(gap.send, [{ type: "fetch", conversation: "c1", after: 3 }]);
  assert.equal(gap.desk.talks["c1"]?.seq, 3);
});

test("whatever order and repetition entries come in, the end is the same as a fresh read", () => {
  const all = Array.from({ length: 12 }, (_, i) => said(i + 1));
  let random = 7;
  const next = (n: number): number => (random = (random * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round++) {
    let desk = claimed();
    const ask = (): number => desk.talks["c1"]?.seq ?? 0;
    while (ask() < all.length) {
      const from = next(all.length);
      const events = all.slice(from, from + 1 + next(5));
      const { desk: after, send } = step(desk, frame({ type: "events", conversation: "c1", events }));
      desk = after;
      for (const f of send) if (f.type === "fetch") desk = step(desk, frame({ type: "events", conversation: "c1", events: all.slice(f.after, f.after + 3) })).desk;
    }
    assert.deepEqual(desk.talks["c1"]?.events, all);
  }
});

test("what was said before the line broke is said again after it, under the same id", () => {
  let desk = claimed();
  desk = step(desk, { does: "say", conversation: "c1", id: "a1", text: "hi", note: false }).desk;
  const { send } = step(desk, frame({ type: "welcome", protocol: 1, agent: "anna", name: "Anna", role: "agent", wrapUps: [], heartbeatSeconds: 20 }));
  assert.deepEqual(send, [
    { type: "open", conversation: "c1", after: 0 },
    { type: "say", id: "a1", conversation: "c1", epoch: 1, text: "hi" },
  ]);
  desk = step(desk, frame({ type: "ack", id: "a1", seq: 9 })).desk;
  assert.deepEqual(desk.talks["c1"]?.outbox, []);
});

test("a chat that was lost says why, and comes alive again when it is this agent's again", () => {
  let desk = step(claimed(), frame({ type: "lost", conversation: "c1", why: "gone" })).desk;
  assert.equal(desk.talks["c1"]?.lost, "gone");
  const back = step(desk, frame({ type: "queue", approvals: [], waiting: [], mine: [mine(2)] }));
  desk = back.desk;
  assert.equal(desk.talks["c1"]?.lost, undefined);
  assert.equal(desk.talks["c1"]?.epoch, 2);
  assert.deepEqual(back.send, [{ type: "open", conversation: "c1", after: 0 }]);
});

test("a refused message stays on the screen with the reason; being signed out forgets everything", () => {
  let desk = step(claimed(), { does: "say", conversation: "c1", id: "a1", text: "hi", note: true }).desk;
  desk = step(desk, frame({ type: "refused", id: "a1", conversation: "c1", code: "STORAGE_FULL", message: "full" })).desk;
  assert.equal(desk.talks["c1"]?.outbox[0]?.failed, "full");
  desk = step(desk, frame({ type: "refused", code: "NOT_SIGNED_IN", message: "expired" })).desk;
  assert.deepEqual(desk, { ...NOTHING, signedOut: "expired" });
});

const account = { accountId: "A1", name: "Maya", industry: "Telecom", since: "", facts: [], cases: [], bills: [] };

test("an act is sent with its case and reason, and the account that comes back replaces the one shown", () => {
  let desk = step(claimed(), frame({ type: "opened", conversation: "c1", epoch: 1, seq: 3, state: { with: "AGENT" }, packet, account })).desk;
  const sent = step(desk, { does: "act", id: "a1", accountId: "A1", caseId: "C-1", move: "approve_credit", amount: "5", why: "fair" });
  assert.deepEqual(sent.send, [{ type: "act", id: "a1", accountId: "A1", caseId: "C-1", move: "approve_credit", amount: "5", why: "fair" }]);
  desk = step(sent.desk, frame({ type: "acted", id: "a1", done: true, message: "Done.", account: { ...account, name: "Maya L." } })).desk;
  assert.equal(desk.talks["c1"]?.account?.name, "Maya L.");
  assert.deepEqual(desk.acted, { accountId: "A1", done: true, message: "Done." });
});

test("an account that waits for approval is looked at until a chat is shown", () => {
  const asked = step(claimed(), { does: "look", accountId: "A1" });
  assert.deepEqual(asked.send, [{ type: "account", accountId: "A1" }]);
  let desk = step(asked.desk, frame({ type: "account", account })).desk;
  assert.equal(desk.looked?.accountId, "A1");
  desk = step(desk, { does: "show", conversation: "c1" }).desk;
  assert.equal(desk.looked, undefined);
});

test("a file the customer sends brings the account anew, without leaving what is shown", () => {
  let desk = step(claimed(), frame({ type: "opened", conversation: "c1", epoch: 1, seq: 0, state: { with: "AGENT" }, packet, account })).desk;
  const event = { type: "customer" as const, seq: 1, at: "", id: "u1", text: "\u{1F4CE} id.jpg" };
  const got = step(desk, frame({ type: "events", conversation: "c1", events: [{ seq: 1, event }] }));
  assert.deepEqual(got.send, [{ type: "account", accountId: "A1" }]);
  desk = step(got.desk, frame({ type: "account", account: { ...account, name: "Maya L." } })).desk;
  assert.equal(desk.talks["c1"]?.account?.name, "Maya L.");
  assert.equal(desk.looked, undefined);
});
