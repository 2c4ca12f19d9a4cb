// Wrong codes that belong to no promotion: who was held up for guessing, and what was typed (covered).
import { Fragment, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Promos } from "./client.ts";
import { Failed } from "./failed.tsx";
import type { Alarm, Guesses } from "./wire.ts";
import { when } from "./words.ts";

const AGAIN_MS = 15_000;

const WHO: Record<Alarm["scope"], string> = { account: "One account or chat", address: "One network address", global: "Everybody together" };

export function GuessesPart({ promos }: { promos: Promos }): JSX.Element {
  const [seen, setSeen] = useState<Guesses>();
  useEffect(() => {
    const look = (): void => void promos.guesses().then((g) => g && setSeen(g));
    look();
    const timer = setInterval(() => document.visibilityState === "visible" && look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [promos]);
  return (
    <article class="promo">
      <a class="plain back" href="#promotions">Back to the list</a>
      <header class="promo-head"><h2>Guessed codes</h2></header>
      <p class="quiet">Codes that nobody has. Who types too many of them in an hour is held up, and that is noted here for 90 days. Who it is stays hidden: the same letters are the same one.</p>
      {seen && <Fragment><Alarms alarms={seen.alarms} /><Failed failed={seen.failed} title="Tries with codes of no promotion" /></Fragment>}
    </article>
  );
}

function Alarms({ alarms }: { alarms: Alarm[] }): JSX.Element {
  return (
    <section>
      <h3>Held up for guessing</h3>
      {alarms.length === 0 ? <p class="quiet">Nobody in the last 90 days.</p> : (
        <table class="figures">
          <thead><tr><th scope="col">Who</th><th scope="col">Known here as</th><th scope="col">Wrong codes</th><th scope="col">Since</th></tr></thead>
          <tbody>
            {alarms.map((a) => (
              <tr key={`${a.subject}${a.at}`}>
                <th scope="row">{WHO[a.scope]}</th>
                <td data-label="Known here as"><code>{a.subject}</code></td>
                <td class="num" data-label="Wrong codes">{a.wrong}</td>
                <td class="quiet" data-label="Since">{when(a.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
