// Made-up conversations for looking at the fronts without a server. Development only.
import type { Amount, BillChangeBlock, CardBlock, Reason, WireBlock, WireEvent } from "../shared/protocol.ts";

export function money(minor: number, currency = "EUR", locale = "en-IE"): Amount {
  const digits = new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const text = new Intl.NumberFormat(locale, { style: "currency", currency }).format(minor / 10 ** digits);
  return { minor, currency, text: text.replace("-", "\u2212") };
}

interface Why {
  title: string;
  sentence: string;
  minor: number;
  tag?: string;
  error?: boolean;
}

const WHYS: Why[] = [
  { title: "Discount ended", sentence: "Your 10 % loyalty discount ran for 12 months and ended on 31 May.", minor: 890, tag: "stays" },
  { title: "Roaming in Turkey", sentence: "You used 1.2 GB outside the EU between 14 and 19 May.", minor: 420, tag: "one_off" },
  { title: "Plan changed", sentence: "You moved from Lark M to Lark L on 20 May; both are charged for part of the month.", minor: 275, tag: "stays" },
  { title: "Late payment fee", sentence: "Your May bill was paid 9 days after its due date.", minor: 500, tag: "one_off", error: true },
  { title: "Credit for an outage", sentence: "We credited two days without service.", minor: -345, tag: "one_off" },
  { title: "VAT on the higher amount", sentence: "VAT is 23 % of what is above.", minor: 199, tag: "stays" },
  { title: "Extra data (3 packs of 1 GB)", sentence: "You bought three packs on 28 May.", minor: 900, tag: "one_off" },
  { title: "Fewer calls abroad", sentence: "You called abroad for 12 minutes; the month before it was 64 minutes.", minor: -612 },
  { title: "Yearly price adjustment", sentence: "The price list of 1 June is 2.9 % higher.", minor: 131, tag: "stays" },
  { title: "Grundversorgungsnetzentgeltanpassung", sentence: "Das Netzentgelt stieg zum 1. Juni.", minor: 88, tag: "stays" },
  { title: "Estimated usage corrected", sentence: "May was estimated; the meter reading of 2 June replaced it.", minor: -240, tag: "estimate" },
  { title: "Rounding", sentence: "Two lines were rounded to the cent the other way.", minor: 1 },
];

function reason(why: Why, i: number, currency: string, locale: string, factor: number): Reason {
  const minor = why.minor * factor;
  const amount = money(minor, currency, locale);
  const signed = minor > 0 ? { ...amount, text: `+${amount.text}` } : amount;
  return {
    id: `r${i}`, title: why.title, sentence: [{ text: why.sentence }], amount: signed, error: why.error ?? false,
    ...(why.tag ? { tag: why.tag } : {}),
    lines: [
      {
        description: why.title === "Discount ended" ? "Loyalty discount 10 %" : `${why.title}, mobile 087 555 0142`,
        before: { itemId: `II-5${i}01`, detail: "1 May \u2013 31 May, 1 \u00d7", amount: money(1200 * factor, currency, locale) },
        ...(i % 3 === 2 ? {} : { now: { itemId: `II-6${i}01`, detail: "1 Jun \u2013 30 Jun, 1 \u00d7", amount: money(1200 * factor + minor, currency, locale) } }),
      },
    ],
    evidence: [
      { ref: `II-6${i}01`, label: "Line on bill 2026-06", value: "1 Jun \u2013 30 Jun" },
      { ref: "PR-LOYAL", label: "Promotion", value: "until 31 May 2026" },
    ],
  };
}

export interface Made {
  reasons: number;
  previous?: number;
  currency?: string;
  locale?: string;
  factor?: number;
}

