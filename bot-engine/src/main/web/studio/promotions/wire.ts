// What the server says about promotions. Rules are in the form of a promotion file.

export type State = "draft" | "scheduled" | "live" | "used_up" | "paused" | "ended";

export type ConditionJson = { all: ConditionJson[] } | { any: ConditionJson[] } | { not: ConditionJson } | ClauseJson;

export interface ClauseJson {
  field: string;
  op: string;
  value?: unknown;
}

/** Numbers stand as typed where they are none: the server says what is wrong with them. */
export type Num = number | string;

export interface Rules {
  valid?: { from?: string; to?: string; time_zone?: string; weekdays?: string[] };
  conditions?: ConditionJson;
  effect: {
    type: "percent" | "fixed" | "fixed_price" | "free_cycles";
    value: Num;
    currency?: string;
    target?: "item" | "order";
    per?: "item" | "unit";
    max_units?: Num;
    max_amount?: Num;
    cycles?: Num;
    selector?: { charge_codes?: string[]; product_ids?: string[] };
  };
  stacking?: { order?: Num; exclusive?: boolean; category?: string; basis?: "remaining" | "original"; tax?: "before" | "after" };
  limits?: { per_account?: Num; per_code?: Num; total?: Num; budget_minor?: Num };
}

export interface Row {
  id: string;
  name: string;
  state: State;
  code: string | null;
  hasCodes: boolean;
  revision: number;
  version: number;
  used: number;
  held: number;
  spent: number;
  failed: number;
  starts: string | null;
  ends: string | null;
  changedBy: string;
  changedAt: string | null;
  rules: Rules | null;
  draft: Rules | null;
}

export interface Choice {
  code: string;
  name: string;
}

export interface Choices {
  charges: Choice[];
  products: Choice[];
  currencies: string[];
}

export interface All {
  me: { login: string; name: string; role: string };
  now: string;
  rows: Row[];
  choices: Choices;
}

export interface Noted {
  what: string;
  version: number | null;
  by: string;
  at: string;
}

export interface FailedCode {
  reason: string;
  why: string;
  shown: string;
  times: number;
  firstAt: string;
  lastAt: string;
}

export interface One {
  row: Row;
  history: Noted[];
  failed: FailedCode[];
  codes: number;
}

/** Somebody was held up for guessing; `subject` is a pseudonym. */
export interface Alarm {
  scope: "account" | "address" | "global";
  subject: string;
  wrong: number;
  at: string;
}

/** `failed`: codes of no promotion. */
export interface Guesses {
  alarms: Alarm[];
  failed: FailedCode[];
}
