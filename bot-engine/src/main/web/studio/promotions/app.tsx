// Promotions: the list on the left, one promotion beside it.
import { h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { SignIn } from "../../console/sign-in.tsx";
import { Closed, Loading } from "../app.tsx";
import { Sections } from "../sections.tsx";
import type { Promos, View } from "./client.ts";
import { Exchange } from "./exchange.tsx";
import { GuessesPart } from "./guesses.tsx";
import { List } from "./list.tsx";
import { NewPromotion } from "./new.tsx";
import { Page } from "./page.tsx";

/** How long it is said that something was done. */
const SAID_MS = 10_000;

/** How often use and budget are looked at anew while nobody writes. */
const FRESH_MS = 15_000;

export function PromotionsApp({ promos, path }: { promos: Promos; path: string[] }): JSX.Element {
  const [view, setView] = useState<View>(promos.view);
  useEffect(() => promos.subscribe(setView), [promos]);
  switch (view.is) {
    case "out":
      return <SignIn signIn={(u, p) => promos.signIn(u, p)} notice={view.notice} title="Studio" lead="For leads: what Penny did not understand, and promotions." />;
    case "loading":
      return <Loading what="Fetching the promotions." />;
    case "forbidden":
      return <Closed title="Not for this role" why={view.why} studio={promos} link />;
    case "broken":
      return <Closed title="The promotions cannot be shown" why={view.why} studio={promos} />;
    case "in":
      return <Room promos={promos} view={view} path={path} />;
  }
}

function Room({ promos, view, path }: { promos: Promos; view: View & { is: "in" }; path: string[] }): JSX.Element {
  const { data, problem, said } = view;
  const [id = "", part = ""] = path;
  const row = data.rows.find((r) => r.id === id);
  useEffect(() => {
    const timer = said === undefined ? undefined : setTimeout(() => promos.say(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const writing = part === "rules" || id === "+new";
  useEffect(() => {
    if (writing) return undefined; // rules of somebody else must not come in between
    const timer = setInterval(() => document.visibilityState === "visible" && void promos.refresh(), FRESH_MS);
    return () => clearInterval(timer);
  }, [promos, writing]);
  return (
    <div class={`studio promotions${id === "" ? "" : " reading"}`}>
      <header class="top">
        <h1>Studio</h1>
        <Sections open="promotions" />
        <p class="who">{`${data.me.name}, ${data.me.role}`}</p>
        <a class="plain" href="/console/">Console</a>
        <button type="button" class="plain" onClick={() => void promos.signOut()}>Sign out</button>
      </header>
      {problem !== undefined && <p class="banner problem" role="alert">{problem} <button type="button" class="plain" onClick={() => promos.say(undefined)}>Dismiss</button></p>}
      <List rows={data.rows} shown={id} />
      <main class="middle">
        <p class="said" role="status">{said}</p>
        {id === "" && <Welcome many={data.rows.length} />}
        {id === "+new" && <NewPromotion promos={promos} data={data} />}
        {id === "+guesses" && <GuessesPart promos={promos} />}
        {id === "+exchange" && <Exchange promos={promos} />}
        {row && <Page key={row.id} promos={promos} data={data} row={row} part={part} />}
        {!row && id !== "" && !id.startsWith("+") && <Gone />}
      </main>
    </div>
  );
}

function Welcome({ many }: { many: number }): JSX.Element {
  return (
    <div class="nothing">
      <h2>{many === 0 ? "No promotion yet" : "Which promotion?"}</h2>
      <p>A promotion takes something off an order: for whom, when, how much and how often is written in a form, tried on the bills of the last 90 days, and only then put in force.</p>
      <p><a class="primary as-link" href="#promotions/+new">New promotion</a></p>
    </div>
  );
}

function Gone(): JSX.Element {
  return (
    <div class="nothing">
      <h2>There is no such promotion</h2>
      <p>It may be a draft that was thrown away. <a href="#promotions">To the list</a></p>
    </div>
  );
}
