// The one script of the widget: a classic script that shows the launcher and starts by itself,
// once, whenever it is run. The chat comes as a second file when it is wanted, so that a page pays
// for the button alone.
import css from "./launcher.css";
import tokens from "../shared/tokens.css";
import type { Boot, Chat } from "./chat.tsx";
import { readConfig, type OrdersSource, type TokenSource } from "./config.ts";
import { Launcher } from "./launcher.ts";
import { visit, worthReturning } from "./visit.ts";

declare const CHAT_FILE: string;

export type Heard = "open" | "close" | "message" | "answer";

/** What a host page may do with the chat, as window.Penny. */
export interface PennyApi {
  /** Opens the chat and, with a question, asks it. */
  open(question?: string): void;
  close(): void;
  /** Says who is signed in: a token, a function that fetches a fresh one, or null for nobody. */
  identify(token: TokenSource): void;
  /** Says which orders the page shows: as its server signed them, a function that fetches them so, or null for none. */
  orders(orders: OrdersSource): void;
  /** Runs on each of these; the answer stops it. */
  on(what: Heard, run: () => void): () => void;
}

declare global {
  interface Window {
    Penny?: PennyApi;
  }
}

const script = document.currentScript as HTMLScriptElement | null;
if (!window.Penny) whenBody(start(script));

function start(from: HTMLScriptElement | null): () => void {
  const config = readConfig(from);
  const listeners = new Map<Heard, Set<() => void>>();
  const host = document.createElement("penny-chat");
  const root = host.attachShadow({ mode: "open" });
  const launcher = new Launcher(config, () => (launcher.open ? api.close() : api.open()), () => void load());
  let chat: Promise<Chat> | undefined;

  const boot: Boot = {
    config, root, launcher,
    adopt: (text) => adopt(root, text),
    tell: (what) => listeners.get(what)?.forEach((run) => run()),
  };
  const load = (): Promise<Chat> => {
    chat ??= (import(`${config.server}/${CHAT_FILE}`) as Promise<{ start(boot: Boot): Chat }>).then((part) => part.start(boot));
    chat.catch(() => (chat = undefined));
    return chat;
  };
  const withChat = (run: (c: Chat) => void): void => void load().then(run, () => launcher.failed());
  const api: PennyApi = {
    open: (question) => withChat((c) => c.open(question)),
    close: () => withChat((c) => c.close()),
    identify: (token) => {
      config.token = token;
      if (chat) withChat((c) => c.identify());
    },
    orders: (orders) => {
      config.orders = orders;
      if (chat) withChat((c) => c.orders());
    },
    on: (what, run) => {
      const set = listeners.get(what) ?? new Set();
      listeners.set(what, set.add(run));
      return () => set.delete(run);
    },
  };
  window.Penny = api;
  return () => {
    adopt(root, tokens + css);
    root.append(launcher.element);
    document.body.append(host);
    if (visit.open) api.open();
    else if (worthReturning(config.server)) void load();
  };
}

/** The sheet needs no exception in the page's content security policy, unlike a style element. */
function adopt(root: ShadowRoot, text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function whenBody(run: () => void): void {
  if (document.body) run();
  else document.addEventListener("DOMContentLoaded", run, { once: true });
}
