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

export interface Basket {
  orderId: string;
  version: number;
  lines: Array<{ product: string; name: string; quantity: number; unit: Money; amount: Money }>;
  /** Without tax, before and after the discounts. */
  sum: Money;
  discounts: Array<{ code: string; reference?: string; amount: Money }>;
  total: Money;
  wares: Array<{ product: string; name: string; price: Money }>;
}

export const people = (): Promise<Person[]> => get("/demo/api/customers");
export const account = (id: string): Promise<Account> => get(`/demo/api/account?customer=${encodeURIComponent(id)}`);

const of = (id: string): string => `customer=${encodeURIComponent(id)}`;
export const basket = (id: string): Promise<Basket> => get(`/demo/api/basket?${of(id)}`);
export const changeBasket = (id: string, product: string, by: number): Promise<Basket> =>
  get(`/demo/api/basket?${of(id)}&product=${encodeURIComponent(product)}&by=${by}`, "POST");
export const checkOut = (id: string): Promise<Basket> => get(`/demo/api/checkout?${of(id)}`, "POST");

/** What the page shows, as its server signs it for the chat. */
export async function signedOrders(id: string): Promise<string | null> {
  return (await get<{ signed?: string | null }>(`/demo/api/orders?${of(id)}`)).signed ?? null;
}

export async function token(id: string): Promise<string> {
  return (await get<{ token: string }>(`/demo/api/token?customer=${encodeURIComponent(id)}`)).token;
}

async function get<T>(path: string, method = "GET"): Promise<T> {
  const answer = await fetch(path, { method, headers: { accept: "application/json" } });
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
