package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.conversation.HandoffReason;
import dev.penny.phrase.Tongue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The few requests that are understood in another language, and what is left alone. */
class AbroadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | Warum ist meine Rechnung höher? | bill_higher",
        "DE | Wieso ist die Rechnung diesmal so teuer | bill_higher",
        "DE | Was muss ich zahlen, und wann? | balance",
        "DE | Wann ist meine Rechnung fällig? | balance",
        "DE | Wie hoch wird meine nächste Rechnung? | next_bill",
        "DE | zeig mir bitte meine aktuelle Rechnung | invoice",
        "FR | Pourquoi ma facture a-t-elle augmenté ? | bill_higher",
        "FR | Pourquoi ma facture est plus élevée ce mois-ci | bill_higher",
        "FR | Combien dois-je, et pour quand ? | balance",
        "FR | Quand dois-je payer ma facture ? | balance",
        "FR | De combien sera ma prochaine facture ? | next_bill",
        "FR | Voir ma dernière facture | invoice",
        "ES | ¿Por qué ha subido mi factura? | bill_higher",
        "ES | por qué mi factura es más alta | bill_higher",
        "ES | ¿Cuánto debo y cuándo vence? | balance",
        "ES | ¿Cuándo tengo que pagar? | balance",
        "ES | ¿Cuánto será mi próxima factura? | next_bill",
        "ES | quiero ver mi última factura | invoice",
      })
  void aPlainRequestStartsItsFlow(Tongue tongue, String said, String flow) {
    assertThat(Abroad.read(said, tongue)).isEqualTo(new Command.StartFlow(flow));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | Ich möchte mit einem Menschen sprechen",
        "DE | Mitarbeiter bitte",
        "FR | Je voudrais parler à quelqu’un",
        "FR | Parler à une personne",
        "ES | Quiero hablar con una persona",
        "ES | necesito un agente",
      })
  void aWishForAPersonIsOneWithThatLanguage(Tongue tongue, String said) {
    assertThat(Abroad.read(said, tongue))
        .isEqualTo(new Command.HandOff(HandoffReason.OTHER_LANGUAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "DE, Vielen Dank, THANKS",
    "DE, Tschüss, GOODBYE",
    "DE, Guten Tag, GREETING",
    "FR, merci beaucoup, THANKS",
    "FR, au revoir, GOODBYE",
    "FR, Bonjour, GREETING",
    "ES, muchas gracias, THANKS",
    "ES, hasta luego, GOODBYE",
    "ES, Buenos días, GREETING",
  })
  void kindWordsAreKnown(Tongue tongue, String said, Command.Kind kind) {
    assertThat(Abroad.read(said, tongue)).isEqualTo(new Command.SmallTalk(kind));
  }

  /** Each names a month, an amount or another subject: the rule would answer something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Warum war meine Rechnung im März höher?",
        "Warum muss ich 20 Euro mehr zahlen als sonst für die Rechnung?",
        "Pourquoi ma facture de mars a augmenté ?",
        "¿Por qué subió mi factura de marzo?",
        "why is my bill higher",
      })
  void whatNamesMoreIsNotGuessed(String said) {
    for (Tongue tongue : Tongue.values()) {
      assertThat(Abroad.read(said, tongue)).as(tongue.name()).isNull();
    }
  }
}
