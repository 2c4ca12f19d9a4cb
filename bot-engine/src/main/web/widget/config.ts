// What the host page says about the chat: data attributes on the script tag, and window.Penny.

import type { Orders } from "../shared/hand-over.ts";

export type TokenSource = string | null | (() => string | null | Promise<string | null>);

/** Orders signed by the host's server, or as they are, to be looked at and no more. */
export type PageOrders = string | { orders: unknown[]; customer?: unknown } | null;

export type OrdersSource = PageOrders | (() => PageOrders | Promise<PageOrders>);

export interface Config {
  /** Origin of the Penny server; where the script came from, unless data-server says otherwise. */
  server: string;
  /** Path or address that answers {"token": "…"} for the signed-in customer. */
  tokenUrl?: string;
  token?: TokenSource;
  orders?: OrdersSource;
  locale?: string;
  /** page: as the host page's color-scheme says; auto: as the reader's system says. */
  theme: "page" | "light" | "dark" | "auto";
}

/** What a page may set before the script, as window.PennySettings, where attributes cannot say it. */
export interface Settings {
  token?: TokenSource;
  orders?: OrdersSource;
}

declare global {
  interface Window {
    PennySettings?: Settings;
  }
}

const THEMES = ["page", "light", "dark", "auto"] as const;

export function readConfig(script: HTMLScriptElement | null): Config {
  const data = script?.dataset ?? {};
  const from = new URL(script?.src ?? location.href, location.href);
  return {
    server: data.server ? new URL(data.server, from).origin : from.origin,
    theme: THEMES.find((t) => t === data.theme) ?? "page",
    ...window.PennySettings,
    ...(data.tokenUrl ? { tokenUrl: data.tokenUrl } : {}),
    ...(data.token ? { token: data.token } : {}),
    ...(data.locale || document.documentElement.lang ? { locale: data.locale ?? document.documentElement.lang } : {}),
  };
}

/** The token to say hello with; undefined when nobody is signed in. Fails when the page cannot be asked just now. */
export async function tokenOf(config: Config): Promise<string | undefined> {
  const { token, tokenUrl } = config;
  if (typeof token === "function") return (await token()) ?? undefined;
  if (token !== undefined) return token ?? undefined;
  if (!tokenUrl) return undefined;
  const answer = await fetch(tokenUrl, { credentials: "same-origin", headers: { accept: "application/json" } });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404 || answer.status === 204) return undefined;
  if (!answer.ok) throw new Error(`${tokenUrl} answered ${answer.status}`);
  const body = (await answer.json()) as { token?: unknown };
  return typeof body.token === "string" ? body.token : undefined;
}

/** The orders that the page shows now; undefined when it never speaks of any. */
export async function ordersOf({ orders }: Config): Promise<Orders | undefined> {
  if (orders === undefined) return undefined;
  const now = typeof orders === "function" ? await orders() : orders;
  if (typeof now === "string") return { signed: now };
  return now ? { preview: JSON.stringify(now) } : {};
}

export function socketUrl(server: string): string {
  return `${server.replace(/^http/, "ws")}/ws/chat`;
}
