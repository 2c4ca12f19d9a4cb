import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, secondsLeft } from "./hold.tsx";

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
