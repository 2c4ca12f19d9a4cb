// The codes of a promotion: one that everybody may know, or many for one use each.
import { h, type JSX } from "preact";
import { useState } from "preact/hooks";
import { fileAsLead } from "../../shared/lead.ts";
import type { Promos, Refused } from "./client.ts";
import { keep } from "./files.ts";
import { TextField, WholeField } from "./inputs.tsx";
import type { Num, One, Row } from "./wire.ts";

export function Codes({ promos, row, one }: { promos: Promos; row: Row; one: One | undefined }): JSX.Element {
  return (
    <div class="editor">
      <p>{one === undefined ? "" : one.codes === 0 ? "There is no code yet: nobody can enter one." : `${one.codes.toLocaleString()} ${one.codes === 1 ? "code" : "codes"} so far.`}</p>
      {row.state === "ended" ? <p class="quiet">It has ended: no code of it works any more.</p> : [<PublicCode key="one" promos={promos} row={row} />, <ManyCodes key="many" promos={promos} row={row} />]}
    </div>
  );
}

function PublicCode({ promos, row }: { promos: Promos; row: Row }): JSX.Element {
  const [code, setCode] = useState(row.code ?? "");
  const [refused, setRefused] = useState<Refused>();
  const send = async (e: Event): Promise<void> => {
    e.preventDefault();
    setRefused(await promos.change("code", { id: row.id, revision: row.revision, code }, "The code is set."));
  };
  return (
    <form onSubmit={(e) => void send(e)}>
      <h3>A public code</h3>
      <p class="quiet">Easy to say and write, such as SAVE20. Capitals, spaces and look-alike letters do not matter. {row.code && "Another one takes the place of this; the old one then works no more."}</p>
      <TextField label="Code" path="code" problems={refused?.problems ?? []} value={code} set={setCode} />
      {refused && refused.problems.length === 0 && <p class="problem" role="alert">{refused.message}</p>}
      <div class="acts"><button type="submit" class="second" disabled={code.trim() === "" || code.trim() === row.code}>{row.code ? "Change the code" : "Set the code"}</button></div>
    </form>
  );
}

function ManyCodes({ promos, row }: { promos: Promos; row: Row }): JSX.Element {
  const [count, setCount] = useState<Num | undefined>(100);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const send = async (e: Event): Promise<void> => {
    e.preventDefault();
    setBusy(true);
    const told = await fileAsLead("/api/studio/promotions/codes", { id: row.id, count });
    setBusy(false);
    if (told.is === "fine") {
      keep(told.data, `codes-${row.id}.txt`);
      setRefused(undefined);
      await promos.load(`${String(count)} codes were made and saved as a file. They cannot be read again: only their hashes are kept.`);
    } else setRefused(told.is === "refused" ? { message: told.body.message ?? "That did not work.", problems: told.body.problems ?? [] } : { message: "The server cannot be reached. Some codes may have been made; nobody has seen them.", problems: [] });
  };
  return (
    <form onSubmit={(e) => void send(e)}>
      <h3>Codes for one use each</h3>
      <p class="quiet">75 random bits each, in a file you get once. Set “uses a code” to 1 in the rules. For more than 100,000, use <code>penny coupons generate</code>.</p>
      <WholeField label="How many" path="count" problems={refused?.problems ?? []} value={count} set={setCount} />
      {refused && refused.problems.length === 0 && <p class="problem" role="alert">{refused.message}</p>}
      <div class="acts"><button type="submit" class="second" disabled={busy}>{busy ? "Making codes" : "Make codes and save the file"}</button></div>
    </form>
  );
}
