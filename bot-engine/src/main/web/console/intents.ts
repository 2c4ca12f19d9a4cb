// What an agent means to do, once: its id is made when it is meant and kept until it is answered, over retries,
// reloads and lost lines, so that however often it is sent it is done once.

export interface Intent {
  id: string;
  /** Whose intention it is: nobody else sends it again. */
  agent: string;
  account: string;
  path: string;
  body: Record<string, unknown>;
  /** What it is, for whoever is asked whether to send it again. */
  label: string;
}

export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "penny-console-intents";

/** Those without an answer, the oldest first. */
export function pending(shelf: Shelf, agent: string, account: string): Intent[] {
  return all(shelf).filter((i) => i.agent === agent && i.account === account);
}

/** The same intention that has no answer yet, or a new one. */
export function meant(shelf: Shelf, wanted: Omit<Intent, "id">, id: () => string): Intent {
  const known = all(shelf).find((i) => same(i, wanted));
  if (known) return known;
  const intent = { ...wanted, id: id() };
  keep(shelf, [...all(shelf), intent]);
  return intent;
}

/** It has an answer, whatever that was. */
export function settled(shelf: Shelf, intent: Intent): void {
  keep(shelf, all(shelf).filter((i) => i.id !== intent.id));
}

/** Whatever reason is given the second time: it may have been done with the first. */
function same(a: Omit<Intent, "id">, b: Omit<Intent, "id">): boolean {
  return a.agent === b.agent && a.account === b.account && a.path === b.path && what(a) === what(b);
}

function what({ body }: Omit<Intent, "id">): string {
  const { why: _, ...rest } = body;
  return JSON.stringify(rest);
}

function all(shelf: Shelf): Intent[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Intent[]) : [];
  } catch {
    return [];
  }
}

function keep(shelf: Shelf, intents: Intent[]): void {
  try {
    shelf.setItem(KEY, JSON.stringify(intents));
  } catch {
    // Without a store it is kept as long as the page.
  }
}
