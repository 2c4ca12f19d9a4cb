// How long something is still held: a clock that runs down, for widget and console alike.
import { h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Entry } from "./chat.ts";
import type { CardBlock, WireBlock } from "./protocol.ts";
import { WORDS } from "./words.ts";

/** Nothing is held longer, whatever this device takes for the time. */
const LONGEST = 15 * 60;

/** Whole seconds left, at least 0. */
export function secondsLeft(until: string, now: number): number {
  const left = Math.ceil((Date.parse(until) - now) / 1000);
  return Number.isFinite(left) ? Math.min(LONGEST, Math.max(0, left)) : 0;
}

/** "9:05". */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function Hold({ until }: { until: string }): JSX.Element {
  const [left, set] = useState(secondsLeft(until, Date.now()));
  useEffect(() => {
    set(secondsLeft(until, Date.now()));
    const tick = setInterval(() => {
      const now = secondsLeft(until, Date.now());
      set(now);
      if (now === 0) clearInterval(tick);
    }, 1000);
    return () => clearInterval(tick);
  }, [until]);
  // A timer is not read out each second; that it has run out is.
  return left > 0
    ? <p class="hold" role="timer">{`${WORDS.held} `}<b>{clock(left)}</b></p>
    : <p class="hold is-over" role="status">{WORDS.ranOut}</p>;
}

const cards = (e: Entry): CardBlock[] => (e.kind === "bot" ? e.blocks.filter((b) => b.type === "card") : []);

/** The entry whose hold still runs: the newest that has one, unless a receipt came after it. */
export function runningHold(entries: Entry[]): number | undefined {
  const newest = entries.findLast((e) => cards(e).some((c) => c.until !== undefined || c.kind === "receipt"));
  return newest && cards(newest).some((c) => c.until !== undefined) ? newest.seq : undefined;
}

/** As they are, but for clocks of what is no longer held. */
export function withoutHolds(blocks: WireBlock[]): WireBlock[] {
  return blocks.map((b) => {
    if (b.type !== "card" || b.until === undefined) return b;
    const { until: _, ...over } = b;
    return over;
  });
}
