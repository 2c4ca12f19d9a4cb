package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int chat(String... arguments) {
    var all = new ArrayList<>(List.of("chat", "--cache", folder.resolve("cache").toString()));
    all.addAll(List.of(arguments));
    return PennyCommand.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  private String script(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  @Test
  void scriptsThatHoldAndOneThatDoesNotAreToldApart() throws IOException {
    script("good.chat", "as: T1001", "customer: hello", "flow: smalltalk", "figures: none");
    script("wrong.chat", "as: T1001", "customer: show me my april bill", "figures: €1.00");
    assertThat(chat(folder.toString())).isEqualTo(Exit.NOTHING);
    assertThat(out.toString())
        .contains("wrong.chat:3: figures (after \"show me my april bill\")")
        .contains("expected: €1.00", "2 scripts, 1 not as wanted")
        .doesNotContain("good.chat");
  }

  @Test
  void aDraftOfAScriptHoldsWhenItIsPlayed() throws IOException {
    String steps = script("steps.chat", "as: T1001", "customer: why is my bill higher?");
    assertThat(chat("--draft", steps)).isZero();
    assertThat(out.toString()).contains("flow: bill_higher", "figures: ", "evidence: ");
    String kept = script("kept.chat", out.toString());
    out.getBuffer().setLength(0);
    assertThat(chat("--json", kept)).isZero();
    assertThat(out.toString()).contains("\"script\":", "\"problems\":[]");
  }

  @Test
  void whatCannotBePlayedIsRefusedWithItsPlace() throws IOException {
    assertThat(chat(script("typo.chat", "as: T1001", "custmer: hello"))).isEqualTo(Exit.USAGE);
    assertThat(chat(script("who.chat", "as: X1", "customer: hello"))).isEqualTo(Exit.USAGE);
    assertThat(chat(folder.resolve("none.chat").toString())).isEqualTo(Exit.NOTHING);
    assertThat(chat("--today", "2026-01-01", folder.resolve("who.chat").toString()))
        .isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .contains("typo.chat:2", "\"custmer\" is no step")
        .contains("who.chat: there is no account X1")
        .contains("there is no file or folder", "--today goes with --data");
  }
}
