package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentCommandTest {
  private static final String PASSWORD = "correct horse battery\n";
  @TempDir Path data;
  private String printed = "";

  @Test
  void anAgentIsAddedOnceWithAPasswordFromStandardInput() {
    assertThat(penny(PASSWORD, "add", "mara", "--role", "lead")).isEqualTo(Exit.OK);
    assertThat(penny(PASSWORD, "add", "mara", "--role", "agent")).isEqualTo(Exit.NOTHING);
    assertThat(printed).contains("exists");
    assertThat(penny("short\n", "add", "tom", "--role", "agent")).isEqualTo(Exit.NOTHING);
    assertThat(printed).contains("12 to 256 characters");
    assertThat(penny("", "add", "tom", "--role", "agent")).isEqualTo(Exit.USAGE);
    assertThat(penny(PASSWORD, "add", "T@x", "--role", "agent")).isEqualTo(Exit.USAGE);
    assertThat(penny("", "list")).isEqualTo(Exit.OK);
    assertThat(printed.strip()).isEqualTo("mara\tMara\tlead");
    assertThat(penny("another good one\n", "password", "mara")).isEqualTo(Exit.OK);
    assertThat(penny("another good one\n", "password", "nobody")).isEqualTo(Exit.NOTHING);
  }

  private int penny(String input, String command, String... more) {
    var in = System.in;
    var out = System.out;
    var err = System.err;
    var all = new java.util.ArrayList<>(java.util.List.of("agent", command));
    all.addAll(java.util.List.of(more));
    all.addAll(java.util.List.of("--data", data.toString()));
    var bytes = new ByteArrayOutputStream();
    try (var print = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(print);
      System.setErr(print);
      return PennyCommand.run(all.toArray(String[]::new));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
      printed = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
