package dev.penny.understanding;

import dev.penny.phrase.Tongue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text is German, French or Spanish, or a language that Penny does not speak, and not
 * English, by its commonest words and its letters. It says nothing where it is not plain: a foreign
 * word in an English sentence is not a foreign sentence.
 */
public final class Language {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");

  /** So many words of another language, and so many times as many as English ones. */
  private static final int ENOUGH = 2;

  private static final int TIMES = 2;

  /** In so short a text one word that only that language has is enough. */
  private static final int SHORT = 3;

  private static final Set<String> ENGLISH =
      words(
          "a an the i you he she it we they my your our their me us is are was were be been am do"
              + " does did have has had can could will would should not no yes and or but if so"
              + " because of to in on at for from with by about as than then this that these those"
              + " what when where why how who which there here bill invoice charge pay paid payment"
              + " money month please thanks thank hello hi more less much many any some all get got"
              + " want need know tell show help");

  /** English words that are words of the others too. */
  private static final Set<String> SHARED = words("a me no he an am in was so or on");

  private static final Map<String, Set<String>> FOREIGN =
      new TreeMap<>(
          Map.of(
              "de",
              words(
                  "ich du sie wir ihr mein meine meinen meiner meinem ihre ihren der die das dem den"
                      + " des ein eine einen einem einer und oder aber nicht kein keine ist sind"
                      + " bin war waren habe hat haben hatte wird werden wurde kann können könnte"
                      + " muss müssen möchte will wollen warum wieso weshalb wann wie wo was wer"
                      + " welche mit für von zu zum zur auf aus bei nach über unter schon noch auch"
                      + " nur mehr viel zahlen bezahlt rechnung rechnungen betrag gebühr gebühren"
                      + " konto vertrag kündigen monat geld bitte danke guten tag hallo hilfe hoch"
                      + " höher letzten letzter diesen dieser es mir mich rabatt gutschein"
                      + " überweisung erstattung zurück adresse zahlung raten ratenzahlung überwiesen"
                      + " gezahlt abgebucht lastschrift mahnung tarif tarifwechsel kündigung wechseln"
                      + " guthaben gutschrift später doppelt zweimal angekommen angebote aktionen"
                      + " anbieter umsteigen bestellt abbestellen günstigeres ueberweisung ueberwiesen kuendigen kuendigung gebuehr hoeher zurueck moechte"
                      + " koennen koennte spaeter fuer günstigeren günstiger meins posten"),
              "fr",
              words(
                  "je tu il elle nous vous ils mon ma mes votre vos notre le la les un une des du de"
                      + " et ou mais ne pas est sont suis était ai avez avons ont peux peut pouvez"
                      + " voudrais veux dois pourquoi quand comment où que qui quoi quel quelle"
                      + " avec pour sur dans par chez plus moins très trop ce cette ces cet ça mois"
                      + " dernier dernière facture factures montant frais compte contrat payer payé"
                      + " paiement argent merci bonjour salut bonsoir aide élevée augmenté"
                      + " rembourser remboursement résilier abonnement prélèvement adresse virement reçu"
                      + " forfait délai régler échéance fois double remise réduction offres avoir"
                      + " résiliation j'ai combien mensualités paiements prélevé resilier reglement"
                      + " prelevement recu paye delai echeance à change cher économiser repousser"
                      + " illimité opérateur resiliation deja jamais commandé"),
              "es",
              words(
                  "tú él ella nosotros ustedes usted mi mis su sus el la los las un una unos de"
                      + " del y o pero no es son soy está estoy estaba he ha han tengo tiene puedo"
                      + " puede pueden quiero quisiera necesito por qué que cuándo cuando cómo como"
                      + " dónde donde quién cuál cuánto cuanto con para en sobre más mas menos muy"
                      + " este esta estos ese esa mes pasado factura facturas importe cargo cuenta"
                      + " contrato pagar pagado pago dinero gracias hola buenos buenas días tardes"
                      + " ayuda cobrado cobraron cobro alta subido reembolso cancelar descuento me"
                      + " transferencia plazos tarifa recibo cupón ofertas abono saldo recordatorio dos"
                      + " veces pidió pedí pasarme ilimitado cuesta antes cancelo cobré pagué devolución baja barata cuotas mía"
                      + " se lo le dirección")));

