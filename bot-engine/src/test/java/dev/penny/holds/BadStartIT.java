package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.explain.Samples;
import dev.penny.store.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What keeps the real command from starting: it ends soon, with its exit code and one message that
 * says what, where and how to mend it, and leaves the folder as it was.
 */
class BadStartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static Duration longest = Duration.ZERO;

  @TempDir Path folder;

  @AfterAll
  static void tell() {
    System.out.println("slowest refusal of a bad start: " + longest.toMillis() + " ms");
  }

  private CommandLineRun serve(Map<String, String> environment) {
    return refused(environment, "serve", "--data", data().toString(), "--port", "0");
  }

  private static CommandLineRun refused(Map<String, String> environment, String... words) {
    var run = CommandLineRun.of(PATIENCE, environment, words);
    longest = run.took().compareTo(longest) > 0 ? run.took() : longest;
    assertThat(run.output())
        .startsWith("penny: ")
        .doesNotContain("\tat ")
        .doesNotContain("Exception:");
    return run;
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** As a later version would leave it: with a migration that this version does not have. */
  private static void makeNewer(DatabaseConfig config) {
    try (var database = Database.open(config)) {
      database.migrate("ledger", "db/migration/ledger");
      database
          .jdbi()
          .useHandle(h ->
              h.execute(
                  "INSERT INTO \"migrations_ledger\" (\"installed_rank\", \"version\","
                      + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\","
                      + " \"execution_time\", \"success\") VALUES"
                      + " (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'test', 1, TRUE)"));
    }
  }

  @Test
  void aDatabaseFolderOfANewerVersionIsRefusedUntouched() throws IOException {
    makeNewer(new DatabaseConfig.Embedded(data().resolve("db")));
    var run = serve(Map.of());
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.output())
        .contains("newer version of Penny", "the database in " + data().resolve("db"))
        .contains("ledger migrations 99", "Install that newer version again, or name another");
    try (var left = Files.list(data())) {
      assertThat(left).containsExactly(data().resolve("db"));
    }
    String bills = Samples.plain().folder().toString();
    var load = refused(Map.of(), "import", bills, "--data", data().toString());
    assertThat(load.exitCode()).isEqualTo(5);
    assertThat(load.output()).contains("newer version of Penny");
    var doctor = CommandLineRun.of(PATIENCE, Map.of(), "doctor", "--data", data().toString());
    assertThat(doctor.exitCode()).isEqualTo(5);
    assertThat(doctor.output()).containsPattern("bad +database +A newer version of Penny");
  }

  @Test
  void aPostgresDatabaseOfANewerVersionIsRefused() {
    var config = Databases.emptyPostgres("newer");
    makeNewer(config);
    var run = serve(postgres(config.url()));
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.output())
        .contains("newer version of Penny", "the database " + config.url(), "migrations 99");
  }

  @Test
  void aPostgresThatIsNotThereOrHasNoSuchDatabaseIsRefused() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    var away = serve(postgres("jdbc:postgresql://localhost:" + nobody + "/penny"));
    assertThat(away.exitCode()).isEqualTo(5);
    assertThat(away.output())
        .contains("localhost:" + nobody, "does not answer", "Check that it runs, host and port");
    String there = Databases.emptyPostgres("there").url();
    var unknown = serve(postgres(there.replaceFirst("/there$", "/elsewhere?password=hush")));
    assertThat(unknown.exitCode()).isEqualTo(5);
    assertThat(unknown.output())
        .contains("/elsewhere has no such database", "Create it, or correct the URL")
        .doesNotContain("hush");
  }

  private static Map<String, String> postgres(String url) {
    return Map.of(
        "PENNY_DATABASE_URL", url,
        "PENNY_DATABASE_USER", "postgres",
        "PENNY_DATABASE_PASSWORD", "postgres");
  }

  @Test
  void aDatabaseThatAnotherProcessOwnsIsRefused() {
    try (var _ = Database.open(new DatabaseConfig.Embedded(data().resolve("db")))) {
      var run = serve(Map.of());
      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.output())
          .contains(data().toString(), "in use by process " + ProcessHandle.current().pid())
          .contains("Stop that process, or name another folder");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Files.writeString(data(), "a file where the folder should be");
    var run = serve(Map.of());
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.output())
        .contains("Cannot write in the data folder " + data())
        .contains("name another folder");
  }

  @Test
  void aPortInUseIsRefusedBeforeAnythingIsMade() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      var run = refused(Map.of(), "serve", "--data", data().toString(), "--port", port);
      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.output()).contains("port " + port, "choose another with --port");
      assertThat(data()).doesNotExist();
    }
  }

  @Test
  void wrongSettingsAreToldAllAtOnceWithTheirPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("my.properties"), "prot=7\nlog.level=loud\n");
    var environment = Map.of("PENNY_SOCKETS_MAX", "many", "PENNY_ORIGIN", "https://x.example");
    var run =
        refused(environment, "serve", "--data", data().toString(), "--config", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output())
        .contains("prot in " + file, "log.level: expected ERROR, WARN, INFO or DEBUG")
        .contains("sockets.max: expected a whole number", "the variable PENNY_SOCKETS_MAX")
        .contains("PENNY_ORIGIN in the environment: there is no such setting");
    assertThat(data()).doesNotExist();
  }
}
