// Opens and closes the panel and tells the launcher what it should show.
import { h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { language } from "../shared/chat.ts";
import type { Client, Snapshot } from "../shared/client.ts";
import type { Keep } from "../shared/keep.ts";
import { redact } from "../shared/redact.ts";
import { speak } from "../shared/words.ts";
import type { Launcher } from "./launcher.ts";
import type { Heard } from "./main.ts";
import { Panel } from "./panel.tsx";
import { visit } from "./visit.ts";

/** Filled by the app, called from window.Penny. */
export interface Controls {
  open(question?: string): void;
  close(): void;
}

export interface AppProps {
  client: Client;
  keep: Keep;
  controls: Controls;
  server: string;
  /** As the host page says; what the server tells of the conversation comes before it. */
  locale: string | undefined;
  launcher: Launcher;
  tell(what: Heard): void;
}

export function App({ client, keep, controls, server, locale, launcher, tell }: AppProps): JSX.Element | null {
  const snapshot = useSnapshot(client);
  const [open, setOpen] = useState(false);
  const unread = useUnread(snapshot, keep, open, tell);
  const spoken = language(snapshot.chat) ?? locale;
  speak(spoken);
  launcher.speak(spoken);
  launcher.show(open, unread);

  const set = (now: boolean): void => {
    if (now) client.start();
    if (now === open) return;
    setOpen(now);
    visit.open = now;
    if (!now) {
      launcher.show(false, 0); // on a phone the button is hidden until now, and what is hidden takes no focus
      launcher.button.focus();
    }
    tell(now ? "open" : "close");
  };
  controls.open = (question) => {
    set(true);
    if (question) client.say(question);
  };
  controls.close = () => set(false);
  if (!open) return null;
  const draft = { read: () => keep.draft(snapshot.reader), write: (text: string) => keep.saveDraft(snapshot.reader, redact(text).text) };
  return <Panel snapshot={snapshot} client={client} draft={draft} server={server} close={() => set(false)} />;
}

/** The words of a message not sent yet, kept over reloads. */
export interface Draft {
  read(): string;
  write(text: string): void;
}

function useSnapshot(client: Client): Snapshot {
  const [snapshot, set] = useState(client.snapshot);
  useEffect(() => client.subscribe(set), []);
  return snapshot;
}

/** How many messages of the other side came since this reader last had the panel open. */
function useUnread({ chat }: Snapshot, keep: Keep, open: boolean, tell: AppProps["tell"]): number {
  const { conversation, seq } = chat;
  const seen = conversation ? keep.seen(conversation) : seq;
  const fresh = chat.entries.filter((e) => e.seq > seen && (e.kind === "bot" || e.kind === "agent")).length;
  useEffect(() => {
    if (conversation && open && seq > seen) keep.saveSeen(conversation, seq);
    if (fresh > 0) tell("message");
  }, [conversation, seq, open]);
  return open ? 0 : fresh;
}
