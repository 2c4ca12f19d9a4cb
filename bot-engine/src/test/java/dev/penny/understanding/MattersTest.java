package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.phrase.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plainly about one's own account starts its task, in four languages. */
class MattersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | I've paid, so why do you keep reminding me? | payment",
        "EN | the transfer was rejected by my bank | payment",
        "EN | suppose my discount had carried on, what then | what_if",
        "EN | what would this bill come to with last year's usage | what_if",
        "EN | what would happen if I leave you | cancel_service",
        "EN | how long are we tied in | cancel_service",
        "EN | could I go onto a smaller tariff | plan_change",
        "EN | push my due date back a week | payment_arrangement",
        "EN | how much credit is left, what credit is there | credits",
        "DE | Ist mein Geld inzwischen bei Ihnen eingegangen? | payment",
        "DE | Trotz Zahlung kam eine Mahnung, ich habe doch bezahlt | payment",
        "DE | Sie haben den Betrag doppelt eingezogen | payment",
        "DE | Kann ich den Betrag in vier Monatsraten abzahlen? | payment_arrangement",
        "DE | Momentan kann ich die Rechnung leider nicht zahlen | payment_arrangement",
        "DE | Ich hätte gern einen günstigeren Tarif | plan_change",
        "DE | Was kostet mich die Kündigung? | cancel_service",
        "DE | Wann wird mir der Betrag erstattet? | refund_status",
        "DE | Wie viel Guthaben ist noch übrig? | credits",
        "DE | Mein Rabattcode geht nicht | promo_credit",
        "DE | Gibt es gerade Rabatte? | offers",
        "DE | Wie hoch wäre die Rechnung mit dem alten Rabatt? | what_if",
        "FR | Mon virement est-il bien arrivé chez vous ? | payment",
        "FR | J'ai été débité deux fois | payment",
        "FR | J'ai reçu un rappel mais j'ai déjà réglé | payment",
        "FR | Pourrais-je régler en quatre mensualités ? | payment_arrangement",
        "FR | Je n'ai pas les moyens de payer maintenant | payment_arrangement",
        "FR | Peut-on passer à un forfait plus petit ? | plan_change",
        "FR | Combien coûterait une résiliation anticipée ? | cancel_service",
        "FR | Quand arrive mon remboursement ? | refund_status",
        "FR | Me reste-t-il un avoir ? | credits",
        "FR | J'ai un code promo | promo_credit",
        "FR | Avez-vous des offres pour les clients fidèles ? | offers",
        "FR | Et si ma remise continuait, si elle n'avait pas cessé ? | what_if",
        "ES | ¿Recibieron mi transferencia? | payment",
        "ES | Me han cobrado la factura dos veces | payment",
        "ES | Ya he pagado y me mandan otro aviso de pago | payment",
        "ES | ¿Podría pagar en cuatro cuotas? | payment_arrangement",
        "ES | Este mes no puedo pagar la factura | payment_arrangement",
        "ES | Quisiera una tarifa más barata | plan_change",
        "ES | ¿Qué penalización por darme de baja? | cancel_service",
        "ES | ¿Cuándo llega mi reembolso? | refund_status",
        "ES | ¿Cuánto saldo a favor tengo? | credits",
        "ES | Tengo un cupón | promo_credit",
        "ES | ¿Tienen alguna promoción para clientes? | offers",
        "ES | ¿Y si mi descuento siguiera? | what_if",
      })
  void aMatterOfOnesOwnStartsItsTask(Tongue tongue, String said, String task) {
    assertThat(name(Matters.read(said, tongue))).isEqualTo(task);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | Ich moechte kuendigen | Ich möchte kündigen",
        "DE | Kann ich spaeter zahlen | Kann ich später zahlen",
        "FR | je veux resilier | je veux résilier",
        "ES | cuando llega mi devolucion | cuándo llega mi devolución",
      })
  void aKeyboardWithoutTheLettersIsNoMatter(Tongue tongue, String bare, String said) {
    assertThat(name(Matters.read(bare, tongue)))
        .isNotNull()
        .isEqualTo(name(Matters.read(said, tongue)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why is my bill higher",
        "the late fee is 5 euros",
        "what is a payment plan",
        "cancel my order",
        "if I cancel the direct debit, how do I pay",
        "is there a fee for a returned payment",
        "thank you",
        "you charged me twice for the same thing",
      })
  void whatIsNotPlainIsLeftAlone(String said) {
    assertThat(Matters.read(said, Tongue.EN)).isNull();
  }

  /** Short and without an umlaut or accent: known by its question all the same. */
  @Test
  void aShortForeignQuestionTellsItsLanguage() {
    assertThat(Language.foreign("Zahlung fehlt")).isEqualTo("de");
    assertThat(Language.foreign("passer à l'illimité")).isEqualTo("fr");
    assertThat(Language.foreign("me queda saldo a favor")).isEqualTo("es");
    assertThat(Language.foreign("payment missing")).isNull();
  }

  private static @org.jspecify.annotations.Nullable String name(
      @org.jspecify.annotations.Nullable Command command) {
    return switch (command) {
      case Command.StartFlow start -> start.flow();
      case Command.CannotHandle cannot -> cannot.request();
      case null, default -> null;
    };
  }
}
