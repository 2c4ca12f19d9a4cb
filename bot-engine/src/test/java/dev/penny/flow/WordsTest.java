package dev.penny.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.conversation.Block;
import dev.penny.dialogue.Grounding;
import dev.penny.explain.story.Stories;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Sentences;
import dev.penny.phrase.Tongue;
import dev.penny.wording.WireEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of every flow, enumerated. */
class WordsTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** These say more in a language that is understood less. */
  private static final Set<String> HONEST = Set.of("hello", "can", "spoken", "rephrase");

  private static final List<Class<?>> PLACES =
      Stream.of(
              Flows.ALL.stream().<Class<?>>map(Object::getClass),
              Stream.of(Offers.class, WireEvents.class, Stories.class))
          .flatMap(s -> s)
          .toList();

  private static final Facts NOTHING = new Facts(List.of(), LocalDate.of(2026, 6, 20));

  /** Twice the English length does not fit on a button or a narrow screen. */
  @Test
  void noTranslationIsMuchLongerThanTheEnglish() {
    all()
        .forEach(words ->
            words
                .keys()
                .forEach(key -> {
                  List<Phrase> said = words.say(key, stray(words.places(key)));
                  for (Tongue tongue : Tongue.values()) {
                    if (!HONEST.contains(key)) {
                      assertThat(length(tongue.of(said)))
                          .as(tongue + " " + key)
                          .isLessThan((int) (1.6 * length(Tongue.EN.of(said))) + 24);
                    }
                  }
                }));
  }

  private static int length(List<Phrase> phrases) {
    return phrases.stream()
        .mapToInt(p -> p instanceof Phrase.Words w ? w.text().length() : 8)
        .sum();
  }

  /** Every file of sentences has every language, with the same keys and places, and no copies. */
  @Test
  void noSentenceIsLeftInEnglish() {
    for (Class<?> place : PLACES) {
      Sentences sentences = Sentences.beside(place);
      for (String key : sentences.keys()) {
        List<Phrase> said = sentences.say(key, stray(sentences.places(key)));
        String english = text(words(Tongue.EN.of(said)));
        for (Tongue tongue : List.of(Tongue.DE, Tongue.FR, Tongue.ES)) {
          String own = text(words(tongue.of(said)));
          boolean alike = WORD.matcher(english).results().count() > 3 && own.equals(english);
          assertThat(alike).as(place.getSimpleName() + " " + key + " " + own).isFalse();
        }
      }
    }
  }

  private static List<Phrase> words(List<Phrase> phrases) {
    return phrases.stream().filter(Phrase.Words.class::isInstance).toList();
  }

  /** The words of every flow of the list, and those the flows share. */
  private static Stream<Words> all() {
    return Stream.concat(Stream.of(Offers.class), Flows.ALL.stream().map(Object::getClass))
        .map(Words::beside);
  }

  @Test
  void noSentenceHidesAFigureInItsWords() {
    all()
        .forEach(words ->
            words
                .keys()
                .forEach(key -> {
                  List<Phrase> literal = literal(words, key);
                  var reply = Replies.reply(new Block.Text(literal));
                  assertThat(Grounding.problems(reply, NOTHING)).as(key).isEmpty();
                }));
  }

  @Test
  void everyFigureOfEverySentenceIsHeldBackWithoutEvidence() {
    int checked = 0;
    for (Words words : all().toList()) {
      for (String key : words.keys()) {
        var reply = Replies.reply(words.text(key, stray(words.places(key))));
        assertThat(Grounding.problems(reply, NOTHING)).hasSize(words.places(key).size());
        checked += words.places(key).size();
      }
    }
    assertThat(checked).isGreaterThan(40);
  }

  @Test
  void sentencesAreCalm() {
    var loud = Pattern.compile("[!\\p{So}]|(?i)as an ai");
    all()
        .forEach(words ->
            words
                .keys()
                .forEach(key ->
                    assertThat(loud.matcher(text(literal(words, key))).find()).as(key).isFalse()));
  }

  @Test
  void aSentenceIsSaidWholeOrNotAtAll() {
    var words = Words.beside(Offers.class);
    assertThatThrownBy(() -> words.say("nobill")).hasMessageContaining("lacks {first}");
    assertThatThrownBy(() -> words.say("nosuchkey")).hasMessageContaining("has no nosuchkey");
    assertThatThrownBy(() -> words.say("person", "amount", Phrase.words("x")))
        .hasMessageContaining("has no place for");
  }

  private static Object[] stray(List<String> places) {
    var figures = new ArrayList<Object>();
    for (String place : places) {
      figures.add(place);
      figures.add(new Phrase.NameFigure("something", "item:unknown"));
    }
    return figures.toArray();
  }

  /** The words of every language, without the figures. */
  private static List<Phrase> literal(Words words, String key) {
    List<Phrase> said = words.say(key, stray(words.places(key)));
    return Arrays.stream(Tongue.values())
        .flatMap(t -> t.of(said).stream())
        .filter(Phrase.Words.class::isInstance)
        .toList();
  }

  private static String text(List<Phrase> phrases) {
    var text = new StringBuilder();
    phrases.forEach(p -> text.append(((Phrase.Words) p).text()));
    return text.toString();
  }
}
