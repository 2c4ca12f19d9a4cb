// The parts of the form that are plain fields: what is taken off, when, how often, with what else.
import { h, type JSX } from "preact";
import type { Problem } from "../../shared/lead.ts";
import { DayTicks } from "./conditions.tsx";
import { ListField, MoneyField, SelectField, TextField, Tick, WholeField, why } from "./inputs.tsx";
import { currencyAsked, toJson, toNode, withCurrency } from "./tree.ts";
import type { Choices, Rules } from "./wire.ts";

interface PartProps {
  rules: Rules;
  set(rules: Rules): void;
  problems: Problem[];
  choices: Choices;
  currency: string | undefined;
}

type Partial<T> = { [K in keyof T]?: T[K] | undefined };

/** A copy with these changes; what is undefined is left out. */
function but<T extends object>(old: T | undefined, change: Partial<T>): T {
  return Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, v]) => v !== undefined)) as T;
}

export function What({ rules, set, problems, choices, currency }: PartProps): JSX.Element {
  const { effect } = rules;
  const is = effect.type;
  const fixed = is === "fixed" || is === "fixed_price";
  const change = (c: Partial<Rules["effect"]>): void => set({ ...rules, effect: but(effect, c) });
  const turn = (type: Rules["effect"]["type"]): void => {
    const stays = type === "fixed" || type === "fixed_price";
    const value = type === "percent" ? "10" : type === "free_cycles" ? 1 : "";
    const next = but(effect, { type, value, currency: stays ? (currency ?? choices.currencies[0]) : undefined, cycles: type === "free_cycles" ? undefined : effect.cycles, per: stays ? effect.per : undefined });
    const group = toNode(rules.conditions);
    set(conditioned({ ...rules, effect: next }, stays ? withCurrency(group, "") : currency ? withCurrency(group, currency) : group));
  };
  const inCurrency = (code: string): void => (fixed ? change({ currency: code || undefined }) : set(conditioned(rules, withCurrency(toNode(rules.conditions), code))));
  const codes: [string, string][] = [...new Set([...choices.currencies, ...(currency ? [currency] : [])])].map((c) => [c, c]);
  return (
    <section>
      <h3>What it takes off</h3>
      <div class="fields">
        <SelectField label="Kind" path="effect.type" problems={problems} value={is} set={(v) => turn(v as Rules["effect"]["type"])} options={[["percent", "A percentage"], ["fixed", "An amount"], ["fixed_price", "A fixed price instead"], ["free_cycles", "Free bills"]]} />
        {is === "percent" && <TextField label="Percent" path="effect.value" problems={problems} value={String(effect.value)} set={(v) => change({ value: v.trim().replace(",", ".") })} />}
        {fixed && <MoneyField label={is === "fixed" ? "Amount" : "Price"} path="effect.value" problems={problems} currency={currency} value={effect.value === "" ? undefined : effect.value} set={(v) => change({ value: v ?? "" })} />}
        {is === "free_cycles" && <WholeField label="Bills that are free" path="effect.value" problems={problems} value={effect.value} set={(v) => change({ value: v ?? "" })} />}
        <SelectField label="For orders in" path="effect.currency" problems={problems} value={fixed ? (effect.currency ?? "") : (currencyAsked(toNode(rules.conditions)) ?? "")} set={inCurrency} options={[["", fixed ? "Choose a currency" : "Any currency"], ...codes]} hint={fixed ? undefined : "Amounts of money below need one."} />
      </div>
      <div class="fields">
        <SelectField label="Taken off" path="effect.target" problems={problems} value={effect.target ?? "item"} set={(v) => change({ target: v as "item" | "order" })} options={[["order", "the order as a whole"], ["item", "each item by itself"]]} hint="As a whole, it is rounded once." />
        {fixed && <SelectField label="The amount is" path="effect.per" problems={problems} value={effect.per ?? ""} set={(v) => change({ per: v === "" ? undefined : (v as "item" | "unit") })} options={[["", "for all of it together"], ["item", "for each item"], ["unit", "for each unit"]]} />}
        <WholeField label="Units at most" path="effect.max_units" problems={problems} value={effect.max_units} set={(v) => change({ max_units: v })} hint="Dearest first; empty: all." />
        <MoneyField label="Takes off at most" path="effect.max_amount" problems={problems} currency={currency} value={effect.max_amount} set={(v) => change({ max_amount: v })} hint="An order; empty: no cap." />
        {is !== "free_cycles" && <WholeField label="For how many bills" path="effect.cycles" problems={problems} value={effect.cycles} set={(v) => change({ cycles: v })} hint="Empty: this order alone." />}
      </div>
      <div class="fields">
        <ListField label="Only these charges" path="effect.selector.charge_codes" problems={problems} value={effect.selector?.charge_codes} set={(v) => change({ selector: selector(effect.selector, { charge_codes: v }) })} list={choices.charges.map((c) => c.code)} hint="Codes with commas between; empty: all." />
        <ListField label="Only these products" path="effect.selector.product_ids" problems={problems} value={effect.selector?.product_ids} set={(v) => change({ selector: selector(effect.selector, { product_ids: v }) })} list={choices.products.map((c) => c.code)} hint="Ids with commas between; empty: all." />
      </div>
    </section>
  );
}

