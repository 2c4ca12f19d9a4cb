import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "./chat.ts";
import { clock, runningHold, secondsLeft, withoutHolds } from "./hold.tsx";

const NOON = Date.parse("2026-06-20T12:00:00Z");

test("what is left runs down to nothing and never below", () => {
  assert.equal(secondsLeft("2026-06-20T12:10:00Z", NOON), 600);
  assert.equal(secondsLeft("2026-06-20T12:00:00.400Z", NOON), 1);
  assert.equal(secondsLeft("2026-06-20T11:59:59Z", NOON), 0);
});

test("a device whose clock is behind does not promise more than there ever is", () => {
  assert.equal(secondsLeft("2026-06-20T14:00:00Z", NOON), 900);
  assert.equal(secondsLeft("nonsense", NOON), 0);
});

test("a clock says minutes and two digits of seconds", () => {
  assert.equal(clock(545), "9:05");
  assert.equal(clock(9), "0:09");
});

const card = (kind: string, until?: string): Entry =>
  ({ kind: "bot", seq: 0, at: "", lang: "en", blocks: [{ type: "card", id: "c", kind, title: "", rows: [], actions: [], refs: [], ...(until ? { until } : {}) }] }) as unknown as Entry;
const numbered = (...entries: Entry[]): Entry[] => entries.map((e, i) => ({ ...e, seq: i + 1 }));

test("only the newest hold runs, and none after it was used or given back", () => {
  const until = "2026-06-20T12:10:00Z";
  assert.equal(runningHold([]), undefined);
  assert.equal(runningHold(numbered(card("coupon", until), card("coupon"))), 1);
  assert.equal(runningHold(numbered(card("coupon", until), card("coupon", until))), 2);
  assert.equal(runningHold(numbered(card("coupon", until), card("receipt"))), undefined);
  assert.equal(runningHold(numbered(card("receipt"), card("coupon", until))), 2);
});

test("what is no longer held has no clock", () => {
  const held = card("coupon", "2026-06-20T12:10:00Z");
  assert.deepEqual(held.kind === "bot" && withoutHolds(held.blocks).map((b) => b.type === "card" && "until" in b), [false]);
});
