import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff, BACKOFF, Socket, type WebSocketLike, type World } from "./socket.ts";

/** A world whose clock only moves when told to. */
class TestWorld implements World {
  clock = 0;
  sockets: TestSocket[] = [];
  timers: Array<{ at: number; run: () => void }> = [];
  connect = (): WebSocketLike => {
    const socket = new TestSocket();
    this.sockets.push(socket);
    return socket;
  };
  now = (): number => this.clock;
  random = (): number => 0.5;
  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.clock + ms, run };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((t) => t !== timer));
  };

  get socket(): TestSocket {
    return this.sockets.at(-1) as TestSocket;
  }

  pass(ms: number): void {
    const until = this.clock + ms;
    for (;;) {
      const next = this.timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      this.timers = this.timers.filter((t) => t !== next);
      this.clock = next.at;
      next.run();
    }
    this.clock = until;
  }
}

class TestSocket implements WebSocketLike {
  onopen: ((e: Event) => void) | null = null;
  onmessage: ((e: MessageEvent) => void) | null = null;
  onclose: ((e: CloseEvent) => void) | null = null;
  sent: Array<{ type: string }> = [];
  closed = false;
  send = (data: string): void => void this.sent.push(JSON.parse(data) as { type: string });
  close = (): void => void (this.closed = true);
  open = async (): Promise<void> => {
    this.onopen?.({} as Event);
    await new Promise((r) => setImmediate(r));
  };
  says = (frame: object): void => this.onmessage?.({ data: JSON.stringify(frame) } as MessageEvent);
  dies = (code?: number): void => this.onclose?.({ code } as CloseEvent);
}

function connected(world: TestWorld, hello: () => Promise<object> = async () => ({ type: "hello" })) {
  const lost: number[] = [];
  const ended: number[] = [];
  const frames: string[] = [];
  const socket = new Socket<{ type: string }, object>("ws://test", world, {
    hello,
    frame: (f) => frames.push(f.type),
    lost: (at) => lost.push(at),
    ended: (code) => ended.push(code),
  });
  socket.start();
  return { socket, lost, frames, ended };
}

test("hello is the first frame of every connection", async () => {
  const world = new TestWorld();
  connected(world);
  await world.socket.open();
  assert.deepEqual(world.socket.sent, [{ type: "hello" }]);
  world.socket.dies();
  world.pass(1000);
  await world.socket.open();
  assert.equal(world.sockets.length, 2);
  assert.deepEqual(world.socket.sent, [{ type: "hello" }]);
});

test("what coming back would not mend ends it: no further try, and it is said once", async () => {
  for (const code of [1003, 1009, 4002, 4003]) {
    const world = new TestWorld();
    const { lost, ended } = connected(world);
    await world.socket.open();
    world.socket.dies(code);
    world.pass(600_000);
    assert.deepEqual([world.sockets.length, lost.length, ended], [1, 0, [code]]);
  }
  for (const code of [1006, 1011, 1012, 4001, 4008, 4009, 4013]) {
    const world = new TestWorld();
    const { ended } = connected(world);
    await world.socket.open();
    world.socket.dies(code);
    world.pass(60_000);
    assert.deepEqual([world.sockets.length > 1, ended.length], [true, 0]);
  }
});

test("each try waits longer, with jitter, up to the cap", () => {
  assert.equal(backoff(0, 0.5), BACKOFF.firstMs / 2);
  assert.equal(backoff(3, 0.999), Math.round(0.999 * BACKOFF.firstMs * 8));
  assert.equal(backoff(50, 0.5), BACKOFF.capMs / 2);
  assert.equal(backoff(5, 0), 0);
});

test("after a goodbye it comes back no sooner than asked", async () => {
  const world = new TestWorld();
  const { lost } = connected(world);
  await world.socket.open();
  world.socket.says({ type: "bye", reason: "restart", retryAfterMs: 5000 });
  world.socket.dies();
  assert.ok((lost[0] ?? 0) >= 5000);
  world.pass(4999);
  assert.equal(world.sockets.length, 1);
  world.pass(1000);
  assert.equal(world.sockets.length, 2);
});

test("a line that is silent for two heartbeats is given up", async () => {
  const world = new TestWorld();
  const { socket } = connected(world);
  await world.socket.open();
  socket.heartbeat(10);
  world.socket.says({ type: "welcome" });
  const first = world.socket;
  world.pass(60_000);
  assert.ok(first.closed, "the dead socket is closed");
  assert.ok(world.sockets.length > 1, "and another is tried");
});

test("a line that answers is kept", async () => {
  const world = new TestWorld();
  const { socket } = connected(world);
  await world.socket.open();
  socket.heartbeat(10);
  for (let i = 0; i < 20; i++) {
    world.pass(10_000);
    world.socket.says({ type: "pong" });
  }
  assert.equal(world.sockets.length, 1);
  assert.ok(world.socket.sent.filter((f) => f.type === "ping").length > 5);
});

test("no token, no hello: it tries again later", async () => {
  const world = new TestWorld();
  const { lost } = connected(world, () => Promise.reject(new Error("offline")));
  await world.socket.open();
  assert.equal(lost.length, 1);
  assert.deepEqual(world.socket.sent, []);
});

test("what is not a frame is not handed on", async () => {
  const world = new TestWorld();
  const { frames } = connected(world);
  await world.socket.open();
  world.socket.onmessage?.({ data: "not json" } as MessageEvent);
  world.socket.onmessage?.({ data: "[]" } as MessageEvent);
  world.socket.says({ type: "pong" });
  assert.deepEqual(frames, ["pong"]);
});
