package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a server from starting is said in words, with exit code 5 and no stack trace. */
class ServeCommandTest {
  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int serve(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "serve";
    args[1] = "--data";
    args[2] = folder.resolve("data").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return PennyCommand.run(
        new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args);
  }

  @Test
  void aPortInUseIsNamedBeforeAnythingIsOpened() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(serve("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(5);
      assertThat(err.toString())
          .contains("port " + taken.getLocalPort(), "choose another with --port")
          .doesNotContain("\tat ");
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void aLockedDatabaseIsNamed() {
    var config = new DatabaseConfig.Embedded(folder.resolve("data").resolve("db"));
    try (var _ = Database.open(config)) {
      assertThat(serve("--port", "0")).isEqualTo(5);
      assertThat(err.toString()).contains(folder.toString()).doesNotContain("\tat ");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    assertThat(serve("--port", "0")).isEqualTo(5);
    assertThat(err.toString()).contains("data").doesNotContain("\tat ");
  }

  @Test
  void wrongSettingsAreToldAllAtOnceAndNothingIsStarted() {
    assertThat(serve("--port", "http", "--set", "no.such=1", "--set", "log.level=loud"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("port:", "no.such", "log.level");
  }
}
