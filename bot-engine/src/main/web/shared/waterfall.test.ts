import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./seeded.ts";
import { BAR_MIN, waterfall, wrap, type Step } from "./waterfall.ts";

const measure = (text: string): number => text.length * 7;
const size = { width: 320, left: 100, right: 70, measure };

function steps(previous: number, ...changes: number[]): Step[] {
  const current = changes.reduce((sum, c) => sum + c, previous);
  return [
    { id: "p", label: "May", amount: String(previous), minor: previous, kind: "total" },
    ...changes.map((minor, i): Step => ({ id: `r${i}`, label: `Reason ${i}`, amount: String(minor), minor, kind: "change" })),
    { id: "c", label: "June", amount: String(current), minor: current, kind: "total" },
  ];
}

test("each bar begins where the one before it ended", () => {
  const { bars } = waterfall(steps(10000, 6000, -3000, 4000), size);
  const [may, first, second, third, june] = bars;
  assert.equal(may?.end, first?.x);
  assert.equal(first?.end, (second?.x ?? 0) + (second?.width ?? 0));
  assert.equal(second?.end, third?.x);
  assert.equal(third?.end, june?.end);
});

test("the axis starts at zero when the changes can be seen from there", () => {
  const picture = waterfall(steps(10000, 6000), size);
  assert.equal(picture.cut, false);
  assert.equal(picture.zero, 100);
  assert.equal(picture.bars[0]?.x, 100);
});

test("the axis is cut when the changes would be slivers", () => {
  const picture = waterfall(steps(1_000_000, 900, -300), size);
  assert.equal(picture.cut, true);
  assert.equal(picture.zero, undefined);
});

test("two bills that are the same stand on zero: there is no change to make room for", () => {
  const picture = waterfall(steps(8300), size);
  assert.equal(picture.cut, false);
  assert.equal(picture.zero, 100);
});

test("zero stays on the picture when a bill is in the customer's favour", () => {
  const picture = waterfall(steps(3000, -5000), size);
  assert.equal(picture.cut, false);
  assert.ok(picture.zero !== undefined && picture.zero > 100, "zero lies right of the left edge");
  assert.ok((picture.bars[2]?.end ?? 0) < picture.zero, "a credit points left of zero");
});

test("a bar is never too thin to see and never out of its field, for any bill", () => {
  const random = seeded(20261121);
  for (let i = 0; i < 2000; i++) {
    const count = 1 + Math.floor(random() * 12);
    const scale = 10 ** Math.floor(random() * 8);
    const changes = Array.from({ length: count }, () => Math.round((random() - 0.45) * scale * 10 ** (random() * 3 - 2)));
    const picture = waterfall(steps(Math.round((random() - 0.1) * scale), ...changes), size);
    for (const bar of picture.bars) {
      assert.ok(bar.width >= BAR_MIN, `width ${bar.width} in round ${i}`);
      assert.ok(bar.x >= size.left - BAR_MIN && bar.x + bar.width <= size.width - size.right + 0.2, `${JSON.stringify(bar)} in round ${i}`);
      assert.ok(Number.isFinite(bar.end), `end in round ${i}`);
    }
  }
});

test("wider is more: of two changes the greater is never drawn narrower", () => {
  const { bars } = waterfall(steps(5000, 100, 700, 2500), size);
  const widths = bars.slice(1, 4).map((b) => b.width);
  assert.deepEqual(widths, widths.toSorted((a, b) => a - b));
});

test("direction is told by kind, not by place", () => {
  const { bars } = waterfall(steps(5000, 100, -100, 0), size);
  assert.deepEqual(bars.map((b) => b.look), ["total", "more", "less", "same", "total"]);
});

test("a bill that did not change still has a picture", () => {
  const picture = waterfall(steps(0), size);
  assert.equal(picture.bars.length, 2);
  assert.ok(picture.bars.every((b) => Number.isFinite(b.x)));
});

test("a label breaks at words and ends in an ellipsis when it must", () => {
  assert.deepEqual(wrap("Discount ended", 100, measure), ["Discount ended"]);
  assert.deepEqual(wrap("Your discount ended", 100, measure), ["Your discount", "ended"]);
  assert.deepEqual(wrap("Grundversorgungstarif", 70, measure), ["Grundvers\u2026"]);
  assert.deepEqual(wrap("Roaming outside the European Union", 70, measure), ["Roaming", "outside t\u2026"]);
});
