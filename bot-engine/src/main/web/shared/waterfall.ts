// The geometry of a bill change as horizontal bars: last bill, each reason, this bill. Pure: minor
// units in, pixels out.

export interface Step {
  id: string;
  label: string;
  /** Formatted, with its sign where it is a change. */
  amount: string;
  minor: number;
  kind: "total" | "change" | "rest";
}

export interface Bar extends Step {
  /** The label in one or two lines that fit before the bars. */
  lines: string[];
  look: "total" | "more" | "less" | "same";
  /** Left edge and width of the bar in pixels, at least BAR_MIN wide. */
  x: number;
  width: number;
  y: number;
  /** Where the running total stands after this step; the thin line to the next bar is drawn here. */
  end: number;
  /** Where the amount begins, just after the bar's right end. */
  amountX: number;
}

export interface Waterfall {
  bars: Bar[];
  row: number;
  width: number;
  height: number;
  /** True when the axis does not start at zero; the picture must say so. */
  cut: boolean;
  /** Where zero is, when it is on the picture. */
  zero?: number;
}

export const BAR_MIN = 8;
export const BAR = 14;
const ROW_ONE = 28;
const ROW_TWO = 36;
const GAP = 6;
/** Zero is on the axis when what changes takes at least this part of it. */
const ZERO_HELPS = 0.25;
/** Room at the left of a cut axis, in parts of the span that changes. */
const CUT_ROOM = 0.35;

export interface Size {
  width: number;
  /** Room for labels before the bars, and for amounts after them. */
  left: number;
  right: number;
  /** Width of a text in the label's font. */
  measure(text: string): number;
}

interface Scale {
  at(minor: number): number;
  base: number;
  rightmost: number;
  row: number;
}

/**
 * Places the bars between left (after the labels) and width minus right (room for amounts). Zero is
 * on the axis when a total is not above zero, or when the changes can still be seen from there.
 */
export function waterfall(steps: Step[], size: Size): Waterfall {
  const labels = steps.map((s) => wrap(s.label, size.left - GAP * 2, size.measure));
  const row = labels.some((l) => l.length > 1) ? ROW_TWO : ROW_ONE;
  const room = Math.max(BAR_MIN * 4, size.width - size.left - size.right);
  const levels = runningLevels(steps);
  const low = Math.min(...levels.flat());
  const high = Math.max(...levels.flat());
  const cut = low > 0 && high > low && (high - low) / high < ZERO_HELPS;
  const from = cut ? low - (high - low || high || 1) * CUT_ROOM : Math.min(0, low);
  const to = Math.max(high, from + 1, cut ? high : 0);
  const at = (minor: number): number => size.left + ((minor - from) / (to - from)) * room;
  const scale: Scale = { at, base: cut ? size.left : at(0), rightmost: size.left + room, row };
  const bars = steps.map((s, i) => ({ ...s, lines: labels[i] ?? [], ...place(s, levels[i] ?? [0, 0], i, scale) }));
  return {
    bars,
    width: size.width,
    row,
    height: steps.length * row,
    cut,
    ...(cut ? {} : { zero: round(at(0)) }),
  };
}

/** For each step the level before and after it; a total starts at zero and must meet the running sum. */
function runningLevels(steps: Step[]): Array<[number, number]> {
  let sum = 0;
  return steps.map((s) => {
    const before = s.kind === "total" ? s.minor : sum;
    sum = s.kind === "total" ? s.minor : sum + s.minor;
    return [before, sum];
  });
}

type Place = Pick<Bar, "look" | "x" | "width" | "y" | "end" | "amountX">;

function place(step: Step, level: [number, number], row: number, scale: Scale): Place {
  const end = scale.at(level[1]);
  const start = step.kind === "total" ? scale.base : scale.at(level[0]);
  const width = Math.max(BAR_MIN, Math.abs(end - start));
  // A bar too thin to see is widened the way it points, but never out of the picture.
  const x = Math.min(end < start ? start - width : start, scale.rightmost - width);
  return {
    look: step.kind === "total" ? "total" : step.minor > 0 ? "more" : step.minor < 0 ? "less" : "same",
    x: round(x),
    width: round(width),
    y: row * scale.row + (scale.row - BAR) / 2,
    end: round(end),
    amountX: round(x + width + GAP),
  };
}

/** One or two lines no wider than the room; what still does not fit ends in an ellipsis. */
export function wrap(text: string, room: number, measure: (text: string) => number): string[] {
  if (measure(text) <= room) return [text];
  const words = text.split(/\s+/);
  let first = "";
  while (words[0] !== undefined && measure(`${first} ${words[0]}`.trim()) <= room) first = `${first} ${words.shift()}`.trim();
  const rest = words.join(" ");
  if (first === "") return [clip(text, room, measure)];
  return rest === "" ? [first] : [first, clip(rest, room, measure)];
}

function clip(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}\u2026`) > room) letters.pop();
  return `${letters.join("").trimEnd()}\u2026`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
