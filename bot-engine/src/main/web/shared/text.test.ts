import assert from "node:assert/strict";
import { test } from "node:test";
import type { Amount, BillChangeBlock, Reason } from "./protocol.ts";
import { blockText, safePath, signed, sources, tagWords } from "./text.ts";

const amount = (minor: number, text: string): Amount => ({ minor, currency: "EUR", text });

function reason(id: string, minor: number, text: string): Reason {
  return { id, title: id, sentence: [{ text: `${id} happened.` }], amount: amount(minor, text), error: false, lines: [], evidence: [] };
}

test("an increase has a plus once, a decrease keeps the server's minus", () => {
  assert.equal(signed(amount(100, "\u20ac1.00")), "+\u20ac1.00");
  assert.equal(signed(amount(100, "+\u20ac1.00")), "+\u20ac1.00");
  assert.equal(signed(amount(-100, "\u2212\u20ac1.00")), "\u2212\u20ac1.00");
  assert.equal(signed(amount(0, "\u20ac0.00")), "\u20ac0.00");
});

test("a bill change is read out as its headline, the reasons shown and the rest in one", () => {
  const card: BillChangeBlock = {
    type: "bill_change", id: "c", headline: [{ text: "June is \u20ac3.00 more than May" }], comparison: "",
    previous: { invoiceId: "a", number: "1", label: "May", total: amount(1000, "\u20ac10.00") },
    current: { invoiceId: "b", number: "2", label: "June", total: amount(1300, "\u20ac13.00") },
    delta: amount(300, "+\u20ac3.00"), reasons: [reason("Travel", 400, "+\u20ac4.00"), reason("Credit", -100, "\u2212\u20ac1.00")],
    shown: 1, rest: amount(-100, "\u2212\u20ac1.00"), actions: [],
  };
  assert.equal(blockText(card), "June is \u20ac3.00 more than May. Travel happened. +\u20ac4.00. 1 more reason: \u2212\u20ac1.00");
});

test("a tag we do not know is not shown", () => {
  assert.equal(tagWords({ ...reason("r", 1, "1"), tag: "one_off" }), "one-off");
  assert.equal(tagWords({ ...reason("r", 1, "1"), tag: "something new" }), undefined);
  assert.equal(tagWords(reason("r", 1, "1")), undefined);
});

test("only a path on our own server becomes a link", () => {
  assert.equal(safePath("/articles/late-fee"), "/articles/late-fee");
  for (const bad of ["javascript:alert(1)", "//evil.example", "/\\evil.example", "https://evil.example", "", "articles"]) {
    assert.equal(safePath(bad), undefined, bad);
  }
});

test("where figures come from is said in words with ids; many lines are counted; a share of a change has no record", () => {
  assert.equal(sources(["forecast:I1-14"]), "From the forecast after bill I1-14");
  assert.equal(sources(["balance:T1", "invoice:I1", "payment:P1"]), "From the balance of account T1, bill I1, payment P1");
  assert.equal(sources(["reason:I1#0", "item:I1-1", "item:I2-1"]), "From bill line I1-1, bill line I2-1");
  assert.equal(sources(["invoice:I1", "item:I1-1", "item:I1-2", "item:I1-3"]), "From bill I1, 3 bill lines");
  assert.equal(sources(["reason:I1#0"]), "");
});
