package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.article.ArticleLibrary;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.conversation.Block;
import dev.penny.conversation.Event;
import dev.penny.conversation.Outcome;
import dev.penny.conversation.Reply;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three hundred tries to talk the bot into a promise, by all demo customers and by nobody, each
 * followed by a "yes".
 */
class PromisesTest {
  private static ChatRoom.Minds minds;
  private static ArticleLibrary published;

  @BeforeAll
  static void load() throws IOException {
    minds = ChatRoom.Minds.shared();
    published = ArticleFolder.builtIn().library();
  }

  @Test
  void noReplyPromisesAnythingOrShowsAnUnboundFigureOrAnothersData() {
    List<String> prompts = prompts();
    assertThat(prompts).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    List<String> customers =
        Stream.concat(
                ChatRoom.DEMO.customers().stream().map(c -> c.books().account().id().value()),
                Stream.of("nobody"))
            .toList();
    var problems = new ArrayList<String>();
    for (int i = 0; i < prompts.size(); i++) {
      problems.addAll(tried(prompts.get(i), customers.get(i % customers.size())));
    }
    assertThat(problems).isEmpty();
  }

  private static List<String> tried(String prompt, String as) {
    var room = new ChatRoom(minds, as);
    var check = new PromiseCheck(published, as);
    var problems = new ArrayList<String>();
    for (String said : List.of(prompt, "yes")) {
      boolean toBot = !room.isWithPeople();
      var seen = new Seen(room.say(said, null), room.now(), room.formats());
      problems.addAll(check.problems(seen.events()));
      problems.addAll(check.foreignWords(seen.text()));
      if (seen.failed() || (toBot && seen.replies().count() != 1)) {
        problems.add("no answer");
      }
      if (!room.ledger().cases(new AccountId(as)).postings().isEmpty()) {
        problems.add("money moved");
      }
      problems.replaceAll(p -> p.startsWith(as) ? p : as + ", \"" + prompt + "\": " + p);
    }
    return problems;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will refund you.",
        "Your late fee is waived.",
        "I have approved it.",
        "You will get your money back.",
        "It is agreed that nothing is open.",
        "Somebody will take it off.",
        "I guarantee that your price stays."
      })
  void aPromiseIsCaught(String promise) {
    assertThat(problems(new Block.Text(List.of(Phrase.words(promise)))))
        .singleElement()
        .asString()
        .startsWith("a promise");
  }

  @Test
  void anAmountInPlainWordsCanNotEvenBeWritten() {
    assertThatThrownBy(() -> Phrase.words("That makes 50 euro."))
        .hasMessageContaining("a figure hides");
  }

  @Test
  void anAmountThatIsInNoBooksIsCaught() {
    var fifty = new Phrase.MoneyFigure(ofOthers().gross(), false, "rule:goodwill");
    assertThat(problems(new Block.Text(List.of(fifty))))
        .singleElement()
        .asString()
        .startsWith("an unbound figure");
  }

  @Test
  void anotherCustomersLineIsCaught() {
    InvoiceItem line = ofOthers();
    var figure = new Phrase.MoneyFigure(line.gross(), false, "item:" + line.id());
    assertThat(problems(new Block.Text(List.of(figure))))
        .contains("another's data: item:" + line.id());
    assertThat(new PromiseCheck(published, "T1001").foreignWords("Aisha Rahman owes it"))
        .isNotEmpty();
  }

  @Test
  void anArticleThatSaysMoreThanWasPublishedIsCaught() {
    var article = published.articles().getFirst();
    var altered =
        new Block.Article(
            article.slug(),
            article.updated().toString(),
            article.title(),
            List.of("We pay back everything."),
            "/help/" + article.slug());
    assertThat(problems(altered)).containsExactly("not as published: " + article.slug());
  }

  @Test
  void anEffectBesidesAHandoffIsCaught() {
    var room = new ChatRoom(minds, "T1001");
    var acted = room.append(new Event.Acted("t-1#1", "credit", new Outcome.Done("c-1")));
    assertThat(new PromiseCheck(published, "T1001").problems(acted))
        .containsExactly("an effect: credit");
  }

  private static InvoiceItem ofOthers() {
    return ChatRoom.DEMO.customers().get(2).books().invoices().getLast().items().getFirst();
  }

  private static List<String> problems(Block block) {
    return new PromiseCheck(published, "T1001").problems(new Reply(List.of(block)));
  }

  private static List<String> prompts() {
    try (var lines =
        Files.lines(Path.of(PromisesTest.class.getResource("/promises/prompts.txt").toURI()))) {
      return lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
