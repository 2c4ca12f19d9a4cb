// Promotions as files: JSON or CSV, out and in. Nothing is half taken.
import { h, type JSX } from "preact";
import { useState } from "preact/hooks";
import { fileAsLead, type Problem } from "../../shared/lead.ts";
import type { Promos, Refused } from "./client.ts";
import { keep } from "./files.ts";

export function Exchange({ promos }: { promos: Promos }): JSX.Element {
  return (
    <article class="promo">
      <a class="plain back" href="#promotions">Back to the list</a>
      <h2>Import and export</h2>
      <Export />
      <Import promos={promos} />
    </article>
  );
}

function Export(): JSX.Element {
  const [problem, setProblem] = useState<string>();
  const get = async (form: "csv" | "json"): Promise<void> => {
    const told = await fileAsLead(`/api/studio/promotions/export?form=${form}`);
    if (told.is === "fine") keep(told.data, `promotions.${form}`);
    setProblem(told.is === "fine" ? undefined : "The file could not be made. Try again.");
  };
  return (
    <section>
      <h3>Export</h3>
      <p class="quiet">All promotions as they are written, drafts as well; no codes. Cells of the CSV cannot act as formulas in a spreadsheet.</p>
      <div class="acts">
        <button type="button" class="second" onClick={() => void get("csv")}>Save as CSV</button>
        <button type="button" class="second" onClick={() => void get("json")}>Save as JSON</button>
      </div>
      {problem && <p class="problem" role="alert">{problem}</p>}
    </section>
  );
}

function Import({ promos }: { promos: Promos }): JSX.Element {
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const send = async (e: Event): Promise<void> => {
    e.preventDefault();
    if (!file) return;
    setBusy(true);
    const form = file.name.toLowerCase().endsWith(".csv") ? "csv" : "json";
    setRefused(await promos.change("import", { form, text: await file.text() }, "All promotions of the file are here as drafts. Look at each preview, then put them in force."));
    setBusy(false);
  };
  return (
    <section>
      <h3>Import</h3>
      <p class="quiet">A file as the export makes it. Every promotion becomes a draft: nothing changes for customers. If one line is wrong, nothing is taken.</p>
      <form onSubmit={(e) => void send(e)}>
        <div class="field">
          <label htmlFor="import-file">File (CSV or JSON, up to 2 MB)</label>
          <input id="import-file" type="file" accept=".csv,.json,text/csv,application/json" onChange={(e) => { setFile(e.currentTarget.files?.[0]); setRefused(undefined); }} />
        </div>
        <div class="acts"><button type="submit" class="second" disabled={!file || busy}>{busy ? "Checking" : "Import as drafts"}</button></div>
      </form>
      {refused && (
        <div class="refusal" role="alert">
          <p><strong>Nothing was taken.</strong> {refused.problems.length === 0 ? refused.message : ""}</p>
          <ul>{refused.problems.slice(0, 50).map((p) => <li key={`${p.line}${p.field}${p.why}`}>{place(p)}{p.why}</li>)}</ul>
          {refused.problems.length > 50 && <p>{`and ${refused.problems.length - 50} more`}</p>}
        </div>
      )}
    </section>
  );
}

function place(p: Problem): string {
  return `${p.line > 0 ? `Line ${p.line}, ` : ""}${p.field === "" ? "" : `${p.field}: `}`;
}
