// The studio's side of the wire: asks for what there is to decide, sends decisions, and waits for
// the check of a change.
import { forgetToken, signIn, signOut, token } from "../shared/session.ts";
import type { Check, Unsure } from "./wire.ts";

export type View =
  | { is: "out"; notice?: string }
  | { is: "loading" }
  | { is: "forbidden"; why: string }
  | { is: "broken"; why: string }
  | { is: "in"; data: Unsure; check?: Check; problem?: string };

export type Decision = { does: "teach"; label: string; lines: string[] } | { does: "dismiss"; lines: string[] } | { does: "undo"; lesson: number };

const UNREACHABLE = "The server cannot be reached. What you see may be old.";
const AGAIN_MS = 700;

export class Studio {
  #view: View;
  /** A change was begun here: how it comes out is shown. */
  #begun = false;
  readonly #listeners = new Set<(v: View) => void>();

  constructor() {
    this.#view = token() ? { is: "loading" } : { is: "out" };
    if (token()) void this.load();
  }

  get view(): View {
    return this.#view;
  }

  subscribe(listener: (v: View) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async signIn(user: string, password: string): Promise<string | undefined> {
    const problem = await signIn(user, password);
    if (problem === undefined) await this.load();
    return problem;
  }

  async signOut(): Promise<void> {
    const held = token();
    forgetToken();
    this.#show({ is: "out" });
    if (held) await signOut(held);
  }

  /** Everything anew; what is on the screen stays until it is there. */
  async load(): Promise<void> {
    const data = await this.#get<Unsure>("/api/studio/unsure");
    if (!data) return;
    const before = this.#view.is === "in" ? this.#view.check : undefined;
    this.#show({ is: "in", data, ...(before ? { check: before } : {}) });
    if (!before) await this.#follow();
  }

  async decide(decision: Decision): Promise<void> {
    this.seen();
    const answer = await this.#fetch("/api/studio/decisions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(decision),
    });
    if (!answer) return;
    const body = (await answer.json()) as { message?: string };
    if (answer.ok) {
      this.#begun = answer.status === 202;
      await this.#follow();
      await this.load();
    } else this.#problem(body.message ?? "That did not work.");
  }

  /** The result of the last check has been read. */
  seen(): void {
    if (this.#view.is === "in") this.#show({ is: "in", data: this.#view.data, ...(this.#view.check?.state === "running" ? { check: this.#view.check } : {}) });
  }

  /** Until the newest check has ended. One that ended before this page came is old news. */
  async #follow(): Promise<void> {
    for (;;) {
      const answer = await this.#get<{ check?: Check }>("/api/studio/check");
      if (!answer || this.#view.is !== "in") return;
      const { check } = answer;
      const running = check?.state === "running";
      if (check && (running || this.#begun)) this.#show({ ...this.#view, check });
      if (!running) break;
      this.#begun = true;
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
    this.#begun = false;
  }

  async #get<T>(path: string): Promise<T | undefined> {
    const answer = await this.#fetch(path, {});
    if (!answer) return undefined;
    if (answer.ok) return (await answer.json()) as T;
    const { message } = (await answer.json()) as { message?: string };
    this.#problem(message ?? "The list cannot be shown now.");
    return undefined;
  }

  async #fetch(path: string, init: RequestInit): Promise<Response | undefined> {
    const held = token();
    if (!held) return undefined;
    try {
      const answer = await fetch(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${held}` } });
      if (answer.status === 401) {
        forgetToken();
        this.#show({ is: "out", notice: "Your session has ended. Sign in again." });
        return undefined;
      }
      if (answer.status === 403) {
        const { message } = (await answer.json()) as { message?: string };
        this.#show({ is: "forbidden", why: message ?? "The studio is for leads." });
        return undefined;
      }
      return answer;
    } catch {
      this.#problem(UNREACHABLE);
      return undefined;
    }
  }

  #problem(why: string): void {
    this.#show(this.#view.is === "in" ? { ...this.#view, problem: why } : { is: "broken", why });
  }

  #show(view: View): void {
    this.#view = view;
    for (const listener of this.#listeners) listener(view);
  }
}
