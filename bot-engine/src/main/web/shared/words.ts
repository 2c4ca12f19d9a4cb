// What the widget itself says. Figures, dates and reasons come from the server, ready to show.
import { DE } from "./words-de.ts";
import { EN } from "./words-en.ts";
import { ES } from "./words-es.ts";
import { FR } from "./words-fr.ts";

/** The same names with words of their own. */
type Widened<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends readonly string[] ? readonly string[] : T[K] extends (...a: never[]) => string ? T[K] : { [P in keyof T[K]]: string };
};

/** Every language says all that English says: one that lacks something does not compile. */
export type Words = Widened<typeof EN>;

const LANGUAGES: Record<string, Words> = { en: EN, de: DE, fr: FR, es: ES };

/** The words of the language that is spoken now; whoever draws reads them anew. */
export let WORDS: Words = EN;

/** Its ISO 639 code. */
export let LANGUAGE = "en";

/** The language of a locale, where it is spoken; English where it is not. */
function languageOf(locale: string | undefined): string {
  const language = (locale ?? "").split("-")[0]?.toLowerCase() ?? "";
  return language in LANGUAGES ? language : "en";
}

/** From now on in that language. */
export function speak(locale: string | undefined): void {
  LANGUAGE = languageOf(locale);
  WORDS = LANGUAGES[LANGUAGE] ?? EN;
}
