// The form of a promotion. What is typed is the promotion file itself; nobody has to know that.
import { h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../shared/lead.ts";
import type { Refused } from "./client.ts";
import { GroupBox } from "./conditions.tsx";
import { Limits, Stacking, What, When } from "./editor-parts.tsx";
import { TextField } from "./inputs.tsx";
import { toJson, toNode } from "./tree.ts";
import type { Choices, Rules } from "./wire.ts";
import { conditionWords, currencyOf, effectWords } from "./words.ts";

interface EditorProps {
  name: string;
  rules: Rules;
  choices: Choices;
  save: string;
  send(name: string, rules: Rules): Promise<Refused>;
  /** Beside the button that saves. */
  more?: JSX.Element | undefined;
}

export function Editor({ name: first, rules: given, choices, save, send, more }: EditorProps): JSX.Element {
  const [name, setName] = useState(first);
  const [rules, setRules] = useState(given);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = refused?.problems ?? [];
  useEffect(() => {
    if (refused) goTo(form.current, refused.problems);
  }, [refused]);
  const submit = async (e: Event): Promise<void> => {
    e.preventDefault();
    setBusy(true);
    setRefused(await send(name.trim(), rules));
    setBusy(false);
  };
  const part = { rules, set: setRules, problems, choices, currency: currencyOf(rules) };
  const group = toNode(rules.conditions);
  return (
    <form ref={form} class="editor" noValidate onSubmit={(e) => void submit(e)}>
      {refused && <Summary refused={refused} />}
      <TextField label="Name" path="name" problems={problems} value={name} set={setName} hint="Customers see it with the offer." />
      <What {...part} />
      <section>
        <h3>For whom and what</h3>
        <GroupBox top group={group} path="conditions" set={(g) => setRules(withConditions(rules, toJson(g)))} shared={part} />
      </section>
      <When {...part} />
      <Limits {...part} />
      <Stacking {...part} />
      <section class="in-words">
        <h3>In words</h3>
        <p>{`${effectWords(rules)}. ${conditionWords(rules)}`}</p>
      </section>
      <div class="acts bottom">
        <button type="submit" class="primary" disabled={busy}>{busy ? "Checking" : save}</button>
        {more}
      </div>
    </form>
  );
}

function withConditions(rules: Rules, conditions: Rules["conditions"]): Rules {
  const { conditions: _, ...rest } = rules;
  return conditions ? { ...rest, conditions } : rest;
}

function Summary({ refused }: { refused: NonNullable<Refused> }): JSX.Element {
  return (
    <div class="refusal" role="alert">
      <p><strong>Not saved.</strong> {refused.problems.length > 1 ? `${refused.problems.length} things have to be mended first:` : refused.message}</p>
      {refused.problems.length > 1 && <ul>{refused.problems.map((p) => <li key={p.field + p.why}>{p.why}</li>)}</ul>}
    </div>
  );
}

/** The focus goes to the first field that has to be mended, or to what holds it. */
function goTo(form: HTMLFormElement | null, problems: Problem[]): void {
  for (const { field } of problems) {
    for (let path = field; path !== ""; path = path.replace(/(\.|\[)[^.[]*$/, "")) {
      const box = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
      const input = box?.querySelector<HTMLElement>("[aria-invalid='true'], input, select, textarea, button");
      if (input) {
        input.focus();
        return;
      }
      if (!/[.[]/.test(path)) break;
    }
  }
}
