// Saves the copy of a bill, with the secrets that open this conversation.
import type { Client } from "../shared/client.ts";
import { WORDS } from "../shared/words.ts";

/** Answers why it did not work; undefined: the file is saved. */
export async function saveCopy(client: Client, server: string, invoice: string): Promise<string | undefined> {
  const pass = await client.pass();
  if (!pass) return WORDS.unavailable;
  // Sent as plain text: a simple request, which asks the server once and not twice.
  const answer = await fetch(`${server}/api/bill-copy`, {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "text/plain;charset=utf-8" },
    body: JSON.stringify({ ...pass, invoice }),
  });
  if (!answer.ok) return answer.status === 429 ? WORDS.tooFast : WORDS.unavailable;
  save(await answer.blob(), `bill-${invoice.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}.pdf`);
  return undefined;
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
