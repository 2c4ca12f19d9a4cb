import assert from "node:assert/strict";
import { test } from "node:test";
import table from "../../../test/resources/redaction/cases.json";
import { redact } from "./redact.ts";

const hidden = table.hidden as [string, string][];

test("what must not be sent is hidden, as the server does it", () => {
  assert.ok(hidden.length > 160);
  for (const [said, kept] of hidden) {
    const { text, hidden: kinds } = redact(said);
    assert.equal(text, kept);
    assert.notEqual(kinds.length, 0);
  }
});

test("what is no secret is left alone", () => {
  assert.ok(table.left.length > 140);
  for (const text of table.left) assert.deepEqual(redact(text), { text, hidden: [] });
});

test("hiding twice changes nothing more", () => {
  for (const [said] of hidden) {
    for (const [other] of hidden.slice(0, 40)) {
      const once = redact(`${said}, ${other}`).text;
      assert.equal(redact(once).text, once);
    }
  }
});
