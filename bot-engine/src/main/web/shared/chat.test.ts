import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY, hello, nextDue, step, unsent, type Chat, type Input } from "./chat.ts";
import type { ClientFrame, ServerFrame, WireEvent } from "./protocol.ts";
import { seeded, type Random } from "./seeded.ts";

const AT = "2026-06-03T09:00:00Z";

/** A server in memory: one log, every frame answered as the protocol says. */
class Server {
  readonly log: WireEvent[] = [];
  conversation = "c1";

  answer(frame: ClientFrame): ServerFrame[] {
    switch (frame.type) {
      case "hello":
        return [
          { type: "welcome", protocol: 1, conversation: this.conversation, key: "k", seq: this.log.length, locale: "en", heartbeatSeconds: 20, state: { with: "BOT" } },
          { type: "events", events: this.log.slice(frame.after) },
        ];
      case "say": {
        let entry = this.log.find((e) => e.type === "customer" && e.id === frame.id);
        if (!entry) {
          entry = { type: "customer", seq: this.log.length + 1, at: AT, id: frame.id, text: frame.text };
          this.log.push(entry);
          this.bot(`reply to ${frame.text}`);
        }
        return [{ type: "ack", id: frame.id, seq: entry.seq }, { type: "events", events: this.log.slice(entry.seq - 1) }];
      }
      case "fetch":
        return [{ type: "events", events: this.log.slice(frame.after) }];
      case "ping":
        return [{ type: "pong" }];
      case "orders":
      case "typing":
        return [];
    }
  }

  bot(text: string): void {
    this.log.push({ type: "bot", lang: "en", seq: this.log.length + 1, at: AT, blocks: [{ type: "text", spans: [{ text }] }] });
  }
}

function fresh(server: Server): Chat {
  const frames = server.answer({ type: "hello", protocol: 1, after: 0 });
  return frames.reduce((chat, frame) => step(chat, { does: "frame", frame, now: 0 }).chat, EMPTY);
}

/** A client on a bad line: frames arrive late, twice, in another order or not at all. */
class BadLine {
  chat: Chat = EMPTY;
  air: ServerFrame[] = [];

  constructor(private readonly server: Server, private readonly random: Random) {}

  take(input: Input): void {
    const { chat, send } = step(this.chat, input);
    this.chat = chat;
    for (const frame of send) this.air.push(...this.server.answer(frame));
  }

  connect(): void {
    this.air = [];
    this.take({ does: "lost" });
    this.air.push(...this.server.answer(hello(this.chat, undefined, "en")));
    // The welcome always comes first: nothing is answered before it.
    const welcome = this.air.shift();
    if (welcome) this.take({ does: "frame", frame: welcome, now: 0 });
  }

  somethingArrives(): void {
    if (this.air.length === 0) return;
    const i = Math.floor(this.random() * this.air.length);
    const frame = this.air[i] as ServerFrame;
    if (this.random() < 0.7) this.air.splice(i, 1);
    if (this.random() < 0.15) return; // lost
    this.take({ does: "frame", frame: this.random() < 0.2 ? halved(frame) : frame, now: 0 });
  }

  settle(): void {
    this.connect();
    for (let round = 0; round < 200 && (this.air.length > 0 || this.chat.outbox.length > 0); round++) {
      const frame = this.air.shift();
      this.take(frame ? { does: "frame", frame, now: 1e9 } : { does: "due", now: 1e9 });
    }
    this.take({ does: "frame", frame: { type: "pong" }, now: 1e9 });
    for (const frame of this.air.splice(0)) this.take({ does: "frame", frame, now: 1e9 });
  }
}

function halved(frame: ServerFrame): ServerFrame {
  return frame.type === "events" ? { type: "events", events: frame.events.slice(Math.floor(frame.events.length / 2)) } : frame;
}

test("old snapshot and events are the fresh snapshot, however frames are lost, doubled or reordered", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = seeded(seed);
    const server = new Server();
    const line = new BadLine(server, random);
    line.connect();
    let said = 0;
    for (let i = 0; i < 60; i++) {
      const dice = random();
      if (dice < 0.15) line.take({ does: "say", id: `u${++said}`, text: `words ${said}`, now: i });
      else if (dice < 0.22) line.connect();
      else if (dice < 0.3) server.bot("by the way");
      else if (dice < 0.36) line.take({ does: "frame", frame: { type: "events", events: server.log.slice(-1) }, now: i });
      else line.somethingArrives();
      noDoubles(line.chat, seed);
    }
    line.settle();
    const wanted = fresh(server);
    assert.deepEqual(line.chat.entries, wanted.entries, `seed ${seed}`);
    assert.equal(line.chat.seq, wanted.seq, `seed ${seed}`);
    assert.deepEqual(unsent(line.chat), [], `seed ${seed}: everything said is in the log`);
    const inLog = server.log.filter((e) => e.type === "customer").map((e) => e.text);
    assert.deepEqual(inLog, Array.from({ length: said }, (_, n) => `words ${n + 1}`), `seed ${seed}: in the order it was said`);
  }
});

function noDoubles(chat: Chat, seed: number): void {
  const bubbles = [...chat.entries.flatMap((e) => (e.kind === "customer" ? [e.id] : [])), ...unsent(chat).map((o) => o.id)];
  assert.equal(new Set(bubbles).size, bubbles.length, `seed ${seed}: a bubble is shown twice: ${bubbles.join(" ")}`);
  const seqs = chat.entries.map((e) => e.seq);
  assert.deepEqual(seqs, seqs.toSorted((a, b) => a - b), `seed ${seed}: out of order`);
}

