// What a browser keeps between page loads: which conversation is ours, and what was not sent yet.
// Each unsent message has its own key, so that two tabs never overwrite each other's.
import type { Unsent } from "./chat.ts";

export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

export interface Session {
  conversation: string;
  key: string;
  /** A person has it or is awaited: come back to it on the next page at once. */
  live: boolean;
}

/** The stored things of one reader ("" is the reader who is not signed in) on one server. */
export class Keep {
  constructor(
    private readonly store: Store,
    private readonly prefix: string,
  ) {}

  /** Who it was last time: until a token says otherwise, what is said belongs to them. */
  lastReader(): string {
    return this.store.get(`${this.prefix}reader`) ?? "";
  }

  saveLastReader(reader: string): void {
    this.store.set(`${this.prefix}reader`, reader);
  }

  session(reader: string): Session | undefined {
    const found = parse<Session>(this.store.get(this.#session(reader)));
    return found?.conversation && found.key ? found : undefined;
  }

  saveSession(reader: string, session: Session): void {
    this.store.set(this.#session(reader), JSON.stringify(session));
  }

  forgetSession(reader: string): void {
    this.store.remove(this.#session(reader));
  }

  /** Oldest first. */
  unsent(reader: string): Unsent[] {
    const prefix = this.#out(reader, "");
    return this.store
      .keys()
      .filter((k) => k.startsWith(prefix))
      .map((k) => parse<Unsent>(this.store.get(k)))
      .filter((o): o is Unsent => typeof o?.id === "string" && typeof o.text === "string")
      .map((o): Unsent => ({ ...o, delivery: { is: "queued", notBefore: 0 } }))
      .toSorted((a, b) => a.at - b.at);
  }

  saveUnsent(reader: string, unsent: Unsent): void {
    this.store.set(this.#out(reader, unsent.id), JSON.stringify(unsent));
  }

  forgetUnsent(reader: string, id: string): void {
    this.store.remove(this.#out(reader, id));
  }

  draft(reader: string): string {
    return this.store.get(`${this.prefix}draft:${reader}`) ?? "";
  }

  saveDraft(reader: string, text: string): void {
    const key = `${this.prefix}draft:${reader}`;
    if (text) this.store.set(key, text);
    else this.store.remove(key);
  }

  /** The newest sequence number this reader has had on the screen. */
  seen(conversation: string): number {
    return Number(this.store.get(`${this.prefix}seen:${conversation}`)) || 0;
  }

  saveSeen(conversation: string, seq: number): void {
    this.store.set(`${this.prefix}seen:${conversation}`, String(seq));
  }

  #session(reader: string): string {
    return `${this.prefix}session:${reader}`;
  }

  #out(reader: string, id: string): string {
    return `${this.prefix}out:${reader}:${id}`;
  }
}

/** Browser storage that may be full, forbidden or absent: then things are kept as long as the page is open. */
export function browserStore(storage: () => Storage): Store {
  const memory = new Map<string, string>();
  const attempt = <T>(what: (s: Storage) => T, otherwise: T): T => {
    try {
      return what(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((s) => s.getItem(key), null),
    set: (key, value) => {
      const kept = attempt((s) => (s.setItem(key, value), true), false);
      if (kept) memory.delete(key);
      else memory.set(key, value);
    },
    remove: (key) => {
      memory.delete(key);
      attempt((s) => s.removeItem(key), undefined);
    },
    keys: () => [...new Set([...memory.keys(), ...attempt((s) => Object.keys(s), [])])],
  };
}

/** Who a signed token speaks of, so that each signed-in customer finds their own conversation; never trusted for more. */
export function readerOf(token: string | undefined): string {
  const claims = token?.split(".")[1];
  if (!claims) return "";
  try {
    const bytes = Uint8Array.from(atob(claims.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown };
    return typeof sub === "string" ? sub : "";
  } catch {
    return "";
  }
}

function parse<T>(json: string | null): T | undefined {
  try {
    return json === null ? undefined : (JSON.parse(json) as T);
  } catch {
    return undefined;
  }
}
