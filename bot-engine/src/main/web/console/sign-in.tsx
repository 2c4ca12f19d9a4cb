// Who works here signs in.
import { h, type JSX, type TargetedEvent } from "preact";
import { useState } from "preact/hooks";

export interface SignInProps {
  signIn(user: string, password: string): Promise<string | undefined>;
  notice?: string | undefined;
  title?: string;
  lead?: string;
}

export function SignIn({ signIn, notice, title = "Console", lead = "For the people who answer chats." }: SignInProps): JSX.Element {
  const [problem, setProblem] = useState(notice);
  const [busy, setBusy] = useState(false);
  const submit = async (e: TargetedEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault();
    const data = new FormData(e.currentTarget);
    setBusy(true);
    setProblem(await signIn(String(data.get("user")), String(data.get("password"))));
    setBusy(false);
  };
  return (
    <main class="sign-in">
      <form onSubmit={(e) => void submit(e)}>
        <h1>{title}</h1>
        <p class="quiet">{lead}</p>
        <label>
          Name
          <input name="user" autocomplete="username" required autofocus spellcheck={false} />
        </label>
        <label>
          Password
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        {problem && <p class="problem" role="alert">{problem}</p>}
        <button type="submit" class="primary" disabled={busy}>{busy ? "Signing in" : "Sign in"}</button>
      </form>
    </main>
  );
}
