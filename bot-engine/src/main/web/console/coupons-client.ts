// Codes and discounts over HTTP: looking changes nothing; what does something is sent as an intention.
import type { CardBlock } from "../shared/protocol.ts";
import { token } from "../shared/session.ts";
import { meant, settled, type Intent } from "./intents.ts";

export interface Redeem {
  order: string;
  codes: string[];
  off: number;
  label: string;
  preview: string;
}

export interface Check {
  order: string;
  code: string;
  holds: boolean;
  hidden: boolean;
  headline: string;
  card: CardBlock | null;
  internal: string[];
  real: CardBlock | null;
  redeem: Redeem | null;
  honour: { code: string; label: string; preview: string; who: string } | null;
}

export interface Look {
  orders: { id: string; label: string }[];
  tried: string[];
  checks: Check[];
  best: Redeem | null;
  offers: { card: CardBlock; redeem: Redeem | null }[];
  used: { reference: string; words: string }[];
  limits: string;
  blocked: string | null;
}

/** `open`: whether it was done is not known; sent again it is done once. */
export type Got<T> = { ok: true; value: T } | { ok: false; message: string; open: boolean };

export interface Done {
  message: string;
  kept?: boolean;
  off?: number;
}

export const REDEEM = "/api/desk/coupons/redeem";
export const UNDO = "/api/desk/coupons/undo";
export const DISCOUNT = "/api/desk/discounts";

export const look = (account: string, conversation: string | undefined, codes: string[]): Promise<Got<Look>> =>
  post("/api/desk/coupons", { account, ...(conversation ? { conversation } : {}), codes });

export const preview = (account: string, wish: object): Promise<Got<Done>> => post("/api/desk/discounts/preview", { account, ...wish });

/** Does it, or asks again what came of it. */
export async function act(wanted: Omit<Intent, "id">): Promise<Got<Done>> {
  const intent = meant(sessionStorage, wanted, () => crypto.randomUUID());
  const got = await post<Done>(intent.path, { ...intent.body, id: intent.id });
  if (got.ok || !got.open) settled(sessionStorage, intent);
  return got;
}

async function post<T>(path: string, body: object): Promise<Got<T>> {
  const headers = { authorization: `Bearer ${token() ?? ""}`, "content-type": "application/json" };
  try {
    const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    const value: unknown = await answer.json();
    if (answer.ok) return { ok: true, value: value as T };
    const message = (value as { message?: string }).message ?? "That did not work.";
    return { ok: false, message, open: answer.status >= 500 };
  } catch {
    return { ok: false, message: "No answer came: the line was lost.", open: true };
  }
}
