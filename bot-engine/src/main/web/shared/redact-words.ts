// The rules that go by words and shapes; those of dev.penny.redaction, one for one.
import type { Hidden, Span } from "./redact.ts";

/** Every place where the rule's first group, or else all of it, matches. */
function found(text: string, rule: RegExp, kind: Hidden): Span[] {
  return [...text.matchAll(rule)].map((m) => {
    const [from, to] = m.indices?.[1] ?? m.indices?.[2] ?? m.indices?.[0] ?? [0, 0];
    return { from, to, kind };
  });
}

const rule = (pattern: string, flags = "dgiu"): RegExp => new RegExp(pattern, flags);

const SHAPES =
  /-----BEGIN[A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----[\s\S]*?(?:-----END[A-Z0-9 ]*-----|$)|\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\b|\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{8,}|\bwhsec_[0-9A-Za-z+/=]{16,}|\bgh[pousr]_[0-9A-Za-z]{20,}|\bgithub_pat_[0-9A-Za-z_]{20,}|\bglpat-[0-9A-Za-z_-]{16,}|\bnpm_[0-9A-Za-z]{30,}|\bxox[abeoprs]-[0-9A-Za-z-]{10,}|\bAIza[0-9A-Za-z_-]{30,}|\bya29\.[0-9A-Za-z_-]{20,}|\bsk-[0-9A-Za-z_-]{20,}|\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}|\beyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}(?:\.[0-9A-Za-z_-]*)?/dgu;
const BESIDE_KEY = /(?:\b|_)(?:keys?|tokens?|secrets?|credentials?|bearer|basic)(?![a-z])(?:[^\w+/\n]{0,3}[a-z]{1,10}(?![\w+/])){0,3}[^\w+/]{1,4}([\w+/][\w+/=.-]{15,})/dgiu;
const ADDRESS = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,64}:([^\s/@]{1,128})@/dgu;

/** Keys and tokens: by the shapes their makers publish, or beside a word that names them. */
export function keys(text: string): Span[] {
  if (text.length < 12) return [];
  const named = found(text, BESIDE_KEY, "key").filter(({ from, to }) => /[0-9]/.test(text.slice(from, to)) && /[A-Za-z]/.test(text.slice(from, to)));
  return [...found(text, SHAPES, "key"), ...named, ...found(text, ADDRESS, "password")];
}

