package dev.penny.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists: files and folders in code spans and in links. */
class DocsTest {
  private static final Pattern PATH =
      Pattern.compile(
          "(?:`|\\]\\()((?:connectors|knowledge-base|bot-engine|\\.ci|\\.mvn)/[A-Za-z0-9_./-]+|[A-Z]+\\.md)(?:`|\\))");

  @Test
  void everyPathNamedInTheDocumentsExists() {
    var missing = new ArrayList<String>();
    int named = 0;
    for (String doc :
        new String[] {
          "README.md",
          "bot-engine/PROTOCOL.md",
          "bot-engine/DECISIONS.md",
          "connectors/DECISIONS.md",
          "knowledge-base/DECISIONS.md"
        }) {
      Path file = Sources.root().resolve(doc);
      assertThat(file).exists();
      var paths = PATH.matcher(Sources.read(file));
      while (paths.find()) {
        named++;
        String path = paths.group(1);
        if (!path.contains("/target/")
            && Stream.of(Sources.root(), file.getParent())
                .noneMatch(base -> Files.exists(base.resolve(path)))) {
          missing.add(doc + ": " + path);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).as("paths found at all").isGreaterThan(10);
  }
}
