// Where the customer writes: grows to five lines, keeps its draft.
import { Fragment, h, type JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LIMITS } from "../shared/protocol.ts";
import { hiddenWords, type Hidden } from "../shared/redact.ts";
import { WORDS } from "../shared/words.ts";
import type { Draft } from "./app.tsx";
import type { Attached } from "./attach.ts";
import { ClipButton, ClipState, useClip } from "./clip.tsx";
import { PhotoButton, PhotoState, usePhoto, type PhotoRead } from "./photo.tsx";

export interface ComposerProps {
  /** Whose draft it is; a page tells who is signed in only after the panel is open. */
  reader: string;
  draft: Draft;
  /** Answers what was hidden before it was sent. */
  say(text: string): Hidden[];
  typing(): void;
  /** Sends a file; answers why it did not work. Undefined: nobody is signed in. */
  attach?: ((what: Attached) => Promise<string | undefined>) | undefined;
  /** Reads codes off a photo. Undefined: nobody is signed in. */
  readPhoto?: ((photo: File) => Promise<PhotoRead>) | undefined;
}

const NOT_NOW = (): Promise<undefined> => Promise.resolve(undefined);
const NO_PHOTO = (): Promise<PhotoRead> => Promise.resolve({ why: WORDS.fileProblem.sign_in });

export function Composer({ reader, draft, say, typing, attach, readPhoto }: ComposerProps): JSX.Element {
  const [text, setText] = useState(draft.read);
  const [hid, setHid] = useState<Hidden[]>([]);
  const clips = useClip(attach ?? NOT_NOW);
  const photos = usePhoto(readPhoto ?? NO_PHOTO, (codes) => setHid(say(codes)));
  const touched = useRef(false);
  const was = useRef({ reader, draft });
  useLayoutEffect(() => {
    // Who signs in keeps the words they are writing; for any other reader they are not.
    if (touched.current && was.current.reader === "") {
      if (reader !== "") was.current.draft.write("");
      draft.write(text);
    } else {
      touched.current = false;
      setText(draft.read());
    }
    was.current = { reader, draft };
  }, [reader]);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  const write = (value: string): void => {
    setText(value);
    touched.current = value !== "";
    draft.write(value);
    if (value) typing();
  };
  const send = (): void => {
    const words = text.trim();
    if (!words) return;
    setHid(say(words));
    write("");
    field.current?.focus();
  };
  const onKey = (e: KeyboardEvent): void => {
    if (e.key !== "Enter" || e.shiftKey || e.isComposing) return;
    e.preventDefault();
    send();
  };
  const take = (e: Event, files: FileList | undefined): void => {
    const file = files?.[0];
    if (!attach || !file) return;
    e.preventDefault();
    clips.take(file);
  };
  const onPaste = (e: ClipboardEvent): void => take(e, e.clipboardData?.files);
  const onDrop = (e: DragEvent): void => take(e, e.dataTransfer?.files);
  return (
    <Fragment>
      <p class="hid" role="status">{hid.length > 0 && WORDS.hid(hiddenWords(hid))}</p>
      <ClipState clips={clips} />
      <PhotoState photos={photos} done={() => field.current?.focus()} />
      <form class="composer" onSubmit={(e) => (e.preventDefault(), send())} onDragOver={(e) => attach && e.preventDefault()} onDrop={onDrop}>
        {attach && <ClipButton clips={clips} />}
        {readPhoto && <PhotoButton photos={photos} />}
        <textarea
          ref={field} rows={1} maxLength={LIMITS.TEXT_CHARACTERS} value={text} placeholder={WORDS.ask} aria-label={`${WORDS.ask}. ${WORDS.askHint}`}
          onInput={(e) => write(e.currentTarget.value)} onKeyDown={onKey} onPaste={onPaste}
        />
        <button type="submit" class="send" aria-label={WORDS.send} disabled={!text.trim()}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path class="stroke" d="M10 16V4M4.5 9.5L10 4l5.5 5.5" /></svg>
        </button>
      </form>
    </Fragment>
  );
}
