// The one strip of the page that is not the company's: which company, and who is signed in.
import { h, type JSX } from "preact";
import type { CompanyKey, Person } from "./api.ts";

export interface BarProps {
  people: Person[];
  company: CompanyKey;
  customer: string;
}

export function DemoBar({ people, company, customer }: BarProps): JSX.Element {
  const companies = [...new Map(people.map((p) => [p.company, p.companyName])).entries()];
  const own = people.filter((p) => p.company === company);
  return (
    <aside class="demo-bar" aria-label="Demo">
      <b>Demo</b>
      <label>
        <span>Company</span>
        <select value={company} onChange={(e) => go({ company: e.currentTarget.value })}>
          {companies.map(([key, name]) => <option value={key} key={key}>{name}</option>)}
        </select>
      </label>
      <label class="wide">
        <span>Signed in as</span>
        <select value={customer} onChange={(e) => go({ company, customer: e.currentTarget.value })}>
          {own.map((p) => <option value={p.id} key={p.id}>{`${p.name}: ${p.story}`}</option>)}
          <option value="">Not signed in</option>
        </select>
      </label>
    </aside>
  );
}

export function go(to: { company: string; customer?: string }): void {
  location.search = new URLSearchParams(to).toString();
}
