// What was not understood on the left, one group of it in the middle, what was learned on the right.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { SignIn } from "../console/sign-in.tsx";
import type { Studio, View } from "./client.ts";
import { Detail } from "./detail.tsx";
import { Groups } from "./groups.tsx";
import { Lessons } from "./lessons.tsx";
import { Outcome } from "./outcome.tsx";
import { Sections } from "./sections.tsx";
import { next, named } from "./words.ts";

export function App({ studio }: { studio: Studio }): JSX.Element {
  const [view, setView] = useState<View>(studio.view);
  useEffect(() => studio.subscribe(setView), [studio]);
  switch (view.is) {
    case "out":
      return <SignIn signIn={(u, p) => studio.signIn(u, p)} notice={view.notice} title="Studio" lead="For leads: what Penny did not understand, and promotions." />;
    case "loading":
      return <Loading what="Putting together what was not understood." />;
    case "forbidden":
      return <Closed title="Not for this role" why={view.why} studio={studio} link />;
    case "broken":
      return <Closed title="The list cannot be shown" why={view.why} studio={studio} />;
    case "in":
      return <Room studio={studio} view={view} />;
  }
}

/** Nothing at all at first: most answers come before anybody sees that they are waited for. */
export function Loading({ what }: { what: string }): JSX.Element {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return <main class="closed" aria-busy="true">{long && <p class="quiet">{what}</p>}</main>;
}

export function Closed({ title, why, studio, link }: { title: string; why: string; studio: { load(): Promise<void>; signOut(): Promise<void> }; link?: boolean }): JSX.Element {
  return (
    <main class="closed">
      <h1>{title}</h1>
      <p role="alert">{why}</p>
      <p class="buttons">
        {link ? <a href="/console/">To the console</a> : <button type="button" class="primary" onClick={() => void studio.load()}>Try again</button>}
        <button type="button" class="plain" onClick={() => void studio.signOut()}>Sign out</button>
      </p>
    </main>
  );
}

function Room({ studio, view }: { studio: Studio; view: View & { is: "in" } }): JSX.Element {
  const { data, check, problem } = view;
  const [shown, setShown] = useState<string>();
  const group = data.clusters.find((c) => c.id === shown);
  const decided = group ? next(data.clusters, group.id) : undefined;
  const busy = check?.state === "running";
  return (
    <div class={`studio${group ? " reading" : ""}`}>
      <header class="top">
        <h1>Studio</h1>
        <Sections open="words" />
        <p class="who">{`${data.me.name}, ${data.me.role}`}</p>
        <a class="plain" href="/console/">Console</a>
        <button type="button" class="plain" onClick={() => void studio.signOut()}>Sign out</button>
      </header>
      {problem && <p class="banner problem" role="alert">{problem} <button type="button" class="plain" onClick={() => studio.seen()}>Dismiss</button></p>}
      <Groups data={data} shown={shown} show={setShown} />
      <main class="middle">
        {check && <Outcome check={check} labels={data.labels} seen={() => studio.seen()} />}
        {group && (
          <Detail
            key={group.id} group={group} labels={data.labels} busy={busy} back={() => setShown(undefined)}
            teach={(label, lines) => void studio.decide({ does: "teach", label, lines })}
            dismiss={(lines) => void studio.decide({ does: "dismiss", lines }).then(() => lines.length === group.lines.length && setShown(decided))}
          />
        )}
        {!group && <Nothing view={view} />}
      </main>
      <Lessons lessons={data.lessons} labels={data.labels} learned={data.learned} busy={busy} undo={(lesson) => void studio.decide({ does: "undo", lesson })} />
    </div>
  );
}

function Nothing({ view }: { view: View & { is: "in" } }): JSX.Element {
  const { data } = view;
  return (
    <div class="nothing">
      {data.clusters.length > 0 ? (
        <Fragment>
          <h2>What did customers mean?</h2>
          <p>Choose a group from the list. Say what its lines mean, and Penny understands such words from then on. Every change is checked first.</p>
        </Fragment>
      ) : (
        <Fragment>
          <h2>Nothing to decide</h2>
          <p>{`What Penny was not sure about comes here by itself, without names, and stays for ${data.days} days. You then say what customers meant, for example ${named(data.labels, "balance_due")}.`}</p>
        </Fragment>
      )}
    </div>
  );
}
