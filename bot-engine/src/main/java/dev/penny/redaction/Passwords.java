package dev.penny.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords beside their word; what people say about a password is left alone. */
final class Passwords {
  private static final String WORD =
      "(?:pass ?(?:word|phrase|code)|passwd|passwort|kennwort|mot de passe|contrase[nñ]a"
          + "|wachtwoord|l[oö]senord|pwd|pw|(?:pass|clave|psw)(?=[\"']? ?[:=]))s?";

  private static final String IS =
      "(?:(?:is|was|are|it's|'s|ist|war|lautet|est|es)(?![\\p{L}'])|:=|[:=]|->|=>|-(?= ))";

  /** Nearly every text has none of these, and need not be looked through. */
  private static final Pattern NAMED =
      Pattern.compile(
          "pass|pw|kennwort|contrase|clave|wachtwoord|senord|phrase|psw", Pattern.CASE_INSENSITIVE);

  /** With a word or sign that says "here it comes": nearly anything may be the password. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])"
              + WORD
              + "(?: (?:for|to|of|on|here|now)(?: [a-z]{1,12}){0,3})?[\"']?[ \\n]{0,3}"
              + "(?:"
              + IS
              + "[ \\n]{0,3}){1,3}(?:\"([^\"\\n]{1,64})\"|[\"'(]?([^\\s\"\\uE000]{2,64}))",
          Pattern.CASE_INSENSITIVE);

  /** Without one only what looks like a password. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])" + WORD + "[ \\n]{1,3}[\"'(]?([^\\s\"\\uE000]{4,64})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![^\\s\"'(])([^\\s\"'(\\uE000]{4,64})[\"']? (?:is|was) (?:my|the|our|his|her)"
              + " (?:[a-z-]{2,12} ){0,2}"
              + WORD
              + "(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  /** Words of a phrase are hidden to the end of the line. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(?:pass ?phrase|recovery phrase|seed phrase)s?[ :=]{0,3}(?:is|was|:|=)[ ]{0,3}"
              + "([^\\n\\uE000]{4,200})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOOKS_SECRET =
      Pattern.compile("^(?=.*(?:[0-9]|[a-z][A-Z]|[!@#$%^&*_+=~|<>].)).*$");

  /** "The password was denied", "is failing": said of it. */
  private static final Pattern SAID_OF_IT = Pattern.compile("^[a-z]{2,}(?:ed|ing)$");

  private static final Pattern TRAILING = Pattern.compile("[.,;:?)'\"\\]]+$");

  /** What follows "the password is" without being one. */
  private static final Set<String> TALK =
      Set.of(
          ("a about above accepted again all already also always an and any asked because being"
                  + " below blank blocked broken but by case changed correct declined denied different disabled"
                  + " empty enough exactly expired fine for forgotten from getting gone good"
                  + " happening hard he her here his how i if impossible in incorrect invalid it"
                  + " its just known least locked long lost missing must my needed needs never new"
                  + " nicht no none not now ok okay old on one or our out outdated over please"
                  + " private probably protected refused rejected required reset resetting right"
                  + " safe same secret secure she short so something still stolen strong stuck that"
                  + " the their there they this to too unknown unsafe up very wanted weak we what"
                  + " when where which who why with working wrong you your")
              .split(" "));

  private Passwords() {}

  static void find(String text, List<Span> spans) {
    if (!NAMED.matcher(text).find()) {
      return;
    }
    Matcher said = SAID.matcher(text);
    while (said.find()) {
      int group = said.start(1) >= 0 ? 1 : 2;
      add(text, said.start(group), said.end(group), false, spans);
    }
    Matcher beside = BESIDE.matcher(text);
    while (beside.find()) {
      add(text, beside.start(1), beside.end(1), true, spans);
    }
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      add(text, before.start(1), before.end(1), false, spans);
    }
    PHRASE.matcher(text).results().forEach(m -> add(text, m.start(1), m.end(1), false, spans));
  }

  private static void add(String text, int from, int to, boolean mustLook, List<Span> spans) {
    String word = TRAILING.matcher(text.substring(from, to)).replaceFirst("");
    boolean secret =
        mustLook
            ? LOOKS_SECRET.matcher(word).matches() && word.length() > 3
            : word.length() > 1 && !isTalk(word.replace("!", "").toLowerCase(Locale.ROOT));
    if (secret && word.indexOf(Folded.OPAQUE) < 0) {
      spans.add(new Span(from, from + word.length(), Hidden.PASSWORD));
    }
  }

  private static boolean isTalk(String word) {
    return TALK.contains(word) || SAID_OF_IT.matcher(word).matches();
  }
}