function selector(old: Rules["effect"]["selector"], change: Partial<NonNullable<Rules["effect"]["selector"]>>): Rules["effect"]["selector"] {
  const next = but(old ?? {}, change);
  return Object.keys(next).length === 0 ? undefined : next;
}

function conditioned(rules: Rules, group: Parameters<typeof toJson>[0]): Rules {
  const { conditions: _, ...rest } = rules;
  const conditions = toJson(group);
  return conditions ? { ...rest, conditions } : rest;
}

const ZONES = Intl.supportedValuesOf("timeZone");

export function When({ rules, set, problems }: PartProps): JSX.Element {
  const valid = rules.valid ?? {};
  const change = (c: Partial<NonNullable<Rules["valid"]>>): void => set({ ...rules, valid: but(valid, c) });
  return (
    <section>
      <h3>When</h3>
      <div class="fields">
        <TextField label="From" type="datetime-local" path="valid.from" problems={problems} value={(valid.from ?? "").slice(0, 16)} set={(v) => change({ from: v || undefined })} hint="Empty: at once." />
        <TextField label="Until, not included" type="datetime-local" path="valid.to" problems={problems} value={(valid.to ?? "").slice(0, 16)} set={(v) => change({ to: v || undefined })} hint="Empty: until you end it." />
        <TextField label="In the time zone" path="valid.time_zone" problems={problems} value={valid.time_zone ?? "UTC"} set={(v) => change({ time_zone: v })} list={ZONES} hint="Clock changes are minded." />
      </div>
      <fieldset class="field bare" data-field="valid.weekdays">
        <legend>Only on these days</legend>
        <DayTicks on={valid.weekdays ?? []} set={(days) => change({ weekdays: days.length === 0 ? undefined : days })} />
        <p class="quiet">None ticked: every day.</p>
        {why(problems, "valid.weekdays") !== undefined && <p class="problem">{why(problems, "valid.weekdays")}</p>}
      </fieldset>
    </section>
  );
}

export function Limits({ rules, set, problems, currency }: PartProps): JSX.Element {
  const limits = rules.limits ?? {};
  const change = (c: Partial<NonNullable<Rules["limits"]>>): void => set({ ...rules, limits: but(limits, c) });
  return (
    <section>
      <h3>How often and how much</h3>
      <div class="fields">
        <WholeField label="Uses a customer" path="limits.per_account" problems={problems} value={limits.per_account} set={(v) => change({ per_account: v })} hint="Empty: no limit." />
        <WholeField label="Uses a code" path="limits.per_code" problems={problems} value={limits.per_code} set={(v) => change({ per_code: v })} hint="1 for single-use codes." />
        <WholeField label="Uses in all" path="limits.total" problems={problems} value={limits.total} set={(v) => change({ total: v })} hint="Empty: no limit." />
        <MoneyField label="Budget" path="limits.budget_minor" problems={problems} currency={currency} value={limits.budget_minor} set={(v) => change({ budget_minor: v })} hint="Never exceeded. Empty: none." />
      </div>
    </section>
  );
}

export function Stacking({ rules, set, problems }: PartProps): JSX.Element {
  const stacking = rules.stacking ?? {};
  const change = (c: Partial<NonNullable<Rules["stacking"]>>): void => set({ ...rules, stacking: but(stacking, c) });
  return (
    <section data-field="stacking">
      <h3>Together with other promotions</h3>
      {problems.filter((p) => p.field === "stacking").map((p) => <p key={p.why} class="problem">{p.why}</p>)}
      <div class="fields">
        <WholeField label="Place in the order" path="stacking.order" problems={problems} value={stacking.order ?? 0} set={(v) => change({ order: v })} hint="Lower comes first." />
        <TextField label="Kind of offer" path="stacking.category" problems={problems} value={stacking.category ?? ""} set={(v) => change({ category: v || undefined })} hint="Of one kind, one goes on an order." />
        <SelectField label="Computed on" path="stacking.basis" problems={problems} value={stacking.basis ?? "remaining"} set={(v) => change({ basis: v as "remaining" | "original" })} options={[["remaining", "what others left"], ["original", "the original price"]]} hint="10 % twice: 19 % or 20 %." />
        <SelectField label="Tax" path="stacking.tax" problems={problems} value={stacking.tax ?? "before"} set={(v) => change({ tax: v as "before" | "after" })} options={[["before", "off the price before tax"], ["after", "off the price with tax"]]} />
      </div>
      <Tick label="Keeps all other promotions off the order" on={stacking.exclusive ?? false} set={(on) => change({ exclusive: on || undefined })} />
    </section>
  );
}