  /** Languages that are recognised and not spoken. */
  private static final Map<String, Set<String>> UNSPOKEN =
      new TreeMap<>(
          Map.of(
              "it",
              words(
                  "il lo gli perché perche quanto devo bolletta fattura fatture questa questo mese"
                      + " sono è ho non più della mio mia ciao buongiorno grazie vorrei pagare che di"
                      + " per con una un"),
              "nl",
              words(
                  "ik je jullie mijn waarom rekening factuur hoeveel moet betalen deze maand niet"
                      + " een het van voor hoger dan hallo bedankt graag met wat is en"),
              "pt",
              words(
                  "eu meu minha porque por quê fatura conta quanto devo pagar este esta mês não mais"
                      + " olá obrigado obrigada bom dia uma um com para está são que de"),
              "pl",
              words(
                  "ja mój moja moje dlaczego rachunek faktura faktury ile mam zapłacić jest nie tak"
                      + " dzień dobry dziękuję proszę w tym miesiącu wyższy wyższa za na"),
              "tr",
              words(
                  "ben benim neden niçin fatura faturam bu ay ne kadar ödemem lazım merhaba"
                      + " teşekkürler lütfen yüksek daha var yok için")));

  /**
   * Words that a sentence of that language must have one of: its neighbours have the others too.
   */
  private static final Map<String, Set<String>> OWN =
      Map.of(
          "it", words("perché bolletta fattura gli più buongiorno grazie vorrei è della quanto"),
          "nl", words("ik waarom rekening factuur hoeveel betalen het deze mijn niet"),
          "pt", words("fatura minha não mês obrigado obrigada olá são está você meu"),
          "pl", words("dlaczego rachunek zapłacić dzień dziękuję jest mój moja ile proszę"),
          "tr", words("neden niçin faturam benim teşekkürler lütfen merhaba kadar"));

  /**
   * Words that no English sentence has and that say enough alone; thanks are understood as thanks.
   */
  private static final Map<String, Set<String>> TELLING =
      new TreeMap<>(
          Map.of(
              "de",
              words(
                  "hallo guten rechnung rechnungen warum wieso bitte kündigen gebühr hilfe"
                      + " erstattung gutschein moin servus ratenzahlung kündigung kuendigung kuendigen"
                      + " tarifwechsel mahnung überweisung überwiesen guthaben gutschrift rechnungskopie"),
              "fr",
              words(
                  "bonjour bonsoir salut facture factures pourquoi résilier"
                      + " remboursement prélèvement résiliation virement échelonner mensualités"
                      + " moins"),
              "es",
              words(
                  "hola factura facturas reembolso buenos buenas ayuda descuento cuánto ofertas"
                      + " transferencia plazos cancelar tarifa devolución")));

  /** Nothing else is said beside the name of a language and the wish for it. */
  private static final Map<Tongue, Pattern> ASKED =
      new TreeMap<>(
          Map.of(
              Tongue.EN, wish("english|englisch|anglais|inglés|ingles"),
              Tongue.DE, wish("german|deutsch|allemand|alemán"),
              Tongue.FR, wish("french|französisch|français|francais|francés"),
              Tongue.ES, wish("spanish|spanisch|espagnol|español|espanol")));

  private Language() {}

