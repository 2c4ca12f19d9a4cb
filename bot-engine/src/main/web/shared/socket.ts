// One WebSocket that comes back: hello first, heartbeat, backoff with full jitter, and a wait as
// long as the server asks for. It knows nothing of conversations; widget and console use it alike.

/** What the socket needs of the outside, so that a test can be its own world. */
export interface World {
  connect(url: string): WebSocketLike;
  now(): number;
  /** 0 ≤ x < 1 */
  random(): number;
  /** Runs once after ms; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export interface WebSocketLike {
  onopen: ((e: Event) => void) | null;
  onmessage: ((e: MessageEvent) => void) | null;
  onclose: ((e: CloseEvent) => void) | null;
  send(data: string): void;
  close(code?: number): void;
}

export interface Handlers<In, Out> {
  /** The first frame of each connection; may take its time (a fresh token). */
  hello(): Promise<Out>;
  frame(frame: In): void;
  /** The connection is gone, with this close code; the next try is at this time, unless stop() is called here. */
  lost(retryAt: number, code: number): void;
  /** The server closed for a reason that coming back would not mend; no more tries are made. */
  ended(code: number): void;
}

/** What browsers report when a line just went dead. */
const NO_CLOSE_FRAME = 1006;

/** Not text, too big, another protocol, signed out: the same hello would end the same way (PROTOCOL.md). */
const FOR_GOOD = new Set([1003, 1009, 4002, 4003]);

export const BACKOFF = { firstMs: 400, capMs: 30_000 };

/** Full jitter: anywhere between nothing and the doubled step, so that many clients spread out. */
export function backoff(attempt: number, random: number): number {
  return Math.round(random * Math.min(BACKOFF.capMs, BACKOFF.firstMs * 2 ** Math.min(attempt, 12)));
}

export class Socket<In extends { type: string }, Out extends object> {
  #ws: WebSocketLike | undefined;
  #attempt = 0;
  #heard = 0;
  #beatMs = 25_000;
  #byeMs: number | undefined;
  #greeted = false;
  #cancel: () => void = () => {};
  #running = false;

  constructor(
    private readonly url: string,
    private readonly world: World,
    private readonly handlers: Handlers<In, Out>,
  ) {}

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#connect();
  }

  stop(): void {
    this.#running = false;
    this.#drop();
  }

  /** Tries at once: the network is back, or the reader asks. */
  retryNow(): void {
    if (this.#running && !this.#ws) this.#connect();
  }

  /** Drops the connection and comes back at once, with a new hello. */
  restart(): void {
    if (!this.#running) return;
    this.#drop();
    this.#connect();
  }

  /** This connection leads nowhere just now: drops it and tries again after the usual wait. */
  retryLater(): void {
    const ws = this.#ws;
    if (!ws) return;
    ws.close(1000);
    this.#closed(ws);
  }

  send(frame: Out): void {
    this.#ws?.send(JSON.stringify(frame));
  }

  /** How often a sign of life is due; the server says so in its welcome. */
  heartbeat(seconds: number): void {
    this.#attempt = 0;
    this.#beatMs = Math.max(1, seconds) * 1000;
  }

  #connect(): void {
    this.#cancel();
    this.#greeted = false;
    let ws: WebSocketLike;
    try {
      ws = this.world.connect(this.url);
    } catch {
      this.#later();
      return;
    }
    this.#ws = ws;
    this.#heard = this.world.now();
    ws.onopen = () => void this.#greet(ws);
    ws.onmessage = (e) => this.#received(ws, e.data);
    ws.onclose = (e) => this.#closed(ws, e.code);
    this.#beat(ws);
  }

  async #greet(ws: WebSocketLike): Promise<void> {
    try {
      const frame = await this.handlers.hello();
      if (this.#ws !== ws) return;
      this.#greeted = true;
      this.send(frame);
    } catch {
      // Without a hello there is nothing to say here; a later try may get its token.
      ws.close();
      this.#closed(ws);
    }
  }

  #received(ws: WebSocketLike, data: unknown): void {
    if (this.#ws !== ws) return;
    this.#heard = this.world.now();
    const frame = parse<In>(data);
    if (!frame) return;
    if (frame.type === "bye") this.#byeMs = Number((frame as { retryAfterMs?: unknown }).retryAfterMs) || 0;
    this.handlers.frame(frame);
  }

  #closed(ws: WebSocketLike, code = NO_CLOSE_FRAME): void {
    if (this.#ws !== ws) return;
    this.#ws = undefined;
    this.#later(code);
  }

  #later(code = NO_CLOSE_FRAME): void {
    if (!this.#running) return;
    if (FOR_GOOD.has(code)) {
      this.stop();
      this.handlers.ended(code);
      return;
    }
    const asked = this.#byeMs;
    const random = this.world.random();
    const wait = asked === undefined ? backoff(this.#attempt, random) : asked + Math.round(random * BACKOFF.firstMs);
    this.#byeMs = undefined;
    this.#attempt += 1;
    this.handlers.lost(this.world.now() + wait, code);
    // The handler may have stopped us, or asked for another try at once.
    if (this.#running && !this.#ws) this.#timer(wait, () => this.#connect());
  }

  /** Says "still here" and notices when nobody answers: a dead line often never says that it closed. */
  #beat(ws: WebSocketLike): void {
    this.#timer(this.#beatMs, () => {
      if (this.#ws !== ws) return;
      if (this.world.now() - this.#heard > this.#beatMs * 2) {
        ws.close();
        this.#closed(ws);
        return;
      }
      if (this.#greeted) ws.send(JSON.stringify({ type: "ping" }));
      this.#beat(ws);
    });
  }

  #drop(): void {
    this.#cancel();
    const ws = this.#ws;
    this.#ws = undefined;
    ws?.close(1000);
  }

  /** One timer is enough: a connected socket waits for its next beat, a lost one for its next try. */
  #timer(ms: number, run: () => void): void {
    this.#cancel();
    this.#cancel = this.world.after(ms, run);
  }
}

function parse<In>(data: unknown): In | undefined {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === "object" && frame !== null && "type" in frame ? (frame as In) : undefined;
  } catch {
    return undefined;
  }
}

/** The browser itself. */
export const browserWorld: World = {
  connect: (url) => new WebSocket(url),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
