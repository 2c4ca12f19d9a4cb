import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cluster, Label, Lesson } from "./wire.ts";
import { fitting, next, told } from "./words.ts";

const LABELS: Label[] = [
  { label: "pay_bill", name: "Pay a bill", about: "Wants to pay now" },
  { label: "payment_status", name: "Did a payment arrive", about: "A payment that was made" },
  { label: "thanks", name: "Thanks", about: "Says thank you" },
];

test("typing finds labels by name and explanation, names that begin so first", () => {
  assert.deepEqual(fitting(LABELS, "pa").map((l) => l.label), ["pay_bill", "payment_status"]);
  assert.deepEqual(fitting(LABELS, "made payment").map((l) => l.label), ["payment_status"]);
  assert.equal(fitting(LABELS, "").length, 3);
  assert.deepEqual(fitting(LABELS, "xyz"), []);
});

test("after a group is decided the one after it is shown, else the one before", () => {
  const groups = ["a", "b"].map((id): Cluster => ({ id, size: 1, proposal: null, lines: [], more: 0 }));
  assert.equal(next(groups, "a"), "b");
  assert.equal(next(groups, "b"), "a");
  assert.equal(next(groups.slice(0, 1), "a"), undefined);
});

test("a decision is told in words, never by the label's own name", () => {
  const lesson: Lesson = { id: 1, at: "", by: "lena", kind: "refused", label: "pay_bill", sample: "x", lines: 2, reasons: [], canBeUndone: false, undone: false };
  assert.equal(told(lesson, LABELS), "Refused: 2 lines as “Pay a bill”");
  assert.equal(told({ ...lesson, kind: "dismissed", label: null, lines: 1 }, LABELS), "1 line put aside");
  assert.equal(told({ ...lesson, kind: "taught", label: "gone" }, LABELS), "2 lines learned as “an older label”");
});
