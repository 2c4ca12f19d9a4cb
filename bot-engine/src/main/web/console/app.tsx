// Three columns: who waits, the conversation, what is known.
import { h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Console, View } from "./client.ts";
import { CloseDialog, KeysDialog } from "./dialogs.tsx";
import type { Act } from "./cases.tsx";
import { Context } from "./context.tsx";
import { Faults } from "./faults.tsx";
import { search } from "./faults-client.ts";
import { useKeys } from "./keys.ts";
import { Lists } from "./lists.tsx";
import { redact } from "../shared/redact.ts";
import { SignIn } from "./sign-in.tsx";
import { TalkView } from "./talk.tsx";

export function App({ console: desk }: { console: Console }): JSX.Element {
  const [view, setView] = useState<View>(desk.view);
  useEffect(() => desk.subscribe(setView), [desk]);
  if (!view.signedIn) return <SignIn signIn={(u, p) => desk.signIn(u, p)} notice={view.desk.signedOut} />;
  return <Workplace console={desk} view={view} />;
}

type Dialog = "none" | "keys" | "close";

function Workplace({ console: desk, view }: { console: Console; view: View }): JSX.Element {
  const { desk: state, online } = view;
  const [dialog, setDialog] = useState<Dialog>("none");
  const [panel, setPanel] = useState(false);
  const [noting, setNoting] = useState(false);
  const [faults, setFaults] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const talk = state.shown === undefined ? undefined : state.talks[state.shown];
  const mine = talk && !talk.lost ? talk : undefined;
  const leads = state.me?.role === "lead" || state.me?.role === "admin";
  /** From a case to all whom the same fault hit. */
  const findAll = async (a: Act): Promise<void> => {
    setFaults("Beginning the search.");
    const got = await search(a.accountId, a.caseId ?? "", redact(a.why).text);
    setFaults(got.ok ? "" : got.message);
  };
  useKeys(root, {
    help: () => setDialog("keys"),
    close: () => mine && setDialog("close"),
    note: () => mine && setNoting((on) => !on),
  });
  return (
    <div ref={root} class={`desk${faults === undefined ? "" : " on-faults"}${talk ? " talking" : ""}${panel ? " panel-open" : ""}`}>
      <header class="top">
        <h1>Console</h1>
        <p class="who">{state.me ? `${state.me.name}, ${state.me.role}` : "Connecting"}</p>
        {leads && <button type="button" class="plain" aria-pressed={faults !== undefined} onClick={() => setFaults(faults === undefined ? "" : undefined)}>Faults</button>}
        <button type="button" class="plain" onClick={() => setDialog("keys")}>Keys <kbd>?</kbd></button>
        <button type="button" class="plain" onClick={() => void desk.signOut()}>Sign out</button>
      </header>
      {!online && <p class="banner" role="status">Connection lost. Reconnecting. What you wrote is kept.</p>}
      {state.problem && (
        <p class="banner problem" role="alert">
          {state.problem} <button type="button" class="plain" onClick={() => desk.do({ does: "seen" })}>Dismiss</button>
        </p>
      )}
      <Lists desk={state} look={(accountId) => { desk.do({ does: "look", accountId }); setPanel(true); }} take={(w) => desk.do({ does: "claim", handoff: w.handoff, version: w.version })} show={(c) => desk.do({ does: "show", conversation: c })} />
      <TalkView
        key={talk?.conversation ?? "none"} talk={talk} customer={talk && name(view, talk.conversation)} noting={noting} setNoting={setNoting}
        say={(text, note) => talk && desk.do({ does: "say", conversation: talk.conversation, id: crypto.randomUUID(), text, note })}
        again={(o) => talk && desk.do({ does: "say", conversation: talk.conversation, id: o.id, text: o.text, note: o.note })}
        typing={() => talk && desk.typing(talk.conversation)} release={() => talk && desk.do({ does: "release", conversation: talk.conversation })}
        close={() => setDialog("close")} details={() => setPanel((on) => !on)}
      />
      <Context
        talk={state.looked ? undefined : talk} account={state.looked ?? talk?.account} acted={state.acted} hide={() => setPanel(false)}
        agent={state.me?.agent} refresh={(accountId) => desk.do({ does: "refresh", accountId })}
        act={(a) => a.move === "find_fault" ? void findAll(a) : desk.do({ does: "act", id: crypto.randomUUID(), ...a, why: redact(a.why).text })}
      />
      {faults !== undefined && <Faults notice={faults} back={() => setFaults(undefined)} />}
      <KeysDialog open={dialog === "keys"} done={() => setDialog("none")} />
      <CloseDialog
        open={dialog === "close" && mine !== undefined} wrapUps={state.me?.wrapUps ?? []} done={() => setDialog("none")}
        close={(wrapUp, remark) => talk && desk.do({ does: "close", conversation: talk.conversation, wrapUp, remark: redact(remark).text })}
      />
    </div>
  );
}

function name(view: View, conversation: string): string {
  const { mine, talks } = view.desk;
  return mine.find((m) => m.conversation === conversation)?.customer ?? talks[conversation]?.account?.name ?? "Not signed in";
}
