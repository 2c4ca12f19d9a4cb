// What the studio's interface sends (StudioJson on the server).

export interface Label {
  label: string;
  name: string;
  about: string;
}

export interface Line {
  id: string;
  text: string;
  count: number;
  chosen: { label: string; times: number }[];
  turnedDown: number;
}

export interface Cluster {
  id: string;
  size: number;
  proposal: { label: string; chosen: boolean } | null;
  lines: Line[];
  more: number;
}

export interface Lesson {
  id: number;
  at: string;
  by: string;
  kind: "taught" | "dismissed" | "undone" | "refused";
  label: string | null;
  sample: string;
  lines: number;
  reasons: string[];
  canBeUndone: boolean;
  undone: boolean;
}

export interface Unsure {
  me: { login: string; name: string; role: string };
  labels: Label[];
  clusters: Cluster[];
  moreClusters: number;
  turns: number;
  learned: number;
  days: number;
  lessons: Lesson[];
}

export interface Check {
  number: number;
  state: "running" | "taken" | "refused" | "failed";
  label: string | null;
  lines: number;
  told: string[];
}