test("a gap is asked for once, and again on the next heartbeat", () => {
  const welcomed = fresh(new Server());
  const third: ServerFrame = { type: "events", events: [{ type: "hidden", seq: 3, at: AT }] };
  const first = step(welcomed, { does: "frame", frame: third, now: 0 });
  assert.deepEqual(first.send, [{ type: "fetch", after: 0 }]);
  const second = step(first.chat, { does: "frame", frame: third, now: 0 });
  assert.deepEqual(second.send, []);
  const beat = step(second.chat, { does: "frame", frame: { type: "pong" }, now: 0 });
  assert.deepEqual(beat.send, [{ type: "fetch", after: 0 }]);
});

test("what is said without a connection waits and goes out in order after the welcome", () => {
  let chat = step(EMPTY, { does: "say", id: "a", text: "one", now: 1 }).chat;
  chat = step(chat, { does: "say", id: "b", text: "two", now: 2 }).chat;
  assert.deepEqual(unsent(chat).map((o) => o.delivery.is), ["queued", "queued"]);
  const [welcome] = new Server().answer(hello(chat, undefined, undefined));
  const connected = step(chat, { does: "frame", frame: welcome as ServerFrame, now: 3 });
  assert.deepEqual(connected.send, [{ type: "say", id: "a", text: "one" }]);
  const acked = step(connected.chat, { does: "frame", frame: { type: "ack", id: "a", seq: 1 }, now: 4 });
  assert.deepEqual(acked.send.filter((f) => f.type === "say"), [{ type: "say", id: "b", text: "two" }]);
});

test("too fast is tried again when the server says, with the same id", () => {
  const said = step(fresh(new Server()), { does: "say", id: "a", text: "one", now: 0 }).chat;
  const refused = step(said, { does: "frame", frame: { type: "refused", id: "a", code: "TOO_FAST", message: "Slowly.", retryAfterMs: 500 }, now: 100 });
  assert.deepEqual(refused.send, []);
  assert.deepEqual(step(refused.chat, { does: "due", now: 599 }).send, []);
  assert.deepEqual(step(refused.chat, { does: "due", now: 600 }).send, [{ type: "say", id: "a", text: "one" }]);
});

test("a refusal for good is shown with its reason, and lets the next message go", () => {
  let chat = step(fresh(new Server()), { does: "say", id: "a", text: "long", now: 0 }).chat;
  chat = step(chat, { does: "say", id: "b", text: "next", now: 0 }).chat;
  const refused = step(chat, { does: "frame", frame: { type: "refused", id: "a", code: "TEXT_TOO_LONG", message: "At most 4,000 letters." }, now: 0 });
  assert.deepEqual(refused.chat.outbox[0]?.delivery, { is: "failed", why: "At most 4,000 letters.", again: false });
  assert.deepEqual(refused.send, [{ type: "say", id: "b", text: "next" }]);
});

test("a conversation that is not ours any more is left, and nothing unsent is lost", () => {
  const said = step({ ...EMPTY, conversation: "old", key: "k" }, { does: "say", id: "a", text: "one", now: 0 }).chat;
  const left = step(said, { does: "frame", frame: { type: "refused", code: "NOT_YOURS", message: "" }, now: 0 }).chat;
  assert.equal(left.conversation, undefined);
  assert.deepEqual(left.outbox.map((o) => o.id), ["a"]);
});

test("another conversation than the one asked for is read from its start", () => {
  const server = new Server();
  for (let i = 0; i < 3; i++) server.bot(`${i}`);
  const chat = fresh(server);
  server.conversation = "c2";
  const [welcome] = server.answer(hello(chat, undefined, undefined));
  const moved = step(chat, { does: "frame", frame: welcome as ServerFrame, now: 0 });
  assert.deepEqual(moved.send, [{ type: "fetch", after: 0 }]);
  assert.deepEqual(moved.chat.entries, []);
});

test("a message to a conversation that the server has lost is kept for the next one", () => {
  const said = step(fresh(new Server()), { does: "say", id: "a", text: "one", now: 0 }).chat;
  const lost = step(said, { does: "frame", frame: { type: "refused", id: "a", code: "UNKNOWN_CONVERSATION", message: "" }, now: 0 }).chat;
  assert.equal(lost.conversation, undefined);
  assert.deepEqual(lost.outbox.map((o) => o.delivery.is), ["queued"]);
});

test("a person's typing ends by itself, and at once when their words are here", () => {
  const welcomed = fresh(new Server());
  const typing = step(welcomed, { does: "frame", frame: { type: "working", working: true, who: "Anna" }, now: 1000 }).chat;
  assert.equal(nextDue(typing), 7000);
  assert.equal(step(typing, { does: "due", now: 6999 }).chat.working?.who, "Anna");
  assert.equal(step(typing, { does: "due", now: 7000 }).chat.working, undefined);
  const words: WireEvent = { type: "agent", seq: 1, at: AT, id: "g", name: "Anna", text: "Hello" };
  assert.equal(step(typing, { does: "frame", frame: { type: "events", events: [words] }, now: 2000 }).chat.working, undefined);
});
