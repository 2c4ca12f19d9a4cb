// Asking the server as the lead who is signed in.
import { forgetToken, token } from "./session.ts";

/** What came back. gone: the session has ended; closed: not for this role; away: no server. */
export type Told<T> = { is: "fine"; data: T; status: number } | { is: "refused"; status: number; body: Refusal } | { is: "gone" } | { is: "closed"; why: string } | { is: "away" };

export interface Problem {
  line: number;
  field: string;
  why: string;
}

export interface Refusal {
  message?: string;
  problems?: Problem[];
}

export async function asLead<T>(path: string, body?: unknown): Promise<Told<T>> {
  const answer = await raw(path, body);
  if (!(answer instanceof Response)) return answer;
  const data = (await answer.json().catch(() => ({}))) as T & Refusal;
  return answer.ok ? { is: "fine", data, status: answer.status } : { is: "refused", status: answer.status, body: data };
}

/** The same for what is no JSON: a file to keep. */
export async function fileAsLead(path: string, body?: unknown): Promise<Told<Blob>> {
  const answer = await raw(path, body);
  if (!(answer instanceof Response)) return answer;
  if (answer.ok) return { is: "fine", data: await answer.blob(), status: answer.status };
  return { is: "refused", status: answer.status, body: (await answer.json().catch(() => ({}))) as Refusal };
}

async function raw(path: string, body: unknown): Promise<Response | Exclude<Told<never>, { is: "fine" | "refused" }>> {
  const held = token();
  if (!held) return { is: "gone" };
  try {
    const headers: Record<string, string> = { authorization: `Bearer ${held}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    const answer = await fetch(path, body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) });
    if (answer.status === 401) {
      forgetToken();
      return { is: "gone" };
    }
    if (answer.status === 403) {
      const { message } = (await answer.json().catch(() => ({}))) as Refusal;
      return { is: "closed", why: message ?? "The studio is for leads." };
    }
    return answer;
  } catch {
    return { is: "away" };
  }
}
