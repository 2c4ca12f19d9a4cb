// Who works here, in this tab: the token of console and studio, and how to get and lose it.
const TOKEN = "penny-console-token";

export function token(): string | null {
  return sessionStorage.getItem(TOKEN);
}

export function forgetToken(): void {
  sessionStorage.removeItem(TOKEN);
}

/** Answers what went wrong, in words; undefined: signed in. */
export async function signIn(user: string, password: string): Promise<string | undefined> {
  try {
    const answer = await fetch("/api/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user, password }),
    });
    const body = (await answer.json()) as { token?: string; message?: string };
    if (!answer.ok || !body.token) return body.message ?? "Signing in did not work.";
    sessionStorage.setItem(TOKEN, body.token);
    return undefined;
  } catch {
    return "The server cannot be reached. Try again in a moment.";
  }
}

export async function signOut(held: string): Promise<void> {
  await fetch("/api/sign-out", { method: "POST", headers: { authorization: `Bearer ${held}` } }).catch(() => undefined);
}
