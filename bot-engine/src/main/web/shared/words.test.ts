// Every language says what English says, and none of it in English.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { DE } from "./words-de.ts";
import { EN } from "./words-en.ts";
import { ES } from "./words-es.ts";
import { FR } from "./words-fr.ts";
import { LANGUAGE, speak, WORDS } from "./words.ts";

afterEach(() => speak("en"));

const said = (words: object): [string, string][] =>
  Object.entries(words).map(([key, value]) => [key, typeof value === "function" ? value(2) : JSON.stringify(value)]);

for (const [name, words] of Object.entries({ DE, FR, ES })) {
  test(`${name} is no English and not much longer`, () => {
    const english = new Map(said(EN));
    for (const [key, text] of said(words)) {
      const original = english.get(key) ?? "";
      if (key === "can" || key === "inEnglish" || key === "hidden") continue; // says more where less is understood
      assert.ok(text.length > 0, key);
      assert.ok(text.length < 1.6 * original.length + 30, `${key}: ${text}`);
      if (original.includes(" ")) assert.notEqual(text, original, key);
      assert.doesNotMatch(text, /\b(?:the|your|you|bill|bills|this|will)\b/, key);
    }
  });
}

test("a locale picks its language, whatever its place; what is not spoken is English", () => {
  speak("de-AT");
  assert.equal(WORDS.you, "Sie");
  speak("fr");
  assert.equal(LANGUAGE, "fr");
  speak("it-IT");
  assert.equal(WORDS.you, "You");
  speak(undefined);
  assert.equal(LANGUAGE, "en");
});