export function billChange({ reasons: n, previous = 4290, currency = "EUR", locale = "en-IE", factor = 1 }: Made): BillChangeBlock {
  const reasons = WHYS.slice(0, n).map((w, i) => reason(w, i, currency, locale, factor));
  const sum = reasons.reduce((s, r) => s + r.amount.minor, 0);
  const shown = Math.min(3, n);
  const rest = reasons.slice(shown).reduce((s, r) => s + r.amount.minor, 0);
  const delta = money(sum, currency, locale);
  const change = money(Math.abs(sum), currency, locale).text;
  const actions = [
    { id: "a1", label: "This looks wrong" },
    { id: "a2", label: "What will next month be?" },
    { id: "a3", label: "Talk to a person" },
  ];
  return {
    type: "bill_change", id: `bc${n}`,
    headline: [{ text: "June is " }, { text: change, ref: "INV-2026-06" }, { text: sum >= 0 ? " more than May" : " less than May" }],
    comparison: "Compared with your last bill, May",
    ...(n === 7 ? { note: "May was an estimated bill. June was read from the meter on 2 June." } : {}),
    previous: { invoiceId: "INV-2026-05", number: "2026-05-1001", label: "May", total: money(previous, currency, locale) },
    current: { invoiceId: "INV-2026-06", number: "2026-06-1001", label: "June", total: money(previous + sum, currency, locale) },
    delta, reasons, shown,
    ...(n > shown ? { rest: money(rest, currency, locale) } : {}),
    ...(n > 1 ? { nextBill: { amount: money(previous + 890 * factor, currency, locale), when: "about 1 July", assumptions: ["No further use outside the EU", "No new purchases"] } } : {}),
    actions,
  };
}

export const CARDS: WireBlock[] = [
  {
    type: "card", kind: "balance", title: "What you owe", figure: money(5500), caption: "Due on 24 June, by direct debit",
    rows: [
      { label: "June bill", detail: "2026-06-1001", amount: money(5875), ref: "INV-2026-06" },
      { label: "Credit left from May", amount: money(-375), ref: "CR-88" },
    ],
    refs: ["INV-2026-06", "CR-88"], actions: [{ id: "p", label: "Why is it higher?" }],
  },
  {
    type: "card", kind: "charge", title: "Roaming in Turkey", figure: money(420), caption: "On your June bill, line 4",
    rows: [
      { label: "When", detail: "14 \u2013 19 May" },
      { label: "How much", detail: "1.2 GB \u00d7 \u20ac3.50" },
      { label: "Tax", detail: "included, 23 %" },
    ],
    refs: ["II-6101"], actions: [],
  } satisfies CardBlock,
  {
    type: "article", slug: "what-is-proration", title: "Why part of a month is charged when a plan changes",
    paragraphs: ["When you change plan in the middle of a month, you pay for the days of each plan.", "The next bill shows the full month of the new plan only."],
    url: "/articles/what-is-proration",
  },
];

let seq = 0;
const at = (minute: number): string => new Date(Date.UTC(2026, 5, 3, 9, minute)).toISOString();

export function history(): WireEvent[] {
  seq = 0;
  const next = (): { seq: number; at: string } => ({ seq: ++seq, at: at(seq) });
  return [
    { type: "customer", ...next(), id: "u1", text: "why is my bill higher?" },
    { type: "bot", lang: "en", ...next(), blocks: [billChange({ reasons: 7 })] },
    { type: "customer", ...next(), id: "u2", text: "what's that 4.20 thing?" },
    { type: "bot", lang: "en", ...next(), blocks: [
      { type: "text", spans: [{ text: "That is " }, { text: "\u20ac4.20", ref: "II-6101" }, { text: " for data used outside the EU between 14 and 19 May." }] },
      CARDS[1] as WireBlock,
      { type: "choices", prompt: "Did that answer your question?", choices: [{ id: "y", label: "Yes" }, { id: "n", label: "No, ask a person" }] },
    ] },
    { type: "customer", ...next(), id: "u3", text: "I want to talk to a person" },
    { type: "notice", ...next(), kind: "HANDED_OVER", text: "You are being handed over to a person. They can see this chat." },
    { type: "notice", ...next(), kind: "AGENT_JOINED", text: "Anna joined the chat.", name: "Anna" },
    { type: "agent", ...next(), id: "g1", name: "Anna", text: "Hello Maya, I see the roaming charge. One moment, I am looking at the dates." },
    { type: "agent", ...next(), id: "g2", name: "Anna", text: "You were abroad on the 14th, is that right?" },
    { type: "customer", ...next(), id: "u4", text: "Yes, but I had the travel pack. It should have covered the first gigabyte, shouldn't it?" },
  ];
}
