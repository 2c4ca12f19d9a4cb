// The customer's side of a conversation, kept alive: joins the fold (chat.ts), the socket and the
// store. Front ends subscribe to it and say things through it.
import { EMPTY, hello, language, nextDue, step, type Chat, type Input, type Unsent } from "./chat.ts";
import { HandOver, type Orders } from "./hand-over.ts";
import { readerOf, type Keep } from "./keep.ts";
import type { ClientFrame, ServerFrame } from "./protocol.ts";
import { redact, type Hidden } from "./redact.ts";
import { Socket, type World } from "./socket.ts";

export type Link = { is: "off" } | { is: "connecting" } | { is: "on" } | { is: "waiting"; until: number };

export interface Snapshot {
  chat: Chat;
  link: Link;
  reader: string;
}

/** Who asks: the conversation, its key, and the host page's fresh word for its customer. */
export interface Pass {
  conversation: string;
  key: string;
  token: string;
  locale?: string;
}

export interface ClientOptions {
  url: string;
  world: World;
  keep: Keep;
  newId(): string;
  locale?: string;
  /** A fresh token of the signed-in customer; undefined when nobody is signed in. */
  token(): Promise<string | undefined>;
  /** The orders that the page shows; undefined when it never speaks of any. */
  orders?(): Promise<Orders | undefined>;
  /** For whoever builds the host page. */
  warn?(message: string): void;
}

export class Client {
  #chat: Chat = EMPTY;
  #link: Link = { is: "off" };
  #reader: string;
  #met = false;
  #stored: Unsent[] = [];
  #typedAt = 0;
  #cancelDue: () => void = () => {};
  readonly #listeners = new Set<(s: Snapshot) => void>();
  readonly #socket: Socket<ServerFrame, ClientFrame>;
  readonly #orders: HandOver;

