// One promotion: how it stands, its rules, what it would have done to the bills of the last 90 days.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Codes } from "./codes.tsx";
import type { Deed, Promos, Refused } from "./client.ts";
import { Editor } from "./editor.tsx";
import { Failed } from "./failed.tsx";
import { Bar } from "./list.tsx";
import { Preview } from "./preview.tsx";
import type { All, Noted, One, Row, Rules } from "./wire.ts";
import { budgetMeter, conditionWords, effectWords, idFor, STATES, timing, useMeter, when } from "./words.ts";

interface PageProps {
  promos: Promos;
  data: All;
  row: Row;
  part: string;
}

const PARTS: [string, string][] = [["", "How it stands"], ["rules", "Rules"], ["preview", "Preview"], ["codes", "Codes"]];

export function Page({ promos, data, row, part }: PageProps): JSX.Element {
  const head = useRef<HTMLHeadingElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const [one, setOne] = useState<One>();
  useEffect(() => {
    head.current?.focus();
  }, []);
  useEffect(() => {
    void promos.one(row.id).then(setOne);
  }, [row.id, row.revision, row.used, row.spent]);
  const here = `#promotions/${encodeURIComponent(row.id)}`;
  return (
    <article class="promo">
      <a class="plain back" href="#promotions">Back to the list</a>
      <header class="promo-head">
        <h2 ref={head} tabIndex={-1}>{row.name}</h2>
        <span class={`state ${row.state}`}>{STATES[row.state]}</span>
        <p class="quiet">{[row.id, row.code ? `code ${row.code}` : "", timing(row)].filter(Boolean).join(" · ")}</p>
      </header>
      <Deeds promos={promos} data={data} row={row} refuse={setRefused} />
      {refused && <div class="refusal" role="alert"><p>{refused.message}</p></div>}
      <nav class="parts" aria-label="Parts of this promotion">
        {PARTS.map(([code, words]) => <a key={code} href={code === "" ? here : `${here}/${code}`} aria-current={code === part ? "page" : undefined}>{words}</a>)}
      </nav>
      {part === "" && <Standing row={row} one={one} />}
      {part === "rules" && <RulesPart promos={promos} data={data} row={row} />}
      {part === "preview" && <Preview row={row} />}
      {part === "codes" && <Codes promos={promos} row={row} one={one} />}
    </article>
  );
}

function RulesPart({ promos, data, row }: { promos: Promos; data: All; row: Row }): JSX.Element {
  const rules = row.draft ?? row.rules;
  if (!rules) return <p class="quiet">There are no rules.</p>;
  if (row.state === "ended") return <p>{`${effectWords(rules)}. ${conditionWords(rules)} It has ended; clone it to run it again.`}</p>;
  return (
    <Fragment>
      {row.rules && <p class="quiet">What is saved here comes into force with “Put in force”, as version {row.version + 1}. What was redeemed keeps its terms.</p>}
      <Editor key={row.revision} name={row.name} rules={rules} choices={data.choices} save="Save the draft" send={(name, next) => promos.save(row.id, name, row.revision, next)} />
    </Fragment>
  );
}