  /** The ISO 639 code of the language that was written in; null: English, or not plain. */
  public static @Nullable String foreign(String text) {
    String script = Scripts.language(text);
    if (script != null) {
      return script;
    }
    String[] words = GAP.split(text.toLowerCase(Locale.ROOT).strip());
    String spoken = spoken(words);
    String other = unspoken(words);
    boolean closer =
        spoken == null
            || (other != null
                && count(words, UNSPOKEN.getOrDefault(other, Set.of()))
                    > count(words, FOREIGN.getOrDefault(spoken, Set.of())));
    return other != null && closer ? other : spoken;
  }

  /** Italian, Dutch and so on, by at least one word of its own and more than English has. */
  private static @Nullable String unspoken(String[] words) {
    int most = Math.max(ENOUGH, TIMES * count(words, ENGLISH));
    String best = null;
    for (var language : UNSPOKEN.entrySet()) {
      int found = count(words, language.getValue());
      if (found >= most && count(words, OWN.getOrDefault(language.getKey(), Set.of())) > 0) {
        best = language.getKey();
        most = found + 1;
      }
    }
    return best;
  }

  private static @Nullable String spoken(String[] words) {
    int english = count(words, ENGLISH);
    String best = null;
    int most = 0;
    boolean tie = false;
    for (var language : FOREIGN.entrySet()) {
      int found = count(words, language.getValue());
      tie = found == most || (tie && found < most);
      if (found > most) {
        best = language.getKey();
        most = found;
      }
    }
    if (best == null || tie) {
      return asksIn(words);
    }
    boolean telling =
        words.length <= SHORT
            && english == 0
            && count(words, TELLING.getOrDefault(best, Set.of())) > 0;
    boolean is = telling || (most >= ENOUGH && most >= TIMES * english);
    return is ? best : asksIn(words);
  }

  /** The one language with a word in it and a plain question, where no word is English alone. */
  private static @Nullable String asksIn(String[] words) {
    if (count(words, ENGLISH) > count(words, SHARED)) {
      return null;
    }
    String text = String.join(" ", words);
    List<String> all =
        FOREIGN.entrySet().stream()
            .filter(e -> own(words, e.getValue()))
            .map(Map.Entry::getKey)
            .filter(code -> Matters.read(text, Objects.requireNonNull(Tongue.named(code))) != null)
            .toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  /** The language that a text is plainly written in, of those that Penny speaks; null: none. */
  public static @Nullable Tongue written(String text) {
    String foreign = foreign(text);
    if (foreign != null) {
      return Tongue.named(foreign);
    }
    return count(GAP.split(text.toLowerCase(Locale.ROOT).strip()), ENGLISH) >= ENOUGH
        ? Tongue.EN
        : null;
  }

  /** The language that is asked for by name: "in English please"; null: none is. */
  public static @Nullable Tongue asked(String text) {
    for (var wish : ASKED.entrySet()) {
      if (wish.getValue().matcher(text.strip()).matches()) {
        return wish.getKey();
      }
    }
    return null;
  }

  private static Pattern wish(String names) {
    return Pattern.compile(
        "(?:(?:please|pls|no|sorry|bitte|por favor|s'il vous plaît|and|now|say (?:it|that)(?: again)?"
            + "|can (?:you|we|i)|could (?:you|we)|do you|sprechen sie|kannst du|können sie"
            + "|parlez[- ]vous|pouvez[- ]vous|habla[sn]?|puede[s]?|switch|change|go|back|to|speak|talk"
            + "|write|answer|reply|continue|chat|antworten|schreiben|répondre|parler|responder"
            + "|hablar|with|me|us|in|auf|en|only|again)[ ,]+)*(?:"
            + names
            + ")(?:[ ,]+(?:please|pls|bitte|por favor|s'il vous plaît|now|again|instead|antworten"
            + "|schreiben|sprechen))*[ .!?]*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static boolean own(String[] words, Set<String> language) {
    return Stream.of(words).anyMatch(w -> language.contains(w) && !ENGLISH.contains(w));
  }

  private static int count(String[] words, Set<String> known) {
    int count = 0;
    for (String word : words) {
      count += known.contains(word) ? 1 : 0;
    }
    return count;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
