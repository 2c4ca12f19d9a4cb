// Numbers with check digits: bank accounts (ISO 13616) and cards (ISO/IEC 7812).
import type { Span } from "./redact.ts";

/** Country and length, from the registry of ISO 13616. */
const LENGTHS = new Map(
  (
    "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30"
  )
    .match(/..../g)
    ?.map((c) => [c.slice(0, 2), Number(c.slice(2))]),
);

/** Bank accounts: the length of their country and the check digits, modulo 97. */
export function ibans(text: string): Span[] {
  return [...text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}/g)].flatMap((m) => {
    const to = ibanEnd(text, m.index);
    return to > 0 ? [{ from: m.index, to, kind: "IBAN" as const }] : [];
  });
}

function ibanEnd(text: string, from: number): number {
  const length = LENGTHS.get(text.slice(from, from + 2).toUpperCase());
  if (length === undefined) return -1;
  let plain = "";
  let at = from;
  for (; at < text.length && plain.length < length; at++) {
    const c = text.charAt(at);
    if (/[0-9A-Za-z]/.test(c)) plain += c.toUpperCase();
    else if (!/[ \n-]/.test(c)) return -1;
  }
  return plain.length === length && !/[0-9A-Za-z]/.test(text.charAt(at)) && rest(plain) === 1 ? at : -1;
}

/** The number with its first four characters last, letters as 10 to 35, modulo 97. */
function rest(iban: string): number {
  return [...(iban.slice(4) + iban.slice(0, 4))].reduce((sum, c) => Number(`${sum}${Number.parseInt(c, 36)}`) % 97, 0);
}

const ISSUER =
  /^(?:4(?:.{12}|.{15}|.{17,18})|5[1-5].{14}|2(?:22[1-9]|2[3-9].|[3-6]..|7[01].|720).{12}|220[0-4].{12,15}|3[47].{13}|3(?:0[0-5]|095|[689]).{11,16}|(?:6|5[06-9]|81).{11,17}|35.{14,17}|(?:1800|2131).{11}|9792.{12})$/u;
const CARD_WORD = /(?:card|visa|master ?card|amex|american express|maestro|karte|carte|tarjeta|kaart)s?(?![a-z])[^.!?\n]{0,24}[\s\S]?$/iu;
const NO_CARD = /\bsim\b[^.!?\n]{0,20}$/iu;
/** Of several readings that end at different groups the one of the commonest length counts. */
const ORDER = [16, 15, 14, 19, 18, 17, 13];
const AFTER =
  /^[ \n,;|/-]{0,3}(?:(?:exp[a-z.]{0,8}|valid[a-z ]{0,10})[ :]{0,3})?(?:(?:0[1-9]|1[0-2]) ?[/.-] ?(?:20)?[0-9]{2}|(?:0[1-9]|1[0-2])[0-9]{2})[ \n,;|/-]{1,3}([0-9]{3,4})(?![0-9]|[.,][0-9])/diu;

interface Group {
  from: number;
  to: number;
}

/** Cards: 13 to 19 digits with check digit and issuer; beside the word "card" one of the two is enough. */
export function cards(text: string): Span[] {
  const groups = [...text.matchAll(/[0-9]+/g)].map((m): Group => ({ from: m.index, to: m.index + m[0].length }));
  const spans: Span[] = [];
  for (let i = 0; i < groups.length; i++) {
    const card = cardFrom(text, groups.slice(i, i + 19));
    if (card.length === 0) continue;
    const to = card.at(-1)?.to ?? 0;
    spans.push({ from: card[0]?.from ?? 0, to, kind: "card" });
    const code = AFTER.exec(text.slice(to))?.indices?.[1];
    if (code) spans.push({ from: to + code[0], to: to + code[1], kind: "security code" });
    i += card.length - 1;
  }
  return spans;
}

/** The groups of the card that begins with the first of these; none: there is no card. */
function cardFrom(text: string, groups: Group[]): Group[] {
  let best: Group[] = [];
  let rank = ORDER.length;
  let digits = "";
  for (const [i, group] of groups.entries()) {
    const before = groups[i - 1];
    if (before && !joined(text.slice(before.to, group.from))) break;
    digits += text.slice(group.from, group.to);
    if (digits.length > 19) break;
    const order = ORDER.indexOf(digits.length);
    if (order >= 0 && order < rank && isCard(text, digits, groups.slice(0, i + 1))) {
      best = groups.slice(0, i + 1);
      rank = order;
    }
  }
  return best;
}

function joined(gap: string): boolean {
  return gap.length <= 3 && !/[\p{L}\ue000]/u.test(gap);
}

function isCard(text: string, digits: string, groups: Group[]): boolean {
  const sum = luhn(digits);
  const issuer = ISSUER.test(digits);
  return (sum || issuer) && grouped(text, groups) && ((sum && issuer) || named(text, groups[0]?.from ?? 0));
}

/** Blanks and dashes between groups, or one other sign throughout, set like a card. */
function grouped(text: string, groups: Group[]): boolean {
  if (groups.length === 1) return true;
  const gaps = groups.slice(1).map((g, i) => text.slice(groups[i]?.to, g.from));
  const sizes = groups.map((g) => g.to - g.from);
  const [size = 0, second] = sizes;
  const even = sizes.slice(0, -1).every((s) => s === size) && (sizes.at(-1) ?? 0) <= size && size !== 2 && size !== 3;
  const amex = sizes.length === 3 && size === 4 && second === 6;
  return gaps.every((g) => /^[ \n-]*$/.test(g)) || (gaps.every((g) => g === gaps[0]) && (even || amex));
}

function named(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 40), from);
  return CARD_WORD.test(before) && !NO_CARD.test(before);
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((all, c, i) => {
    const twice = Number(c) * 2;
    return all + (i % 2 === 0 ? Number(c) : twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
