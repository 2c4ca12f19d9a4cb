package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.HandoffReason;
import dev.penny.phrase.Tongue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests in German, French and Spanish. Kind words and the commonest questions about a bill have
 * rules here that fit the whole of a short message, and none where it names a month, a date or an
 * amount, or asks for more than one thing; what is about the customer's own account is in {@link
 * Matters}.
 */
final class Abroad {
  private static final Command WHY = new Command.StartFlow("bill_higher");
  private static final Command OWED = new Command.StartFlow("balance");
  private static final Command NEXT = new Command.StartFlow("next_bill");
  private static final Command LINES = new Command.StartFlow("invoice");
  private static final Command WRONG = new Command.CannotHandle(Intent.DISPUTE_CHARGE.label());
  private static final Command CREDIT = new Command.CannotHandle(Intent.REFUND_REQUEST.label());
  private static final Command PERSON = new Command.HandOff(HandoffReason.OTHER_LANGUAGE);
  private static final Command THANKS = new Command.SmallTalk(Command.Kind.THANKS);
  private static final Command BYE = new Command.SmallTalk(Command.Kind.GOODBYE);
  private static final Command HELLO = new Command.SmallTalk(Command.Kind.GREETING);

  /** Longer than this, a message says more than one of the rules hears. */
  private static final int WORDS = 14;

  private record Rule(Pattern pattern, Command command) {}

  private static final Map<Tongue, List<Rule>> RULES =
      Map.of(
          Tongue.DE,
          List.of(
              rule(
                  "(?:vielen |herzlichen |besten )?dank(?:e|eschön)?(?: schön| sehr| ihnen)?",
                  THANKS),
              rule(
                  "(?:tschüss?|tschau|auf wiedersehen|bis (?:bald|dann)|schönen tag(?: noch)?)",
                  BYE),
              rule("(?:hallo|moin|servus|grüß gott|guten (?:tag|morgen|abend))(?: penny)?", HELLO),
              rule(
                  ".*\\b(?:sprechen|reden|chatten|verbinden|brauche|möchte|will|kann ich)\\b.*"
                      + "|.*\\b(?:echte[nr]?|bitte)\\b.*",
                  "\\b(?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|kundenservice|jemand(?:em|en)?"
                      + "|einer person)\\b",
                  PERSON),
              rule(
                  ".*\\b(?:beanstand\\w*|reklam\\w*|(?:kenne|erkenne) ich nicht|nie bestellt"
                      + "|nicht (?:von mir|bestellt|meine?))\\b.*",
                  WRONG),
              rule(".*\\b(?:gutschrift|entschädigung|kulanz)\\b.*", CREDIT),
              rule(
                  "(?:hallo |guten tag |bitte )*(?:warum|wieso|weshalb|weswegen|woran liegt).*",
                  "(?=.*(?:rechnung|abrechnung))(?=.*\\b(?:höher|hoch|teurer|teuer|gestiegen|angestiegen"
                      + "|mehr)\\b)",
                  WHY),
              rule(
                  "(?:hallo |guten tag |bitte )*(?:wie hoch|wie teuer|was kostet).*",
                  "\\bnächste[nr]? rechnung\\b",
                  NEXT),
              rule(
                  "(?:hallo |guten tag |bitte )*(?:was|wie viel|wieviel|wann|bis wann).*",
                  "\\b(?:zahlen|bezahlen|bezahlt|schulde|offen|fällig)\\b",
                  OWED),
              rule(
                  "(?:hallo |guten tag |bitte )*(?:zeig|zeigen|ich möchte|kann ich).*",
                  "\\b(?:meine|die) (?:aktuelle|neueste|neue|letzte)? ?rechnung\\b.*\\b(?:sehen|zeigen)\\b"
                      + "|\\bzeige?n? (?:sie |du )?mir (?:bitte )?(?:meine|die) (?:aktuelle|neueste|letzte)?"
                      + " ?rechnung$",
                  LINES)),
          Tongue.FR,
          List.of(
              rule("merci(?: beaucoup| bien| à vous)?", THANKS),
              rule("(?:au revoir|à bientôt|bonne (?:journée|soirée))", BYE),
              rule("(?:bonjour|bonsoir|salut)(?: penny| madame| monsieur)?", HELLO),
              rule(
                  ".*\\b(?:parler|discuter|joindre|contacter|voudrais|veux|besoin)\\b.*",
                  "\\b(?:quelqu'un|conseill(?:er|ère)|humain|une? (?:vraie )?personne|un agent"
                      + "|service client)\\b",
                  PERSON),
              rule(
                  ".*\\b(?:contest\\w*|réclam\\w*|(?:reconnais|connais) pas|jamais commandé"
                      + "|pas (?:à moi|commandé))\\b.*",
                  WRONG),
              rule(".*\\b(?:un avoir|dédommag\\w*|indemni\\w*|geste commercial)\\b.*", CREDIT),
              rule(
                  "(?:bonjour |s'il vous plaît )*(?:pourquoi|comment se fait|pour quelle raison).*",
                  "(?=.*\\bfacture)(?=.*(?:\\bplus (?:élevée|chère|haute|que)\\b|\\baugment|\\bélevée\\b"
                      + "|\\bchère\\b))",
                  WHY),
              rule(
                  "(?:bonjour |s'il vous plaît )*(?:de combien|combien|quel).*",
                  "\\bprochaine facture\\b",
                  NEXT),
              rule(
                  "(?:bonjour |s'il vous plaît )*(?:combien|quand|que|quel|quelle|qu'est-ce que).*",
                  "\\b(?:dois|reste|payer|régler|échéance|date limite|solde)\\b",
                  OWED),
              rule(
                  "(?:bonjour |s'il vous plaît )*(?:montre[rz]?(?:-moi)?|voir|affiche[rz]?|je (?:voudrais|veux)"
                      + " voir)",
                  " (?:ma|la)(?: dernière| nouvelle)? facture$",
                  LINES)),
          Tongue.ES,
          List.of(
              rule("(?:muchas |mil )?gracias", THANKS),
              rule("(?:adiós|adios|hasta luego|hasta pronto|que tenga buen día)", BYE),
              rule("(?:hola|buenos días|buenas tardes|buenas noches|buenas)(?: penny)?", HELLO),
              rule(
                  ".*\\b(?:hablar|contactar|comunicarme|quiero|necesito|páseme)\\b.*",
                  "\\b(?:una persona|alguien|un agente|un humano|un operador|un asesor)\\b",
                  PERSON),
              rule(
                  ".*\\b(?:reclam\\w*|impugn\\w*|no (?:lo |la )?reconozco|nunca (?:lo )?pedí"
                      + "|no (?:es mío|he pedido))\\b.*",
                  WRONG),
              rule(".*\\b(?:abono|compensación|indemniza\\w*)\\b.*", CREDIT),
              rule(
                  "(?:hola |por favor )*(?:por qué|porque|por que|a qué se debe).*",
                  "(?=.*\\b(?:factura|recibo)\\b)(?=.*(?:\\bmás (?:alta|alto|cara|caro|que)\\b|\\bsubi"
                      + "|\\baument|\\btan (?:alta|alto|cara|caro)\\b))",
                  WHY),
              rule(
                  "(?:hola |por favor )*(?:cuánto|cuanto|de cuánto).*",
                  "\\bpróxima factura\\b",
                  NEXT),
              rule(
                  "(?:hola |por favor )*(?:cuánto|cuanto|cuándo|cuando|qué|que).*",
                  "\\b(?:debo|pagar|vence|vencimiento|pendiente|queda)\\b",
                  OWED),
              rule(
                  "(?:hola |por favor )*(?:ver|quiero ver|muéstreme|muestre|enséñeme)",
                  " (?:mi|la)(?: última| nueva)? factura$",
                  LINES)));