function Standing({ row, one }: { row: Row; one: One | undefined }): JSX.Element {
  const rules = row.rules ?? row.draft;
  return (
    <Fragment>
      {row.rules && (
        <div class="meters">
          <Bar meter={useMeter(row)} />
          <Bar meter={budgetMeter(row)} />
        </div>
      )}
      {rules && <p class="in-words">{`${effectWords(rules)}. ${conditionWords(rules)}`}</p>}
      {row.rules && row.draft && <p class="note">{`Written and not in force yet: ${lower(effectWords(row.draft))}. ${conditionWords(row.draft)}`}</p>}
      {one && <Failed failed={one.failed} />}
      {one && <History history={one.history} />}
    </Fragment>
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const DONE: Record<string, string> = { made: "Draft written", rewritten: "Draft changed", live: "Put in force", paused: "Paused", resumed: "Resumed", ended: "Ended", discarded: "Draft thrown away", cloned: "Made as a clone", imported: "Imported as a draft", code: "Public code set", codes: "Codes made" };

function History({ history }: { history: Noted[] }): JSX.Element {
  return (
    <section>
      <h3>What was done</h3>
      {history.length === 0 && <p class="quiet">Nothing here: it was put in from the command line.</p>}
      <ol class="history">
        {history.map((n) => (
          <li key={`${n.at}${n.what}`}>
            <span>{n.what.replace(/^\w+/, (w) => DONE[w] ?? w)}{n.version === null ? "" : `, version ${n.version}`}</span>
            <span class="quiet">{`${n.by}, ${when(n.at)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface DeedsProps {
  promos: Promos;
  data: All;
  row: Row;
  refuse(r: Refused): void;
}

function Deeds({ promos, data, row, refuse }: DeedsProps): JSX.Element {
  const [asked, setAsked] = useState<Deed>();
  const act = async (does: Deed): Promise<void> => {
    setAsked(undefined);
    refuse(await promos.act(row.id, row.revision, does));
  };
  const clone = async (): Promise<void> => {
    const id = idFor(row.name, data.rows.map((r) => r.id));
    const rules = row.draft ?? row.rules;
    if (!rules) return;
    const problem = await promos.change("clone", { id: row.id, as: id, name: `${row.name} (copy)` }, "It is cloned as a draft, without codes. Check its dates.");
    refuse(problem);
    if (!problem) location.hash = `#promotions/${encodeURIComponent(id)}/rules`;
  };
  const running = row.state === "live" || row.state === "used_up" || row.state === "scheduled";
  return (
    <div class="acts">
      {row.draft && row.state !== "ended" && <button type="button" class="primary" onClick={() => setAsked("live")}>Put in force</button>}
      {running && <button type="button" class="second" onClick={() => void act("pause")}>Pause</button>}
      {row.state === "paused" && <button type="button" class="second" onClick={() => void act("resume")}>Resume</button>}
      {(running || row.state === "paused") && <button type="button" class="second" onClick={() => setAsked("end")}>End</button>}
      <button type="button" class="second" onClick={() => void clone()}>Clone</button>
      {row.draft && <button type="button" class="plain" onClick={() => setAsked("discard")}>Throw the draft away</button>}
      <Sure asked={asked} row={row} done={() => setAsked(undefined)} act={act} />
    </div>
  );
}

function sureWords(deed: Deed, row: Row): [string, string, string] {
  const rules: Rules | null = row.draft ?? row.rules;
  switch (deed) {
    case "live":
      return ["Put it in force?", `From now on customers get: ${rules ? lower(effectWords(rules)) : ""}. ${rules ? conditionWords(rules) : ""} Look at the preview first if you have not.`, "Put in force"];
    case "end":
      return ["End it for good?", `${row.used === 1 ? "1 use" : `${row.used} uses`} so far keep their terms; nobody gets it any more. This cannot be undone; pause it if you may want it back.`, "End it"];
    default:
      return ["Throw the draft away?", row.rules ? "What is in force stays as it is." : "It was never in force; its codes are removed as well.", "Throw away"];
  }
}

function Sure({ asked, row, done, act }: { asked: Deed | undefined; row: Row; done(): void; act(d: Deed): Promise<void> }): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked && !box.current?.open) box.current?.showModal();
    if (!asked) box.current?.close();
  }, [asked]);
  const [title, why, button] = sureWords(asked ?? "live", row);
  return (
    <dialog ref={box} aria-label={title} onClose={done}>
      <h2>{title}</h2>
      <p>{why}</p>
      <div class="acts">
        <button type="button" class="primary" onClick={() => asked && void act(asked)}>{button}</button>
        <button type="button" class="plain" onClick={done}>Go back</button>
      </div>
    </dialog>
  );
}
