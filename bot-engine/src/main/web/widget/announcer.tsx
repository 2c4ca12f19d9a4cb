// Tells a screen reader what is new, and only what is new: the log itself stays silent.
import { h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Chat, Entry } from "../shared/chat.ts";
import type { Link } from "../shared/client.ts";
import { blockText, noticeText } from "../shared/text.ts";
import { WORDS } from "../shared/words.ts";

export function Announcer({ chat, link }: { chat: Chat; link: Link }): JSX.Element {
  const caughtUp = chat.welcomed && chat.seq >= chat.newest;
  const told = useRef<number | undefined>(undefined);
  const [words, setWords] = useState("");
  useEffect(() => {
    // What was there when the panel opened is history: it can be read, but it is not read out.
    if (told.current !== undefined && chat.seq > told.current) {
      const from = told.current;
      setWords(chat.entries.filter((e) => e.seq > from).map(entryText).filter(Boolean).join(" "));
    }
    if (told.current !== undefined || caughtUp) told.current = chat.seq;
  }, [chat.seq, caughtUp]);
  useEffect(() => {
    if (link.is === "waiting" && told.current !== undefined) setWords(navigator.onLine ? WORDS.reconnecting : WORDS.offline);
  }, [link.is]);
  return <div class="hidden" role="status" aria-live="polite">{words}</div>;
}

function entryText(entry: Entry): string {
  switch (entry.kind) {
    case "customer":
      return "";
    case "bot":
      return `${WORDS.bot}: ${entry.blocks.map(blockText).join(" ")}`;
    case "agent":
      return `${entry.name}: ${entry.text}`;
    case "notice":
      return noticeText(entry);
  }
}