  /** What a rule does not hear, and what would change the answer. */
  private static final Pattern MORE =
      pattern(
          "\\d|\\b(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
              + "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
              + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
              + "|diciembre|jahr|année|année|año|kündig\\w*|résili\\w*|cancel\\w*|gutschein|rabatt"
              + "|remise|descuento|cupón|erstatt\\w*|rembours\\w*|reembols\\w*|nicht mehr|raten"
              + "|später|plus tard|plazos|karte|carte|tarjeta)\\b");

  private Abroad() {}

  /** The command of a message in that language, or null where no rule fits. */
  static @Nullable Command read(String text, Tongue tongue) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[^\\p{L}\\p{N}'-]+", " ")
            .strip();
    boolean brief = plain.split(" ").length <= WORDS && !MORE.matcher(plain).find();
    Command fits = brief ? fitting(plain, tongue) : null;
    if (fits instanceof Command.SmallTalk || fits instanceof Command.HandOff) {
      return fits;
    }
    Command own = Matters.read(text, tongue);
    return own == null ? fits : own;
  }

  private static @Nullable Command fitting(String plain, Tongue tongue) {
    return RULES.getOrDefault(tongue, List.of()).stream()
        .filter(rule -> rule.pattern().matcher(plain).matches())
        .map(Rule::command)
        .findFirst()
        .orElse(null);
  }

  /** The whole message. */
  private static Rule rule(String whole, Command command) {
    return new Rule(pattern(whole), command);
  }

  /** A message of that shape that holds this as well. */
  private static Rule rule(String shape, String holds, Command command) {
    return shape.endsWith(".*")
        ? new Rule(pattern("(?=.*(?:" + holds + "))(?:" + shape + ")"), command)
        : new Rule(pattern("(?:" + shape + ")" + holds), command);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }
}
