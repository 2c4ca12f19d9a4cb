package dev.penny.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.conversation.Block;
import dev.penny.dialogue.Grounding;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of every flow, enumerated. */
class WordsTest {
  private static final Facts NOTHING = new Facts(List.of(), LocalDate.of(2026, 6, 20));

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

  private static List<Phrase> literal(Words words, String key) {
    return words.say(key, stray(words.places(key))).stream()
        .filter(Phrase.Words.class::isInstance)
        .toList();
  }

  private static String text(List<Phrase> phrases) {
    var text = new StringBuilder();
    phrases.forEach(p -> text.append(((Phrase.Words) p).text()));
    return text.toString();
  }
}
