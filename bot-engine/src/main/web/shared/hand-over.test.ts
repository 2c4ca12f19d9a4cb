import assert from "node:assert/strict";
import { test } from "node:test";
import { HandOver, type Orders } from "./hand-over.ts";
import type { ClientFrame } from "./protocol.ts";

function page(first: Orders | undefined | Error): { over: HandOver; sent: ClientFrame[]; warned: string[]; shows(o: Orders | undefined | Error): void; timers: Array<() => void> } {
  let now = first;
  let ids = 0;
  const sent: ClientFrame[] = [];
  const warned: string[] = [];
  const timers: Array<() => void> = [];
  const over = new HandOver({
    world: { connect: () => { throw new Error("none"); }, now: () => 0, random: () => 0, after: (_, run) => (timers.push(run), () => void timers.splice(timers.indexOf(run), 1)) },
    newId: () => `o${++ids}`,
    orders: () => (now instanceof Error ? Promise.reject(now) : Promise.resolve(now)),
    warn: (m) => warned.push(m),
    send: (f) => sent.push(f),
  });
  return { over, sent, warned, timers, shows: (o) => { now = o; } };
}

test("a page that never speaks of orders hands nothing over", async () => {
  const { over, sent } = page(undefined);
  await over.ask();
  over.welcomed();
  await over.changed();
  assert.deepEqual(sent, []);
});

test("orders go out with the connection, with a change, and again in time", async () => {
  const { over, sent, shows, timers } = page({ signed: "a" });
  await over.ask();
  assert.deepEqual(sent, []);
  over.welcomed();
  shows({ signed: "b" });
  await over.changed();
  shows({ signed: "c" });
  timers[0]?.();
  await new Promise((r) => setTimeout(r));
  assert.deepEqual(sent, [
    { type: "orders", id: "o1", signed: "a" },
    { type: "orders", id: "o2", signed: "b" },
    { type: "orders", id: "o3", signed: "c" },
  ]);
});

test("what was refused takes what was there before along, and is told once", async () => {
  const { over, sent, warned } = page({ signed: "a" });
  await over.ask();
  over.welcomed();
  assert.equal(over.frame({ type: "refused", id: "o1", code: "ORDERS_REFUSED", message: "orders[0].amount" }), true);
  assert.deepEqual(sent.at(-1), { type: "orders", id: "o2" });
  assert.deepEqual(warned, ["the page's orders were not taken: orders[0].amount"]);
  assert.equal(over.frame({ type: "refused", id: "other", code: "TEXT_EMPTY", message: "" }), false);
});

test("a page that cannot be asked shows no order", async () => {
  const { over, sent, shows, warned } = page({ signed: "a" });
  await over.ask();
  over.welcomed();
  shows(new Error("503"));
  await over.changed();
  assert.deepEqual(sent.at(-1), { type: "orders", id: "o2" });
  assert.match(warned[0] ?? "", /503/);
});

test("nothing goes out while there is no connection", async () => {
  const { over, sent, timers } = page({ signed: "a" });
  await over.ask();
  over.welcomed();
  over.lost();
  await over.changed();
  assert.equal(sent.length, 1);
  assert.equal(timers.length, 0);
});
