package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.UtteranceId;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.store.UnderstandingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralRequestsTest {
  private static Understanding understanding;

  @BeforeAll
  static void load(@TempDir Path folder) {
    understanding = UnderstandingFiles.open(folder, new OnnxEmbedder());
  }

  @Test
  void singleRequestsAreNotCutApart() {
    List<String> lines = lines("single.txt");
    List<String> cut = lines.stream().filter(line -> read(line).size() > 1).toList();
    System.out.printf("single requests cut apart: %d of %d%n", cut.size(), lines.size());
    assertThat(cut).as("at most 2 %% are").hasSizeLessThanOrEqualTo(lines.size() / 50);
  }

  @Test
  void trainingLinesAreNotCutApart() {
    List<String> lines =
        Examples.shipped().texts().stream().filter(t -> Splitter.parts(t).size() > 1).toList();
    List<String> cut = lines.stream().filter(line -> read(line).size() > 1).toList();
    System.out.printf(
        "examples cut apart: %d of %d with a place to cut%n", cut.size(), lines.size());
    assertThat(cut.size()).isLessThanOrEqualTo(Examples.shipped().all().size() / 200);
  }

  @Test
  void severalRequestsAreFoundInTheOrderInWhichTheyWereMade() {
    int exact = 0;
    int wrong = 0;
    List<String> lines = lines("several.txt");
    for (String line : lines) {
      String wanted = line.substring(0, line.indexOf('|')).strip();
      List<Command> found = read(line.substring(line.indexOf('|') + 1).strip());
      String got = String.join(", ", found.stream().map(SeveralRequestsTest::name).toList());
      exact += got.equals(wanted) ? 1 : 0;
      wrong += found.size() > 1 && !got.equals(wanted) ? 1 : 0;
      if (!got.equals(wanted)) {
        System.out.println("wanted " + wanted + ", got " + got);
      }
    }
    System.out.printf("several requests: %d of %d exact, %d other%n", exact, lines.size(), wrong);
    assertThat((double) exact / lines.size()).isGreaterThan(0.6);
    assertThat((double) wrong / lines.size()).isLessThan(0.1);
  }

  @Test
  void theSameQuestionTwiceIsOne() {
    assertThat(read("why is my bill higher? why is my bill so high?")).hasSize(1);
  }

  private static List<Command> read(String text) {
    var said = new CustomerSpoke(new UtteranceId("u-1"), text, null);
    return understanding.read(said, Conversation.empty(new ConversationId("c"))).commands();
  }

  private static String name(Command command) {
    return switch (command) {
      case Command.StartFlow start -> start.flow();
      case Command.SearchKnowledge _ -> "article";
      case Command.CannotHandle cannot -> String.valueOf(cannot.request());
      default -> command.getClass().getSimpleName();
    };
  }

  private static List<String> lines(String file) {
    try (var in = SeveralRequestsTest.class.getResourceAsStream("/understanding/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
