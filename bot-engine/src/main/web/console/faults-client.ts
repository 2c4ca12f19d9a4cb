// Faults over HTTP: all of them, a page of those hit, the search, and decisions.
import { token } from "../shared/session.ts";

export interface Sum {
  standing: string;
  amount: string;
  lines: number;
  accounts: number;
}

export interface Fault {
  id: string;
  words: string;
  why: string;
  openedBy: string;
  openedAt: string;
  seen: number;
  done: boolean;
  givesBack: boolean;
  sums: Sum[];
}

export interface Line {
  line: number;
  accountId: string;
  name: string;
  bill: string;
  about: string;
  issued: string;
  billed: string;
  expected: string;
  difference: string;
  standing: string;
  by: string | null;
  answer: string | null;
  notice: string | null;
}

/** What came, or what went wrong in words. */
export type Got<T> = { ok: true; value: T } | { ok: false; message: string };

export const faults = (): Promise<Got<{ faults: Fault[] }>> => ask("/api/faults");

export const lines = (id: string, from: number): Promise<Got<{ lines: Line[] }>> =>
  ask(`/api/faults/lines?id=${encodeURIComponent(id)}&from=${from}`);

export const search = (accountId: string, caseId: string, why: string): Promise<Got<{ fault: string }>> =>
  ask("/api/faults/search", { accountId, caseId, why });

/** `line` undefined: all that wait. */
export const decide = (id: string, line: number | undefined, approve: boolean, why: string): Promise<Got<{ lines: number }>> =>
  ask("/api/faults/decide", { id, approve, why, ...(line === undefined ? {} : { line }) });

async function ask<T>(path: string, body?: object): Promise<Got<T>> {
  const headers = { authorization: `Bearer ${token() ?? ""}`, "content-type": "application/json" };
  try {
    const answer = await fetch(path, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
    const value: unknown = await answer.json();
    if (answer.ok) return { ok: true, value: value as T };
    return { ok: false, message: (value as { message?: string }).message ?? "That did not work." };
  } catch {
    return { ok: false, message: "The server cannot be reached. Try again in a moment." };
  }
}
