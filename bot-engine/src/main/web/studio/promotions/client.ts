// The page's side of the wire: what there is of promotions, and what a lead does to them.
import { asLead, type Problem, type Told } from "../../shared/lead.ts";
import { signIn, signOut, forgetToken, token } from "../../shared/session.ts";
import type { All, Guesses, One, Rules } from "./wire.ts";

const PATH = "/api/studio/promotions";

export type View = { is: "out"; notice?: string } | { is: "loading" } | { is: "forbidden"; why: string } | { is: "broken"; why: string } | { is: "in"; data: All; problem?: string; said?: string };

export type Deed = "live" | "pause" | "resume" | "end" | "discard";

/** How a change came out; undefined: it was done. */
export type Refused = { message: string; problems: Problem[] } | undefined;

export class Promos {
  #view: View;
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
    listener(this.#view);
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
  async load(said?: string): Promise<void> {
    const data = this.#taken(await asLead<All>(PATH));
    if (data) this.#show({ is: "in", data, ...(said === undefined ? {} : { said }) });
  }

  /** The figures anew; what is said at the top stays. */
  async refresh(): Promise<void> {
    const told = await asLead<All>(PATH);
    if (told.is === "fine" && this.#view.is === "in") this.#show({ ...this.#view, data: told.data });
  }

  async guesses(): Promise<Guesses | undefined> {
    return this.#taken(await asLead<Guesses>(`${PATH}/guesses`));
  }

  async one(id: string): Promise<One | undefined> {
    return this.#taken(await asLead<One>(`${PATH}/one?id=${encodeURIComponent(id)}`));
  }

  save(id: string, name: string, revision: number, draft: Rules): Promise<Refused> {
    return this.#change("save", { id, name, revision, draft }, "The draft is saved. Nothing has changed for customers.");
  }

  act(id: string, revision: number, does: Deed): Promise<Refused> {
    const said: Record<Deed, string> = {
      live: "It is in force now.",
      pause: "It is paused: no code of it works until it is resumed.",
      resume: "It runs again.",
      end: "It has ended. What was redeemed keeps its terms.",
      discard: "The draft is gone.",
    };
    return this.#change("do", { id, revision, does }, said[does]);
  }

  /** A change of any kind, and the list after it. */
  async change(path: string, body: unknown, said: string): Promise<Refused> {
    return this.#change(path, body, said);
  }

  /** Says something at the top, for once. */
  say(said: string | undefined): void {
    if (this.#view.is === "in") this.#show({ is: "in", data: this.#view.data, ...(said === undefined ? {} : { said }) });
  }

  async #change(path: string, body: unknown, said: string): Promise<Refused> {
    const told = await asLead<unknown>(`${PATH}/${path}`, body);
    if (told.is === "fine") {
      await this.load(said);
      return undefined;
    }
    if (told.is === "refused") return { message: told.body.message ?? "That did not work.", problems: told.body.problems ?? [] };
    this.#lost(told);
    return { message: told.is === "away" ? "The server cannot be reached. What you wrote is still here; try again." : "Sign in again.", problems: [] };
  }

  #taken<T>(told: Told<T>): T | undefined {
    if (told.is === "fine") return told.data;
    if (told.is === "refused") this.#problem(told.body.message ?? "This cannot be shown now.");
    else this.#lost(told);
    return undefined;
  }

  #lost(told: Exclude<Told<unknown>, { is: "fine" | "refused" }>): void {
    if (told.is === "gone") this.#show({ is: "out", notice: "Your session has ended. Sign in again." });
    else if (told.is === "closed") this.#show({ is: "forbidden", why: told.why });
    else this.#problem("The server cannot be reached. What you see may be old.");
  }

  #problem(why: string): void {
    this.#show(this.#view.is === "in" ? { ...this.#view, problem: why } : { is: "broken", why });
  }

  #show(view: View): void {
    this.#view = view;
    for (const listener of this.#listeners) listener(view);
  }
}
