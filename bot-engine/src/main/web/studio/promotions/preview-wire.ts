// What the server says about a preview. Money is minor units.
import type { ClauseJson } from "./wire.ts";

export interface Bill {
  account: string;
  bill: string;
  at: string;
  currency: string;
  amount: number;
  off: number;
  missing: number | null;
  items: { charge: string; product: string; quantity: number; amount: number; off: number }[];
}

export interface Missed {
  reason: string;
  why: string;
  clause: ClauseJson | null;
  negated: boolean;
  needed: number | null;
  currency: string | null;
  orders: number;
  nearest: number;
  median: number;
  close: number;
  samples: Bill[];
}

export interface Ready {
  state: "ready";
  from: string;
  to: string;
  millis: number;
  orders: number;
  accounts: number;
  got: number;
  gotAccounts: number;
  again: number;
  used: number;
  usedUp: string | null;
  sums: { currency: string; orders: number; used: number; billed: number; cost: number }[];
  missed: Missed[];
  several: number;
  samples: Bill[];
}

export type Progress = { state: "running"; done: number; all: number } | { state: "failed" } | Ready;
