// The second file of the widget: the chat itself, drawn into the place the launcher has made.
import { h, render } from "preact";
import blocks from "../shared/blocks.css";
import { Client, type Snapshot } from "../shared/client.ts";
import { browserWorld } from "../shared/socket.ts";
import { App, type Controls } from "./app.tsx";
import { ordersOf, socketUrl, tokenOf, type Config } from "./config.ts";
import type { Launcher } from "./launcher.ts";
import type { Heard } from "./main.ts";
import { keepFor, worthReturning } from "./visit.ts";
import css from "./widget.css";

/** What the first file hands over. */
export interface Boot {
  config: Config;
  root: ShadowRoot;
  launcher: Launcher;
  adopt(css: string): void;
  tell(what: Heard): void;
}

/** What the first file may ask of the chat. */
export interface Chat {
  open(question?: string): void;
  close(): void;
  identify(): void;
  orders(): void;
}

export function start({ config, launcher, adopt, tell }: Boot): Chat {
  const keep = keepFor(config.server);
  const client = new Client({
    url: socketUrl(config.server),
    world: browserWorld,
    keep,
    newId: () => crypto.randomUUID(),
    token: () => tokenOf(config),
    orders: () => ordersOf(config),
    warn: tellDeveloper,
    ...(config.locale ? { locale: config.locale } : {}),
  });
  addEventListener("online", () => client.retryNow());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && client.retryNow());
  adopt(blocks + css);
  const controls: Controls = { open: () => {}, close: () => {} };
  render(<App client={client} keep={keep} controls={controls} server={config.server} locale={config.locale} launcher={launcher} tell={tell} />, launcher.place);
  client.subscribe(({ chat }) => warn(chat.signInHint));
  client.subscribe(answers(() => tell("answer")));
  if (worthReturning(config.server)) client.start();
  return {
    open: (question) => controls.open(question),
    close: () => controls.close(),
    identify: () => client.identify(),
    orders: () => client.orders(),
  };
}

/** Runs once for each answer that comes while the page stands, and not for those of before. */
function answers(run: () => void): (s: Snapshot) => void {
  let seen: number | undefined;
  return ({ chat }) => {
    if (seen !== undefined && chat.seq > seen && chat.entries.at(-1)?.kind !== "customer") run();
    if (chat.welcomed) seen = Math.max(chat.seq, chat.newest);
  };
}

let warned: string | undefined;

/** For whoever builds the host page: why its token was not accepted. */
function warn(hint: string | undefined): void {
  if (hint && hint !== warned) tellDeveloper(hint);
  warned = hint;
}

function tellDeveloper(message: string): void {
  // oxlint-disable-next-line no-console -- the page's own console is where its developer looks
  console.warn(`Penny: ${message}`);
}
