// Sends a file for a dispute or a proof, with the secrets that open this conversation.
import type { Client } from "../shared/client.ts";
import { WORDS } from "../shared/words.ts";

/** The server's limit (Intake): said before the file is sent at all. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A file on its way; the id is kept for another try, so that it arrives once. */
export interface Attached {
  id: string;
  file: File;
}

/** Answers why it did not work; undefined: it is there. */
export async function sendFile(client: Client, server: string, { id, file }: Attached): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return WORDS.fileProblem.too_large;
  const pass = await client.pass();
  if (!pass) return WORDS.fileProblem.sign_in;
  try {
    // Without a content type: a simple request, which asks the server once and not twice.
    const head = JSON.stringify({ conversation: pass.conversation, key: pass.key, token: pass.token, id, name: file.name });
    const answer = await fetch(`${server}/api/proof`, { method: "POST", credentials: "omit", body: new Blob([head, "\n", file]) });
    if (answer.ok) {
      const { name } = (await answer.json()) as { name: string };
      client.say(`\u{1F4CE} ${name}`);
      return undefined;
    }
    const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
    return problem(code);
  } catch {
    return WORDS.unavailable;
  }
}

function problem(code: string | undefined): string {
  const known = WORDS.fileProblem as Record<string, string>;
  return (code !== undefined && known[code]) || WORDS.unavailable;
}
