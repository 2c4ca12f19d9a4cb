// The console's live wire: joins the fold (state.ts) and the socket, and signs in over HTTP.
import type { AgentFrame, DeskFrame } from "../shared/protocol.ts";
import { LIMITS } from "../shared/protocol.ts";
import { forgetToken, signIn, signOut, token } from "../shared/session.ts";
import { Socket, browserWorld } from "../shared/socket.ts";
import { NOTHING, step, type Desk, type Input } from "./state.ts";

export interface View {
  desk: Desk;
  online: boolean;
  signedIn: boolean;
}

/** The close code of a session that is over (PROTOCOL.md). */
const SIGNED_OUT = 4003;

export class Console {
  #desk: Desk = NOTHING;
  #online = false;
  #typedAt = 0;
  readonly #listeners = new Set<(v: View) => void>();
  readonly #socket: Socket<DeskFrame, AgentFrame>;

  constructor() {
    const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/desk`;
    this.#socket = new Socket<DeskFrame, AgentFrame>(url, browserWorld, {
      hello: async () => ({ type: "hello", protocol: LIMITS.PROTOCOL, token: token() ?? "" }),
      frame: (frame) => this.#frame(frame),
      lost: () => {
        this.#online = false;
        this.#tell();
      },
      ended: (code) => this.#leave(code === SIGNED_OUT ? "Your session has ended. Sign in again." : "Reload this page, then sign in again."),
    });
    if (token()) this.#socket.start();
  }

  get view(): View {
    return { desk: this.#desk, online: this.#online, signedIn: token() !== null };
  }

  subscribe(listener: (v: View) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers what went wrong, in words; undefined: signed in. */
  async signIn(user: string, password: string): Promise<string | undefined> {
    const problem = await signIn(user, password);
    if (problem !== undefined) return problem;
    this.#desk = NOTHING;
    this.#socket.start();
    this.#tell();
    return undefined;
  }

  async signOut(): Promise<void> {
    const held = token();
    this.#leave(undefined);
    if (held) await signOut(held);
  }

  do(input: Input): void {
    const { desk, send } = step(this.#desk, input);
    this.#desk = desk;
    for (const frame of send) this.#socket.send(frame);
    this.#tell();
  }

  /** At most one sign of typing in three seconds. */
  typing(conversation: string): void {
    const now = Date.now();
    if (now - this.#typedAt < 3000) return;
    this.#typedAt = now;
    this.#socket.send({ type: "typing", conversation });
  }

  #frame(frame: DeskFrame): void {
    if (frame.type === "welcome") {
      this.#online = true;
      this.#socket.heartbeat(frame.heartbeatSeconds);
    }
    this.do({ does: "frame", frame });
    if (this.#desk.signedOut) this.#leave(this.#desk.signedOut);
  }

  #leave(why: string | undefined): void {
    forgetToken();
    this.#socket.stop();
    this.#online = false;
    this.#desk = why ? { ...NOTHING, signedOut: why } : NOTHING;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.view);
  }
}
