// The orders that the host page shows, handed over with every connection, with every change, and
// again before their signature runs out.
import type { ClientFrame, ServerFrame } from "./protocol.ts";
import type { World } from "./socket.ts";

/** With neither of the two the page shows no order. */
export interface Orders {
  signed?: string;
  preview?: string;
}

export interface HandOverOptions {
  world: World;
  newId(): string;
  /** What the page shows; undefined when it never speaks of orders. */
  orders(): Promise<Orders | undefined>;
  /** For whoever builds the host page. */
  warn(message: string): void;
  send(frame: ClientFrame): void;
}

/** A signature lasts 15 minutes at most, and hosts sign for less. */
const AGAIN_MS = 4 * 60_000;

export class HandOver {
  #known: Orders | undefined;
  #sent = "";
  #on = false;
  #cancel: () => void = () => {};

  constructor(private readonly options: HandOverOptions) {}

  /** Asks the page, so that its orders are at hand when the connection stands. */
  async ask(): Promise<void> {
    try {
      this.#known = await this.options.orders();
    } catch (e) {
      // What is not known now must not be judged as it was before.
      this.#known = this.#known && {};
      this.options.warn(`the page's orders could not be had: ${e instanceof Error ? e.message : String(e)}`);
    }
  }

  /** The connection stands: before anything is said. */
  welcomed(): void {
    this.#on = true;
    this.#send();
  }

  lost(): void {
    this.#on = false;
    this.#cancel();
  }

  /** The page shows something else now. */
  async changed(): Promise<void> {
    if (!this.#on) return;
    await this.ask();
    if (this.#on) this.#send();
  }

  /** Whether the frame was about orders, and so for nobody else. */
  frame(frame: ServerFrame): boolean {
    if (frame.type === "orders") return true;
    if (frame.type !== "refused" || frame.id === undefined || frame.id !== this.#sent) return false;
    if (frame.retryAfterMs !== undefined) {
      this.#later(frame.retryAfterMs);
      return true;
    }
    this.options.warn(`the page's orders were not taken: ${frame.message}`);
    // An order that was taken before is not the one the page shows now.
    if (this.#known?.signed !== undefined || this.#known?.preview !== undefined) {
      this.#known = {};
      this.#send();
    }
    return true;
  }

  #send(): void {
    this.#cancel();
    if (!this.#known) return;
    this.#sent = this.options.newId();
    this.options.send({ type: "orders", id: this.#sent, ...this.#known });
    this.#later(AGAIN_MS);
  }

  #later(ms: number): void {
    this.#cancel();
    this.#cancel = this.options.world.after(ms, () => void this.changed());
  }
}
