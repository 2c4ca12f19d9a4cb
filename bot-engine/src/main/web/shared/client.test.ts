import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "./client.ts";
import { unsent } from "./chat.ts";
import { Keep, readerOf, type Store } from "./keep.ts";
import type { ClientFrame, ServerFrame, WireEvent } from "./protocol.ts";
import type { WebSocketLike } from "./socket.ts";

/** One server with conversations by key, and a network that can be cut. */
class Net {
  online = true;
  readonly logs = new Map<string, WireEvent[]>();
  readonly open = new Set<Line>();
  heard: ClientFrame[] = [];
  turnAway: ServerFrame | undefined;

  connects = 0;

  connect(): WebSocketLike {
    this.connects += 1;
    return new Line(this);
  }

  events(conversation: string): WireEvent[] {
    const log = this.logs.get(conversation) ?? [];
    this.logs.set(conversation, log);
    return log;
  }
}

class Line implements WebSocketLike {
  onopen: ((e: Event) => void) | null = null;
  onmessage: ((e: MessageEvent) => void) | null = null;
  onclose: ((e: CloseEvent) => void) | null = null;
  #conversation = "";

  constructor(private readonly net: Net) {
    queueMicrotask(() => (net.online ? (net.open.add(this), this.onopen?.({} as Event)) : this.onclose?.({} as CloseEvent)));
  }

  send(data: string): void {
    const frame = JSON.parse(data) as ClientFrame;
    this.net.heard.push(frame);
    if (!this.net.online) return;
    if (frame.type === "hello") this.#hello(frame);
    if (frame.type === "say") this.#say(frame.id, frame.text);
  }

  #hello(frame: ClientFrame & { type: "hello" }): void {
    if (this.net.turnAway) return this.says(this.net.turnAway);
    this.#conversation = frame.conversation ?? `conversation ${this.net.logs.size + 1}`;
    const log = this.net.events(this.#conversation);
    this.says({ type: "welcome", protocol: 1, conversation: this.#conversation, key: "k", seq: log.length, locale: "en", heartbeatSeconds: 20, state: { with: "BOT" } });
    this.says({ type: "events", events: log.slice(frame.after) });
  }

  #say(id: string, text: string): void {
    const log = this.net.events(this.#conversation);
    if (!log.some((e) => e.type === "customer" && e.id === id)) log.push({ type: "customer", seq: log.length + 1, at: "2026-06-01T00:00:00Z", id, text });
    this.says({ type: "ack", id, seq: log.length });
    for (const line of this.net.open) if (line.#conversation === this.#conversation) line.says({ type: "events", events: log.slice(-1) });
  }

  says(frame: ServerFrame): void {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(frame) } as MessageEvent));
  }

  ends(code: number): void {
    this.onclose?.({ code } as CloseEvent);
  }

  close(): void {
    this.net.open.delete(this);
    this.onmessage = null;
  }
}

function memory(): Store {
  const map = new Map<string, string>();
  return { get: (k) => map.get(k) ?? null, set: (k, v) => void map.set(k, v), remove: (k) => void map.delete(k), keys: () => [...map.keys()] };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));
const tokenFor = (sub: string): string => `h.${btoa(JSON.stringify({ sub }))}.s`;
let ids = 0;

function page(net: Net, store: Store, token: () => string | undefined = () => undefined): Client {
  const client = new Client({
    url: "ws://test",
    keep: new Keep(store, "p:"),
    newId: () => `id${++ids}`,
    token: async () => token(),
    world: {
      connect: () => net.connect(), now: () => 1, random: () => 0.01,
      after: (ms, run) => {
        const timer = setTimeout(run, Math.min(ms, 5));
        if (ms > 1000) clearTimeout(timer);
        return () => clearTimeout(timer);
      },
    },
  });
  client.start();
  return client;
}

const said = (client: Client): string[] => client.snapshot.chat.entries.flatMap((e) => (e.kind === "customer" ? [e.text] : []));

test("what was written without a connection goes out after a reload, once", async () => {
  const net = new Net();
  const store = memory();
  net.online = false;
  const before = page(net, store);
  before.say("first");
  before.say("second");
  await settle();
  net.online = true;
  const after = page(net, store);
  await settle();
  assert.deepEqual(said(after), ["first", "second"]);
  assert.deepEqual(unsent(after.snapshot.chat), []);
  assert.deepEqual(store.keys().filter((k) => k.includes("out:")), []);
});

test("a reload comes back to the same conversation", async () => {
  const net = new Net();
  const store = memory();
  page(net, store).say("hello");
  await settle();
  const again = page(net, store);
  await settle();
  assert.deepEqual(said(again), ["hello"]);
  assert.equal(net.logs.size, 1);
});

test("two tabs show the same conversation without doubles", async () => {
  const net = new Net();
  const store = memory();
  const one = page(net, store);
  await settle();
  const two = page(net, store);
  await settle();
  one.say("from one");
  two.say("from two");
  await settle();
  assert.deepEqual(said(one).toSorted(), ["from one", "from two"]);
  assert.deepEqual(said(two), said(one));
});

test("signing in takes the open conversation along", async () => {
  const net = new Net();
  const store = memory();
  let token: string | undefined;
  const client = page(net, store, () => token);
  client.say("before");
  await settle();
  token = tokenFor("T1");
  client.identify();
  await settle();
  assert.deepEqual(said(client), ["before"]);
  assert.equal(client.snapshot.reader, "T1");
});

test("another customer on the same browser sees nothing of the first", async () => {
  const net = new Net();
  const store = memory();
  let token: string | undefined = tokenFor("T1");
  const client = page(net, store, () => token);
  client.say("mine");
  await settle();
  token = tokenFor("T2");
  client.identify();
  await settle();
  assert.deepEqual(said(client), []);
  token = undefined;
  client.identify();
  await settle();
  assert.deepEqual(said(client), []);
  token = tokenFor("T1");
  client.identify();
  await settle();
  assert.deepEqual(said(client), ["mine"]);
});

test("turned away at the door, it tries again later and says what waits", async () => {
  const net = new Net();
  net.turnAway = { type: "refused", code: "UNAVAILABLE", message: "Full." };
  const client = page(net, memory());
  client.say("patience");
  await settle();
  net.turnAway = undefined;
  await settle();
  assert.deepEqual(said(client), ["patience"]);
});

test("closed for good, it says in one sentence what to do, keeps what was written and tries no more", async () => {
  const net = new Net();
  const client = page(net, memory());
  await settle();
  const opened = net.connects;
  for (const line of net.open) line.ends(4002);
  client.say("still here");
  await settle();
  assert.equal(client.snapshot.chat.stopped, "Please reload this page to go on chatting; what you wrote is kept.");
  assert.deepEqual([net.connects, unsent(client.snapshot.chat).length], [opened, 1]);
});

test("the reader is the subject of the token, and nobody without one", () => {
  assert.equal(readerOf(tokenFor("T1001")), "T1001");
  assert.equal(readerOf(undefined), "");
  assert.equal(readerOf("not a token"), "");
  assert.equal(readerOf("a.%%%.c"), "");
});