  constructor(private readonly options: ClientOptions) {
    this.#reader = options.keep.lastReader();
    this.#orders = new HandOver({
      world: options.world,
      newId: options.newId,
      orders: () => options.orders?.() ?? Promise.resolve(undefined),
      warn: (message) => options.warn?.(message),
      send: (frame) => this.#socket.send(frame),
    });
    this.#socket = new Socket<ServerFrame, ClientFrame>(options.url, options.world, {
      hello: () => this.#hello(),
      frame: (frame) => this.#frame(frame),
      lost: (until) => {
        this.#orders.lost();
        this.#link = { is: "waiting", until };
        this.#take({ does: "lost" });
      },
      ended: () => {
        this.#link = { is: "off" };
        this.#take({ does: "ended" });
      },
    });
  }

  get snapshot(): Snapshot {
    return { chat: this.#chat, link: this.#link, reader: this.#reader };
  }

  subscribe(listener: (s: Snapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.#link.is !== "off") return;
    this.#link = { is: "connecting" };
    this.#tell();
    this.#socket.start();
  }

  retryNow(): void {
    this.#socket.retryNow();
  }

  /** Says it without what must not be sent; answers what that was. */
  say(said: string, choice?: string): Hidden[] {
    const { newId, world } = this.options;
    const { text, hidden } = redact(said);
    this.#take({ does: "say", id: newId(), text, now: world.now(), ...(choice ? { choice } : {}) });
    return hidden;
  }

  again(id: string): void {
    this.#take({ does: "again", id, now: this.options.world.now() });
  }

  discard(id: string): void {
    this.#take({ does: "discard", id });
  }

  /** At most one sign of typing in three seconds. */
  typing(): void {
    const now = this.options.world.now();
    if (!this.#chat.welcomed || now - this.#typedAt < 3000) return;
    this.#typedAt = now;
    this.#socket.send({ type: "typing" });
  }

  /** Leaves a closed conversation behind and opens a new one. */
  fresh(): void {
    this.options.keep.forgetSession(this.#reader);
    this.#take({ does: "forget" });
    this.#socket.restart();
  }

  /** The signed-in customer changed: asks for the token again and goes on as that reader. */
  identify(): void {
    this.#socket.restart();
  }

  /** The page shows other orders now. */
  orders(): void {
    void this.#orders.changed();
  }

  /** What opens this conversation beside the socket; undefined when nobody is signed in. */
  async pass(): Promise<Pass | undefined> {
    const { conversation, key } = this.#chat;
    const spoken = language(this.#chat);
    const locale = spoken && this.#chat.locale?.startsWith(spoken) ? this.#chat.locale : spoken;
    const token = await this.options.token();
    if (!conversation || !key || !token) return undefined;
    return { conversation, key, token, ...(locale ? { locale } : {}) };
  }

  async #hello(): Promise<ClientFrame> {
    const [token] = await Promise.all([this.options.token(), this.#orders.ask()]);
    const reader = readerOf(token);
    if (!this.#met || reader !== this.#reader || !this.#chat.conversation) this.#become(reader);
    return hello(this.#chat, token, this.options.locale);
  }

  /** Signing in takes the open conversation along; any other change of reader leaves it behind. */
  #become(reader: string): void {
    const { keep } = this.options;
    const session = keep.session(reader);
    const signsIn = this.#met && this.#reader === "" && this.#chat.conversation !== undefined && !session;
    // What was said before we knew for whom belongs to whoever this turns out to be.
    const comesAlong = signsIn || !this.#met;
    if (reader !== this.#reader) {
      if (comesAlong) for (const o of this.#stored) keep.forgetUnsent(this.#reader, o.id);
      else this.#chat = EMPTY;
      if (signsIn) keep.forgetSession("");
      this.#stored = [];
      this.#reader = reader;
      keep.saveLastReader(reader);
    }
    this.#met = true;
    if (!this.#chat.conversation && session) {
      this.#chat = { ...this.#chat, conversation: session.conversation, key: session.key };
    }
    const known = new Set(this.#chat.outbox.map((o) => o.id));
    this.#take({ does: "restore", unsent: keep.unsent(reader).filter((o) => !known.has(o.id)) });
  }

  #frame(frame: ServerFrame): void {
    if (this.#orders.frame(frame)) return;
    const had = this.#chat.conversation;
    if (frame.type === "welcome") {
      this.#orders.welcomed(); // before anything is said about them
      this.#link = { is: "on" };
      this.#socket.heartbeat(frame.heartbeatSeconds);
    }
    this.#take({ does: "frame", frame, now: this.options.world.now() });
    if (this.#chat.stopped) this.#socket.stop();
    else if (had && !this.#chat.conversation) this.fresh();
    else if (frame.type === "refused" && frame.id === undefined && !this.#chat.welcomed) this.#socket.retryLater();
  }

  #take(input: Input): void {
    const { chat, send } = step(this.#chat, input);
    this.#chat = chat;
    this.#store();
    for (const frame of send) this.#socket.send(frame);
    this.#schedule();
    this.#tell();
  }

  #store(): void {
    const { keep } = this.options;
    const { conversation, key, outbox, state } = this.#chat;
    if (conversation && key) {
      keep.saveSession(this.#reader, { conversation, key, live: state.with === "AGENT" || state.with === "WAITING" });
    }
    const waiting = outbox.filter((o) => o.delivery.is !== "sent");
    const ids = new Set(waiting.map((o) => o.id));
    for (const gone of this.#stored) if (!ids.has(gone.id)) keep.forgetUnsent(this.#reader, gone.id);
    const before = new Set(this.#stored.map((o) => o.id));
    for (const added of waiting) if (!before.has(added.id)) keep.saveUnsent(this.#reader, added);
    this.#stored = waiting;
  }

  #schedule(): void {
    this.#cancelDue();
    const due = nextDue(this.#chat);
    if (due === undefined) return;
    const { world } = this.options;
    this.#cancelDue = world.after(Math.max(0, due - world.now()), () => this.#take({ does: "due", now: world.now() }));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.snapshot);
  }
}
