// Small pure helpers of the studio, tested without a browser.
import type { Cluster, Label, Lesson } from "./wire.ts";

export function nameOf(labels: Label[], label: string): string {
  return labels.find((l) => l.label === label)?.name ?? "an older label";
}

/** In quotation marks. */
export function named(labels: Label[], label: string): string {
  return `“${nameOf(labels, label)}”`;
}

export function lines(n: number): string {
  return n === 1 ? "1 line" : `${n} lines`;
}

/** Labels whose name or explanation has every word typed; those whose name begins so come first. */
export function fitting(labels: Label[], typed: string): Label[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = labels.filter((l) => words.every((w) => `${l.name} ${l.about}`.toLowerCase().includes(w)));
  const begins = (l: Label): number => (words[0] !== undefined && l.name.toLowerCase().startsWith(words[0]) ? 0 : 1);
  return fits.toSorted((a, b) => begins(a) - begins(b));
}

/** The group to look at once this one is decided: the one after it, else the one before. */
export function next(clusters: Cluster[], id: string): string | undefined {
  const at = clusters.findIndex((c) => c.id === id);
  return (clusters[at + 1] ?? clusters[at - 1])?.id;
}

/** One decision of the log, in a sentence. */
export function told(lesson: Lesson, labels: Label[]): string {
  const what = lesson.label === null ? "" : named(labels, lesson.label);
  switch (lesson.kind) {
    case "taught":
      return `${lines(lesson.lines)} learned as ${what}`;
    case "dismissed":
      return `${lines(lesson.lines)} put aside`;
    case "undone":
      return `Undone: ${lines(lesson.lines)}${what && ` as ${what}`}`;
    case "refused":
      return `Refused: ${lines(lesson.lines)} as ${what}`;
  }
}
