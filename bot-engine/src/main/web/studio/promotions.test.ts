import assert from "node:assert/strict";
import { test } from "node:test";
import { below, currencyAsked, toJson, toNode, valueFor, withCurrency } from "./promotions/tree.ts";
import type { ConditionJson, Row, Rules } from "./promotions/wire.ts";
import { budgetMeter, conditionWords, effectWords, found, idFor, minor, plain, useMeter, whole } from "./promotions/words.ts";

const RULES: Rules = {
  effect: { type: "percent", value: "10.00", target: "order" },
  conditions: { all: [{ field: "order.currency", op: "eq", value: "EUR" }, { field: "order.amount", op: "gte", value: 2000 }, { not: { any: [{ field: "account.segment", op: "in", value: ["business"] }] } }] },
  limits: { total: 10, budget_minor: 5000 },
};

const ROW: Row = { id: "TEN", name: "Ten", state: "live", code: "SAVE20", hasCodes: true, revision: 1, version: 1, used: 9, held: 2, spent: 1250, failed: 0, starts: null, ends: null, changedBy: "lena", changedAt: null, rules: RULES, draft: null };

test("conditions go into the form and out of it as they were", () => {
  const trees: ConditionJson[] = [RULES.conditions!, { any: [{ all: [] }] }, { not: { all: [{ field: "time.hour", op: "lte", value: 3 }] } }];
  for (const tree of trees) assert.deepEqual(toJson(toNode(tree)), tree);
  assert.equal(toJson(toNode(undefined)), undefined);
  assert.equal(below("conditions.all[2]", "none", 0), "conditions.all[2].not.any[0]");
});

test("an amount is read as people write it, and what is none is kept for the server to refuse", () => {
  assert.deepEqual(["12,34", "12.3", "7", " 1 000 "].map((t) => minor(t, "EUR")), [1234, 1230, 700, 100000]);
  assert.equal(minor("500", "JPY"), 500);
  assert.deepEqual(["-5", "1.234", "abc", ""].map((t) => minor(t, "EUR")), [-500, "1.234", "abc", undefined]);
  assert.deepEqual([plain(1234, "EUR"), plain(500, "JPY"), plain("abc", "EUR")], ["12.34", "500", "abc"]);
  assert.deepEqual([whole("12"), whole("1.5"), whole("")], [12, "1.5", undefined]);
});

test("a promotion is told in words", () => {
  assert.equal(effectWords(RULES), "10 % off the order");
  assert.match(conditionWords(RULES), /^If the currency is EUR and the sum of the order is at least .*20.* and none of: the kind of customer is one of business\.$/);
  assert.equal(effectWords({ effect: { type: "free_cycles", value: 1 } }), "1 bill free");
  assert.match(effectWords({ effect: { type: "fixed", value: 500, currency: "EUR", per: "unit", cycles: 3 } }), /5\.00 off a unit, for 3 bills$/);
});

test("the currency of a percentage is a condition", () => {
  assert.equal(currencyAsked(toNode(RULES.conditions)), "EUR");
  const usd = withCurrency(toNode(RULES.conditions), "USD");
  assert.equal(currencyAsked(usd), "USD");
  assert.equal(currencyAsked(withCurrency(usd, "")), undefined);
});

test("a value follows its field and operator", () => {
  assert.deepEqual(valueFor("account.segment", "in", "business"), ["business"]);
  assert.equal(valueFor("order.amount", "gte", "business"), "");
  assert.equal(valueFor("account.tags", "exists", "x"), true);
  assert.equal(valueFor("time.weekday", "eq", []), "mon");
});

test("limits show as bars, and rows are found by name, code or discount", () => {
  assert.deepEqual(useMeter(ROW), { words: "9 of 10 uses, 2 of them held", share: 0.9 });
  assert.equal(budgetMeter(ROW).share, 0.25);
  const ended: Row = { ...ROW, id: "OLD", name: "Old", state: "ended", code: null };
  assert.deepEqual(found([ended, ROW], "10 off", "").map((r) => r.id), ["TEN", "OLD"]);
  assert.deepEqual(found([ended, ROW], "save20", "").map((r) => r.id), ["TEN"]);
  assert.deepEqual(found([ended, ROW], "", "ended").map((r) => r.id), ["OLD"]);
});

test("an id is made of a name and is not taken twice", () => {
  assert.equal(idFor("Frühling, 10 %", []), "FRUHLING-10");
  assert.equal(idFor("Ten", ["TEN", "TEN-2"]), "TEN-3");
  assert.equal(idFor("%%", []), "PROMOTION");
});
