// A coupon on a photo or screenshot: it is read, shown to be confirmed or mended, and only then said.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Client } from "../shared/client.ts";
import { WORDS } from "../shared/words.ts";

/** The server's limit (Intake): said before the photo is sent at all. */
const MOST_BYTES = 8 * 1024 * 1024;
const KINDS = "image/jpeg,image/png";
/** As many characters as eight codes can have. */
const LONGEST = 320;

/** Codes as read, or why there are none. */
export type PhotoRead = { codes: string[] } | { why: string };

/** Asks the server what stands on a photo; it keeps nothing and judges nothing. */
export async function readPhoto(client: Client, server: string, photo: File): Promise<PhotoRead> {
  if (photo.size > MOST_BYTES) return { why: WORDS.fileProblem.too_large };
  const pass = await client.pass();
  if (!pass) return { why: WORDS.photoProblem.not_begun }; // a chat begins with its first words
  try {
    // Without a content type: a simple request, which asks the server once and not twice.
    const head = JSON.stringify({ conversation: pass.conversation, key: pass.key, token: pass.token });
    const answer = await fetch(`${server}/api/code-photo`, { method: "POST", credentials: "omit", body: new Blob([head, "\n", photo]) });
    if (answer.ok) return (await answer.json()) as { codes: string[] };
    const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
    const known: Record<string, string> = { ...WORDS.fileProblem, ...WORDS.photoProblem };
    return { why: (code !== undefined && known[code]) || WORDS.unavailable };
  } catch {
    return { why: WORDS.unavailable };
  }
}

type Photo = { is: "idle" } | { is: "reading" } | { is: "failed"; why: string } | { is: "read"; codes: string };

export interface Photos {
  photo: Photo;
  take(file: File | undefined): void;
  mend(codes: string): void;
  say(): void;
  drop(): void;
}

export function usePhoto(read: (photo: File) => Promise<PhotoRead>, say: (text: string) => void): Photos {
  const [photo, setPhoto] = useState<Photo>({ is: "idle" });
  return {
    photo,
    take: (file) => {
      if (!file || photo.is === "reading") return;
      setPhoto({ is: "reading" });
      void read(file).then((got) => setPhoto("why" in got ? { is: "failed", why: got.why } : { is: "read", codes: got.codes.join(", ") }));
    },
    mend: (codes) => setPhoto({ is: "read", codes }),
    say: () => {
      if (photo.is !== "read" || !photo.codes.trim()) return;
      say(WORDS.photoSay(photo.codes.trim()));
      setPhoto({ is: "idle" });
    },
    drop: () => setPhoto({ is: "idle" }),
  };
}

export function PhotoButton({ photos }: { photos: Photos }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Fragment>
      <input
        ref={input} class="photo-file" type="file" accept={KINDS} hidden tabIndex={-1} aria-hidden="true"
        onChange={(e) => {
          photos.take(e.currentTarget.files?.[0]);
          e.currentTarget.value = "";
        }}
      />
      <button type="button" class="icon clip" aria-label={WORDS.photo} title={WORDS.photo} disabled={photos.photo.is === "reading"} onClick={() => input.current?.click()}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path class="stroke" d="M3 7V4.5A1.5 1.5 0 0 1 4.5 3H7M13 3h2.5A1.5 1.5 0 0 1 17 4.5V7M17 13v2.5a1.5 1.5 0 0 1-1.5 1.5H13M7 17H4.5A1.5 1.5 0 0 1 3 15.5V13M7 7v6M10 7v6M13 7v6" /></svg>
      </button>
    </Fragment>
  );
}

/** Above the composer: being read, not read, or read and to be confirmed. */
export function PhotoState({ photos, done }: { photos: Photos; done(): void }): JSX.Element {
  const { photo } = photos;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [photo.is]);
  const leave = (act: () => void): void => {
    act();
    done();
  };
  return (
    <Fragment>
      <div class="clip-state" role="status">
        {photo.is === "reading" && <p>{WORDS.photoReading}</p>}
        {photo.is === "failed" && (
          <p class="failed">
            <span>{photo.why}</span>
            <button type="button" onClick={() => leave(photos.drop)}>{WORDS.discard}</button>
          </p>
        )}
      </div>
      {photo.is === "read" && (
        <form class="photo-read" onSubmit={(e) => (e.preventDefault(), leave(photos.say))}>
          <label for="photo-codes">{WORDS.photoRead}</label>
          <input
            ref={field} id="photo-codes" type="text" maxLength={LONGEST} autocomplete="off" autocapitalize="characters" spellcheck={false}
            value={photo.codes} onInput={(e) => photos.mend(e.currentTarget.value)}
          />
          <div>
            <button type="submit" class="primary" disabled={!photo.codes.trim()}>{WORDS.photoYes}</button>
            <button type="button" onClick={() => leave(photos.drop)}>{WORDS.photoNo}</button>
          </div>
        </form>
      )}
    </Fragment>
  );
}
