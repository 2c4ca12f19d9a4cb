package dev.penny.understanding;

import dev.penny.phrase.Tongue;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a customer asks where something stands that they asked for: a request, a change of plan,
 * an end, a document they sent. Narrow on purpose: that they want one is not that.
 */
final class RequestWish {
  private static final String MINE =
      "(?:my|the|our) (?:[\\w-]+ ){0,3}?(?:requests?|application|plan change|change of plan"
          + "|cancell?ation|documents?|proof|id copy|papers)\\b";

  private static final Map<Tongue, Pattern> ASKED =
      Map.of(
          Tongue.EN,
          rule(
              "(?:.*\\b(?:where(?:'s|s| is| are| does| do)|what(?:'s|s| is| has)? (?:happen\\w*|the status"
                  + "|become|going on|new)|(?:any|what) (?:news|updates?|word)|status of|how far|how (?:is|are)"
                  + "|did (?:you|anyone|anybody|someone)|(?:has|have|is|are|was|were)"
                  + "(?: (?:you|anyone|anybody|someone))?|when (?:will|do|is|does))\\b.{0,40}?)"
                  + MINE
                  + "(?!.{0,20}\\b(?:cost|charge|fee|bill)).*"),
          Tongue.DE,
          rule(
              "(?=.*\\b(?:wo|steht|stand|neues|schon|entschieden|bestätigt|bewilligt|angekommen|angenommen"
                  + "|was ist mit|wie weit|wann)\\b).*\\b(?:meine[rnms]?|die|der|den|zur|zum|zu meine[rm])"
                  + " (?:anfrage|antrag|kündigung|tarifwechsel|nachweis|unterlagen|dokumente?)\\b.*"),
          Tongue.FR,
          rule(
              "(?=.*(?:\\boù\\b|\\bnouvelles?\\b|\\bsuite\\b|accept|confirm|\\breçu|\\bdécid|\\bquand\\b"
                  + "|\\bqu'en est-il\\b)).*\\b(?:ma|mon|mes|la) (?:demande|résiliation"
                  + "|changement (?:d'offre|de forfait)|justificatifs?|documents?)\\b.*"),
          Tongue.ES,
          rule(
              "(?=.*(?:\\bdónde\\b|\\bcómo (?:va|está)|\\bnovedad|\\bnoticia|\\bestado\\b|acept|confirm|recibi"
                  + "|decidi|\\bcuándo\\b|\\bqué pasa con\\b)).*\\b(?:mi|mis|la)"
                  + " (?:solicitud|petición|baja|cambio de tarifa|justificantes?|documentos?)\\b.*"));

  private static final int WORDS = 16;

  private RequestWish() {}

  static boolean isIn(String text, Tongue tongue) {
    Pattern rule = ASKED.get(tongue);
    return rule != null
        && text.split(" ", -1).length <= WORDS
        && rule.matcher(text.replace('’', '\'')).matches();
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
