// Gets a customer's file with the agent's session, and saves it.
import type { CaseFile } from "../shared/protocol.ts";
import { token } from "../shared/session.ts";

/** Answers why it did not work; undefined: it is saved. */
export async function saveFile(file: CaseFile): Promise<string | undefined> {
  try {
    const answer = await fetch(`/api/proof/${file.id}`, { headers: { authorization: `Bearer ${token() ?? ""}` } });
    if (!answer.ok) return answer.status === 404 ? "It is no longer kept, or not for you." : "It could not be had; try again.";
    const url = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = url;
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return undefined;
  } catch {
    return "The server does not answer; try again.";
  }
}
