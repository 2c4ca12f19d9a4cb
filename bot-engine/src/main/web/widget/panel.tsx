// The open chat: header, what was said, what stands in the way, composer.
import { h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Client, Snapshot } from "../shared/client.ts";
import type { WireState } from "../shared/protocol.ts";
import { LANGUAGE, WORDS } from "../shared/words.ts";
import type { Draft } from "./app.tsx";
import { Announcer } from "./announcer.tsx";
import { sendFile } from "./attach.ts";
import { readPhoto } from "./photo.tsx";
import { Composer } from "./composer.tsx";
import { Log } from "./log.tsx";
import { BUBBLE, STEPS } from "./mark.ts";

/** As in widget.css: there the panel covers the page. */
const FULL_SCREEN = "(max-width: 479px)";

export interface PanelProps {
  snapshot: Snapshot;
  client: Client;
  draft: Draft;
  server: string;
  close(): void;
}

export function Panel({ snapshot, client, draft, server, close }: PanelProps): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const { chat, link, reader } = snapshot;
  useEffect(() => {
    // On a touch screen the keyboard would cover what there is to read.
    const touch = matchMedia("(pointer: coarse)").matches;
    (touch ? panel.current : panel.current?.querySelector("textarea"))?.focus();
  }, []);
  const onKey = (e: KeyboardEvent): void => {
    if (e.key === "Escape" && !e.isComposing) {
      e.stopPropagation();
      close();
    }
    if (e.key === "Tab" && panel.current) keepInside(e, panel.current);
  };
  return (
    <section ref={panel} class="panel" role="dialog" aria-modal={matchMedia(FULL_SCREEN).matches} tabIndex={-1} lang={LANGUAGE} aria-label={WORDS.panel} onKeyDown={onKey}>
      <div class="head">
        <svg class="mark" viewBox="0 0 28 28" aria-hidden="true"><path class="stroke" d={BUBBLE + STEPS} /></svg>
        <div class="who">
          <h2>{chat.state.with === "AGENT" && chat.state.agent ? chat.state.agent : WORDS.bot}</h2>
          <p>{role(chat.state)}</p>
        </div>
        <button type="button" class="icon" aria-label={WORDS.close} onClick={close}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path class="stroke" d="M5 5l10 10M15 5L5 15" /></svg>
        </button>
      </div>
      <Banner snapshot={snapshot} client={client} />
      <Log snapshot={snapshot} client={client} server={server} />
      <Waiting state={chat.state} />
      {chat.state.with === "CLOSED" ? (
        <div class="ended">
          <button type="button" class="primary" onClick={() => client.fresh()}>{WORDS.newChat}</button>
        </div>
      ) : (
        <Composer
          reader={reader} draft={draft} say={(text) => client.say(text)} typing={() => client.typing()}
          attach={reader === "" ? undefined : (what) => sendFile(client, server, what)}
          readPhoto={reader === "" ? undefined : (photo) => readPhoto(client, server, photo)}
        />
      )}
      <Announcer chat={chat} link={link} />
    </section>
  );
}

function role(state: WireState): string {
  switch (state.with) {
    case "BOT":
      return WORDS.botIs;
    case "WAITING":
      return WORDS.waiting;
    case "AGENT":
      return WORDS.fromSupport;
    case "CLOSED":
      return WORDS.closed;
  }
}

/** One quiet line when something is in the way. */
function Banner({ snapshot, client }: { snapshot: Snapshot; client: Client }): JSX.Element | null {
  const { chat, link } = snapshot;
  const waits = useLasting(link.is === "waiting");
  if (chat.stopped) {
    return (
      <p class="banner">
        <span>{chat.stopped}</span>
        {chat.stopped === WORDS.reloadPage && <button type="button" onClick={() => location.reload()}>{WORDS.reload}</button>}
      </p>
    );
  }
  if (!waits) return null;
  return (
    <p class="banner">
      <span>{navigator.onLine ? WORDS.reconnecting : WORDS.offline}</span>
      <button type="button" onClick={() => client.retryNow()}>{WORDS.tryNow}</button>
    </p>
  );
}

/** True once it has been so for a second: a blink of the line is not worth a word. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(now), now ? 1000 : 0);
    return () => clearTimeout(timer);
  }, [now]);
  return now && lasting;
}

function Waiting({ state }: { state: WireState }): JSX.Element | null {
  if (state.with !== "WAITING") return null;
  const place = state.position === undefined ? undefined : WORDS.place(state.position);
  return (
    <div class="waiting">
      <span class="pulse" aria-hidden="true" />
      <p>
        <b>{[place, wait(state)].filter(Boolean).join(" ") || WORDS.waiting}</b>
        <span>{WORDS.waitOn}</span>
      </p>
    </div>
  );
}

function wait({ staffed, minutes, waitText }: WireState): string | undefined {
  if (staffed === false) return WORDS.nobody;
  if (minutes !== undefined) return WORDS.minutes(minutes);
  return staffed ? WORDS.unknownWait : waitText;
}

/** On a phone the panel covers the page: then the keyboard stays in it. */
function keepInside(e: KeyboardEvent, panel: HTMLElement): void {
  if (!matchMedia(FULL_SCREEN).matches) return;
  const stops = [...panel.querySelectorAll<HTMLElement>("button, textarea, a[href], [tabindex='0']")].filter((s) => s.offsetParent !== null);
  const active = (panel.getRootNode() as ShadowRoot).activeElement;
  const first = stops[0];
  const last = stops.at(-1);
  if (e.shiftKey && active === first) {
    e.preventDefault();
    last?.focus();
  } else if (!e.shiftKey && active === last) {
    e.preventDefault();
    first?.focus();
  }
}
