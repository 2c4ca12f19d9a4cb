// One entry of the conversation as a bubble, a card or a line between bubbles.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Entry, Unsent, Working } from "../shared/chat.ts";
import { AnyCard, type OnCopy, type OnFile } from "../shared/blocks.tsx";
import { Spans } from "../shared/pieces.tsx";
import type { Choice, WireBlock } from "../shared/protocol.ts";
import { noticeText } from "../shared/text.ts";
import { WORDS } from "../shared/words.ts";

export type Speaker = Entry["kind"] | `agent ${string}`;

export interface EntryProps {
  entry: Entry;
  /** Another spoke before: the first bubble of a group says who. */
  first: boolean;
  server: string;
  locale: string | undefined;
  choose: ((c: Choice) => void) | undefined;
  copy: OnCopy;
  file: OnFile;
}

export function EntryView({ entry, first, server, locale, choose, copy, file }: EntryProps): JSX.Element {
  const at = first ? " first" : "";
  switch (entry.kind) {
    case "customer":
      return (
        <div class={`entry me${at}`}>
          <div class="bubble"><Who name={WORDS.you} />{entry.text}</div>
          <Time at={entry.at} locale={locale} />
        </div>
      );
    case "bot":
      return (
        <div class={`entry bot${at}`} lang={entry.lang}>
          <Who name={WORDS.bot} />
          {entry.blocks.map((b, i) => <BlockView block={b} key={i} server={server} choose={choose} copy={copy} file={file} />)}
          <Time at={entry.at} locale={locale} />
        </div>
      );
    case "agent":
      return (
        <div class={`entry agent${at}`}>
          {first ? <p class="name"><span class="initial" aria-hidden="true">{[...entry.name][0]}</span>{entry.name}</p> : <Who name={entry.name} />}
          <div class="bubble">{entry.text}</div>
          <Time at={entry.at} locale={locale} />
        </div>
      );
    case "notice":
      return <p class={`entry notice ${entry.notice.toLowerCase()}`}><span>{noticeText(entry)}</span></p>;
  }
}

function BlockView({ block, server, choose, copy, file }: { block: WireBlock } & Pick<EntryProps, "server" | "choose" | "copy" | "file">): JSX.Element {
  switch (block.type) {
    case "text":
      return <p class="words"><Spans spans={block.spans} /></p>;
    case "choices":
      return (
        <Fragment>
          {block.prompt && <p class="words">{block.prompt}</p>}
          {choose && (
            <div class="chips">
              {block.choices.map((c) => <button type="button" class="chip" key={c.id} onClick={() => choose(c)}>{c.label}</button>)}
            </div>
          )}
        </Fragment>
      );
    default:
      return <AnyCard block={block} server={server} choose={choose} copy={copy} file={file} />;
  }
}

/** Said here and not in the log yet: where it is on its way. */
export function Pending({ unsent, again, discard }: { unsent: Unsent; again(): void; discard(): void }): JSX.Element {
  const { delivery, text } = unsent;
  return (
    <div class={`entry me first pending ${delivery.is}`}>
      <div class="bubble"><Who name={WORDS.you} />{text}</div>
      {delivery.is === "failed" ? (
        <div class="failed" role="alert">
          <span>{`${WORDS.failed}: ${delivery.why}`}</span>
          {delivery.again && <button type="button" onClick={again}>{WORDS.again}</button>}
          <button type="button" onClick={discard}>{WORDS.discard}</button>
        </div>
      ) : (
        <span class="delivery">{WORDS[delivery.is]}</span>
      )}
    </div>
  );
}

/** Dots while work is going on; after a second they say what. */
export function WorkingView({ working }: { working: Working }): JSX.Element {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="entry bot working">
      <span class="dots" aria-hidden="true"><i /><i /><i /></span>
      <span class={long ? "" : "hidden"}>{working.doing ?? WORDS.working(working.who ?? WORDS.bot)}</span>
    </div>
  );
}

function Who({ name }: { name: string }): JSX.Element {
  return <span class="hidden">{`${name}: `}</span>;
}

function Time({ at, locale }: { at: number; locale: string | undefined }): JSX.Element | null {
  if (!Number.isFinite(at)) return null;
  const time = new Date(at);
  const today = time.toDateString() === new Date().toDateString();
  return (
    <time class="time" dateTime={time.toISOString()}>
      {time.toLocaleString(locale, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
}
