import assert from "node:assert/strict";
import { test } from "node:test";
import { meant, pending, settled, type Intent, type Shelf } from "./intents.ts";

const shelf = (): Shelf => {
  const kept = new Map<string, string>();
  return { getItem: (k) => kept.get(k) ?? null, setItem: (k, v) => void kept.set(k, v) };
};
let ids = 0;
const id = (): string => `id-${++ids}`;
const redeem = (off: number): Omit<Intent, "id"> => ({ agent: "anna", account: "T1001", path: "/x", body: { codes: ["SAVE20"], off }, label: "Redeem" });

test("what is meant keeps its id until it is answered, over a reload too", () => {
  const kept = shelf();
  const first = meant(kept, redeem(1240), id);
  assert.equal(meant(kept, redeem(1240), id).id, first.id);
  assert.deepEqual(meant(kept, { ...redeem(1240), body: { codes: ["SAVE20"], off: 1240, why: "another" } }, id), first);
  assert.deepEqual(pending(kept, "anna", "T1001").map((i) => i.id), [first.id]);
  settled(kept, first);
  assert.deepEqual(pending(kept, "anna", "T1001"), []);
  assert.notEqual(meant(kept, redeem(1240), id).id, first.id);
});

test("something else, and somebody else's, is another intention", () => {
  const kept = shelf();
  const first = meant(kept, redeem(1240), id);
  assert.notEqual(meant(kept, redeem(1241), id).id, first.id);
  assert.notEqual(meant(kept, { ...redeem(1240), agent: "ben" }, id).id, first.id);
  assert.equal(pending(kept, "ben", "T1001").length, 1);
  assert.equal(pending(kept, "anna", "T1002").length, 0);
});

test("a store that is damaged or full loses the line and not the page", () => {
  const bad: Shelf = { getItem: () => "{", setItem: () => { throw new Error("full"); } };
  assert.match(meant(bad, redeem(1), id).id, /^id-/);
  assert.deepEqual(pending(bad, "anna", "T1001"), []);
});
