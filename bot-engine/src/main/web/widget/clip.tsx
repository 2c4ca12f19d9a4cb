// The paper clip beside the composer: what is sent, and what stands in the way of it.
import { Fragment, h, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { WORDS } from "../shared/words.ts";
import type { Attached } from "./attach.ts";

const KINDS = "image/jpeg,image/png,application/pdf";

export type Clip = { is: "idle" } | { is: "sending"; what: Attached } | { is: "failed"; what: Attached; why: string };

export interface Clips {
  clip: Clip;
  take(file: File | undefined): void;
  again(): void;
  drop(): void;
}

/** Sends one file at a time; one that did not go through is kept for another try. */
export function useClip(send: (what: Attached) => Promise<string | undefined>): Clips {
  const [clip, setClip] = useState<Clip>({ is: "idle" });
  const go = (what: Attached): void => {
    setClip({ is: "sending", what });
    void send(what).then((why) => setClip(why === undefined ? { is: "idle" } : { is: "failed", what, why }));
  };
  return {
    clip,
    take: (file) => {
      if (file && clip.is !== "sending") go({ id: crypto.randomUUID(), file });
    },
    again: () => clip.is === "failed" && go(clip.what),
    drop: () => setClip({ is: "idle" }),
  };
}

/** Opens the chooser of files, for a button in the conversation; undefined: nobody is signed in. */
let chooser: (() => void) | undefined;

export function chooseFile(): void {
  chooser?.();
}

export function ClipButton({ clips }: { clips: Clips }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const open = (): void => input.current?.click();
    chooser = open;
    return () => {
      if (chooser === open) chooser = undefined;
    };
  }, []);
  return (
    <Fragment>
      <input
        ref={input} type="file" accept={KINDS} hidden tabIndex={-1} aria-hidden="true"
        onChange={(e) => {
          clips.take(e.currentTarget.files?.[0]);
          e.currentTarget.value = "";
        }}
      />
      <button type="button" class="icon clip" aria-label={WORDS.attach} title={WORDS.attach} disabled={clips.clip.is === "sending"} onClick={() => input.current?.click()}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path class="stroke" d="M14.5 9.5l-5 5a3 3 0 0 1-4.2-4.2l6-6a2 2 0 0 1 2.9 2.8l-6 6a1 1 0 0 1-1.4-1.4l5-5" /></svg>
      </button>
    </Fragment>
  );
}

/** One line above the composer: on its way, or why not and what to do. */
export function ClipState({ clips }: { clips: Clips }): JSX.Element {
  const { clip } = clips;
  return (
    <div class="clip-state" role="status">
      {clip.is === "sending" && <p>{WORDS.attaching(clip.what.file.name)}</p>}
      {clip.is === "failed" && (
        <p class="failed">
          <span>{clip.why}</span>
          <button type="button" onClick={clips.again}>{WORDS.again}</button>
          <button type="button" onClick={clips.drop}>{WORDS.discard}</button>
        </p>
      )}
    </div>
  );
}
