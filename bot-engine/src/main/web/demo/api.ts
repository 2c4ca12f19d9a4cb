// The invented company's own backend, as this page asks it.

export interface Person {
  id: string;
  name: string;
  company: CompanyKey;
  companyName: string;
  story: string;
}

export type CompanyKey = "telecom" | "energy" | "saas";

export interface Money {
  minor: number;
  currency: string;
  exponent: number;
}

export interface Bill {
  id: string;
  number: string;
  issued: string;
  due: string;
  total: Money;
  open: Money;
}

export interface Account {
  id: string;
  name: string;
  company: CompanyKey;
  companyName: string;
  locale: string;
  plans: Array<{ name: string; since: string }>;
  due: Money;
  dueDate: string;
  bills: Bill[];
}

export const people = (): Promise<Person[]> => get("/demo/api/customers");
export const account = (id: string): Promise<Account> => get(`/demo/api/account?customer=${encodeURIComponent(id)}`);

export async function token(id: string): Promise<string> {
  return (await get<{ token: string }>(`/demo/api/token?customer=${encodeURIComponent(id)}`)).token;
}

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as T;
}

export function formatMoney(money: Money, locale: string): string {
  const value = money.minor / 10 ** money.exponent;
  return new Intl.NumberFormat(locale, { style: "currency", currency: money.currency }).format(value).replace("-", "\u2212");
}

/** Dates are days without a time zone: they are read and shown as such. */
export function formatDay(day: string, locale: string, style: "long" | "short" | "month" = "long"): string {
  const options: Intl.DateTimeFormatOptions =
    style === "month" ? { month: "short" } : { day: "numeric", month: style, ...(style === "long" ? { year: "numeric" } : {}) };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