const WORD = String.raw`(?:pass ?(?:word|phrase|code)|passwd|passwort|kennwort|mot de passe|contrase[nñ]a|wachtwoord|l[oö]senord|pwd|pw|(?:pass|clave|psw)(?=["']? ?[:=]))s?`;
const IS = String.raw`(?:(?:is|was|are|it's|'s|ist|war|lautet|est|es)(?![\p{L}'])|:=|[:=]|->|=>|-(?= ))`;
const NAMED_PASSWORD = /pass|pw|kennwort|contrase|clave|wachtwoord|senord|phrase|psw/iu;
const SAID = rule(String.raw`(?<![\p{L}\p{N}])${WORD}(?: (?:for|to|of|on|here|now)(?: [a-z]{1,12}){0,3})?["']?[ \n]{0,3}(?:${IS}[ \n]{0,3}){1,3}(?:"([^"\n]{1,64})"|["'(]?([^\s"\uE000]{2,64}))`);
const BESIDE = rule(String.raw`(?<![\p{L}\p{N}])${WORD}[ \n]{1,3}["'(]?([^\s"\uE000]{4,64})`);
const BEFORE = rule(String.raw`(?<![^\s"'(])([^\s"'(\uE000]{4,64})["']? (?:is|was) (?:my|the|our|his|her) (?:[a-z-]{2,12} ){0,2}${WORD}(?![a-z])`);
const PHRASE = /\b(?:pass ?phrase|recovery phrase|seed phrase)s?[ :=]{0,3}(?:is|was|:|=)[ ]{0,3}([^\n\uE000]{4,200})/dgiu;
const LOOKS_SECRET = /^(?=.*(?:[0-9]|[a-z][A-Z]|[!@#$%^&*_+=~|<>].)).*$/u;
const TRAILING = /[.,;:?)'"\]]+$/u;
const SAID_OF_IT = /^[a-z]{2,}(?:ed|ing)$/u;

/** What follows "the password is" without being one. */
const TALK = new Set(
  "a about above accepted again all already also always an and any asked because being below blank blocked broken but by case changed correct declined denied different disabled empty enough exactly expired fine for forgotten from getting gone good happening hard he her here his how i if impossible in incorrect invalid it its just known least locked long lost missing must my needed needs never new nicht no none not now ok okay old on one or our out outdated over please private probably protected refused rejected required reset resetting right safe same secret secure she short so something still stolen strong stuck that the their there they this to too unknown unsafe up very wanted weak we what when where which who why with working wrong you your".split(" "),
);

/** Passwords beside their word; what people say about a password is left alone. */
export function passwords(text: string): Span[] {
  if (!NAMED_PASSWORD.test(text)) return [];
  const said = [SAID, BEFORE, PHRASE].flatMap((r) => secret(text, r, (w) => w.length > 1 && !isTalk(w.replaceAll("!", "").toLowerCase())));
  return [...said, ...secret(text, BESIDE, (w) => w.length > 3 && LOOKS_SECRET.test(w))];
}

function secret(text: string, pattern: RegExp, is: (word: string) => boolean): Span[] {
  return found(text, pattern, "password").flatMap(({ from, to, kind }) => {
    const word = text.slice(from, to).replace(TRAILING, "");
    return is(word) && !word.includes("\ue000") ? [{ from, to: from + word.length, kind }] : [];
  });
}

function isTalk(word: string): boolean {
  return TALK.has(word) || SAID_OF_IT.test(word);
}

const TO = String.raw`(?:[ \n:=#"'(,.>*-]|(?:is|was|are|it's|says|number|no|nr|code|on|the|back|of|my|this|card|ist|lautet|est|es|und)(?![a-z])){0,14}`;
const CVV = String.raw`(?:cvv2?|cvc2?|cvn2?|csc|card (?:verification|security|validation) (?:value|code|number)|security (?:code|number|digits)|(?:three|3|four|4)[ -]digit (?:code|number)|(?:digits|code|number) on the (?:back|front)|(?:karten)?pr[uü]f(?:ziffer|nummer)|cryptogramme|code de s[eé]curit[eé]|c[oó]digo de seguridad)`;
const ONE_TIME =
  String.raw`(?:otp|tan|one[- ]?time[- ]?(?:(?:pass)?code|password|passcode|pin)|(?:verification|security|confirmation|authentication|authori[sz]ation|auth|access|log[- ]?in|sign[- ]?in|sms|text|2fa|two[- ]factor|mfa)[ -]?(?:pass)?(?:code|pin)|best[aä]tigungscode|code de v[eé]rification|c[oó]digo de verificaci[oó]n)`;
const END = String.raw`(?![0-9]|[.,][0-9])`;
const CODES: [Hidden, RegExp][] = [
  ["security code", rule(String.raw`${CVV}(?![a-z])${TO}([0-9](?: ?[0-9]){2,3})${END}`)],
  ["security code", rule(String.raw`(?<![0-9.,])([0-9]{3,4}) (?:(?:is|was|as|for|=) )?(?:my |the )?(?:card )?${CVV}(?![a-z])`)],
  ["PIN", rule(String.raw`\b(?:pin|puk)2?(?![a-z])${TO}([0-9](?:[ -]?[0-9]){3,7})${END}`)],
  ["PIN", rule(String.raw`(?<![0-9.,])([0-9]{4,8}) (?:is|was) (?:my|the|our) (?:[a-z]{2,8} )?(?:pin|puk)\b`)],
  ["one-time code", rule(String.raw`\b${ONE_TIME}(?![a-z])${TO}((?:[A-Z]-)?[0-9](?:[ -]?[0-9]){3,8})${END}`)],
  ["one-time code", rule(String.raw`\b${ONE_TIME}(?![a-z])${TO}((?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{5,10})(?![A-Za-z0-9])`)],
  ["one-time code", rule(String.raw`\bcode\b[^.!?\n0-9\uE000]{0,40}\b(?:sent|texted|e-?mailed|got|received|text|sms|app)\b[^.!?\n0-9\uE000]{0,16}([0-9]{4,8})${END}`)],
  ["one-time code", rule(String.raw`(?<![0-9.,])([0-9]{4,8}) (?:is|was) (?:my|the) ${ONE_TIME}\b`)],
];

/** Digits that are secret only because of the word beside them: security codes, PINs, codes. */
export function codes(text: string): Span[] {
  return CODES.flatMap(([kind, pattern]) => found(text, pattern, kind));
}

const WHO = String.raw`[\p{L}\p{N}_+][\p{L}\p{N}._%+'&-]{0,63}`;
const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;
const SHORT = String.raw`[A-Za-z0-9._+-]{1,64}`;
const OPEN = String.raw`[(\[{<] ?`;
const CLOSE = String.raw` ?[)\]}>]`;
const MAILS = [
  rule(String.raw`${WHO}@${LABEL}(?:\.${LABEL})+`, "dgu"),
  rule(String.raw`${SHORT} ?(?:${OPEN}(?:at|@)${CLOSE}) ?${LABEL}(?: ?(?:\.|${OPEN}(?:dot|\.)${CLOSE}| dot ) ?[A-Za-z0-9-]{2,63})+`),
  rule(String.raw`${SHORT} at [A-Za-z0-9-]{1,63}(?: dot [A-Za-z0-9-]{2,63})+`),
  rule(String.raw`${SHORT} ?@ ?[A-Za-z][A-Za-z0-9-]{0,62} ?\. ?(?:co ?\. ?uk|com|net|org|info|biz|edu|gov|io|eu|de|fr|es|it|nl|se|no|dk|fi|pl|at|ch|be|ie|uk|us|ca|au|in|br|mx)\b`),
];

/** E-mail addresses, also where "at" and "dot" are written out or kept apart. */
export function mails(text: string): Span[] {
  return /@|at/i.test(text) ? MAILS.flatMap((pattern) => found(text, pattern, "e-mail")) : [];
}

const GAP = String.raw`[ ().\n/-]{0,3}`;
const SET: [RegExp, number][] = [
  [rule(String.raw`(?<![0-9A-Za-z.,])(?:\+ ?[1-9](?:${GAP}[0-9]){7,14}|00[1-9][0-9]{0,2}[ ().-]{1,2}[0-9](?:${GAP}[0-9]){5,12})(?![0-9])`, "dgu"), 15],
  [/(?<![0-9A-Za-z.,-])(?:1[ .-])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}([-. ]))[2-9][0-9]{2}[-. ][0-9]{4}(?![0-9]|[.,-][0-9])/dgu, 12],
  [/(?<![0-9A-Za-z.,:/-])(?:\(0[1-9][0-9]{0,4}\) ?[0-9]{2,8}|0[1-9][0-9]{0,4}(?:[ -]|\/ ?| - )[0-9]{2,8})(?:[ -][0-9]{2,6}){0,4}(?![0-9]|[.,:/-][0-9])|(?<![0-9A-Za-z.,:/-])(?:07[0-9]{9}|0[67](?:\.[0-9]{2}){4})(?![0-9]|[.,:/-][0-9])/dgu, 12],
];
const NAMED = /\b(?:(?:tele)?phone|mobile|cell(?:phone)?|tel|whatsapp|call|ring|text|reach|contact|handy|telefon(?:nummer)?|handynummer|t[eé]l[eé]phone|m[oó]vil|tel[eé]fono)(?:[ :.=#]{1,3}(?:me|us|him|her|number|no|nr|is|on|at|back|phone|mobile|my|under|it's|ist|auf|unter|contact)(?![a-z])){0,4}[ :.=#]{1,3}(\+?\(?[0-9][0-9 ()./-]{4,20}[0-9])(?![0-9]|[.,][0-9])/dgiu;
const OTHER =
  /\b(?:account|acct|a\/c|invoice|bill|meter|reading|contract|customer|order|reference|ref|policy|ticket|case|serial|mpan|mprn|nmi|iccid|imei|sim|coupon|voucher|promo|code|id|rechnung|rechnungsnummer|konto|kundennummer|facture|compte|compteur|factura|cuenta|contador)s?(?:[ :#=.-]{1,2}(?:number|no|nr|id|code|is|was|of|the)(?![a-z])){0,3}[ :#=.-]{0,3}$/iu;
const DATE =
  /^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})|(?:19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}|[0-9]{1,2}[./-](?:19|20)[0-9]{2})(?![0-9]|[.][0-9])[\s\S]*$/u;
const UNIT = /^ ?(?:kwh|mwh|m3|gb|mb|kb|units?|eur|usd|gbp|\p{Sc}|%|euros?|pounds?)/iu;

/** Telephone numbers; a number that an account, bill or meter has is none. */
export function phones(text: string): Span[] {
  const set = SET.flatMap(([pattern, most]) =>
    [...text.matchAll(pattern)]
      .map((m) => ({ from: m.index, to: m.index + m[0].length, kind: "phone" as const }))
      .filter((s) => !OTHER.test(text.slice(Math.max(0, s.from - 30), s.from)) && isPhone(text, s, 9, most)),
  );
  return [...set, ...found(text, NAMED, "phone").filter((s) => isPhone(text, s, 7, 15))];
}

function isPhone(text: string, { from, to }: Span, least: number, most: number): boolean {
  const number = text.slice(from, to);
  const digits = number.replace(/[^0-9]/g, "").length;
  return digits >= least && digits <= most && !DATE.test(number) && !UNIT.test(text.slice(to));
}
