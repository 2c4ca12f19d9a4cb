package dev.penny.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.penny.database.DatabaseRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path temp;

  private static AbstractThrowableAssert<?, ?> refused(DatabaseConfig config, Reason reason) {
    var thrown = assertThatThrownBy(() -> Database.open(config).close());
    thrown
        .asInstanceOf(type(DatabaseRefused.class))
        .extracting(DatabaseRefused::reason)
        .isEqualTo(reason);
    return thrown;
  }

  private static void migratesAndKeeps(DatabaseConfig config) {
    try (var database = Database.open(config)) {
      database.migrate("one", "db/migration/one");
      database.migrate("two", "db/migration/two");
      database.jdbi().useHandle(h -> h.execute("INSERT INTO note (body) VALUES (?)", "kept"));
    }
    try (var database = Database.open(config)) {
      database.migrate("one", "db/migration/one");
      var id =
          database
              .jdbi()
              .withHandle(h ->
                  h.createQuery("SELECT id FROM note WHERE body = 'kept'").mapTo(Long.class).one());
      assertThat(id).isEqualTo(1);
    }
  }

  @Test
  void theEmbeddedDatabaseMigratesTwoSetsAndKeepsWhatWasWritten() {
    migratesAndKeeps(new DatabaseConfig.Embedded(temp.resolve("new/folder")));
  }

  @Test
  void postgresMigratesTwoSetsAndKeepsWhatWasWritten() {
    migratesAndKeeps(Postgres.fresh());
  }

  @Test
  void theEmbeddedDatabaseIsDurableAndTransactional() {
    try (var database = Database.open(new DatabaseConfig.Embedded(temp))) {
      var settings =
          database
              .jdbi()
              .withHandle(h ->
                  h.createQuery(
                          "SELECT property_value FROM information_schema.system_properties"
                              + " WHERE property_name IN ('hsqldb.write_delay', 'hsqldb.tx',"
                              + " 'hsqldb.log_size') ORDER BY property_name")
                      .mapTo(String.class)
                      .list());
      assertThat(settings).containsExactly("16", "MVCC", "false");
    }
  }

  @Test
  void aFolderHasOneOwnerAndTheErrorNamesIt() {
    var config = new DatabaseConfig.Embedded(temp);
    try (var owner = Database.open(config)) {
      assertThat(owner.dialect()).isEqualTo(Dialect.HSQLDB);
      refused(config, Reason.LOCKED)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("Stop that process");
    }
    Database.open(config).close(); // free again
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "in the way", StandardCharsets.UTF_8);
    refused(new DatabaseConfig.Embedded(file.resolve("data")), Reason.UNWRITABLE)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("name another folder");
  }

  @Test
  void brokenDatabaseFilesAreSaidSo() throws Exception {
    Files.writeString(temp.resolve("db.script"), "no SQL at all", StandardCharsets.UTF_8);
    Files.writeString(temp.resolve("db.properties"), "modified=no\nversion=2.7.4\n");
    refused(new DatabaseConfig.Embedded(temp), Reason.BROKEN).hasMessageContaining("backup");
    // and the folder is not left locked
    refused(new DatabaseConfig.Embedded(temp), Reason.BROKEN);
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() {
    var config = new DatabaseConfig.Embedded(temp);
    try (var database = Database.open(config)) {
      database.migrate("one", "db/migration/one");
      database
          .jdbi()
          .useHandle(h ->
              h.execute(
                  "INSERT INTO \"migrations_one\" (\"installed_rank\", \"version\","
                      + " \"description\", \"type\", \"script\", \"checksum\","
                      + " \"installed_by\", \"execution_time\", \"success\")"
                      + " VALUES (7, '7', 'later', 'SQL', 'V7__later.sql', 7, 'SA', 1, TRUE)"));
      assertThatThrownBy(() -> database.migrate("one", "db/migration/one"))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("newer version")
          .hasMessageContaining("migrations 7");
    }
  }

  @Test
  void aWrongPasswordAnUnknownDatabaseAndASilentServerAreToldApart() {
    var good = Postgres.fresh();
    refused(
            new DatabaseConfig.Postgres(good.url() + "x", good.user(), good.password()),
            Reason.DENIED)
        .hasMessageContaining("no such database");
    refused(new DatabaseConfig.Postgres(good.url(), "nobody", "secret-word"), Reason.DENIED)
        .hasMessageContaining("user \"nobody\"")
        .message()
        .doesNotContain("secret-word");
    refused(
            new DatabaseConfig.Postgres("jdbc:postgresql://localhost:1/penny", "u", "p"),
            Reason.UNREACHABLE)
        .hasMessageContaining("does not answer");
    assertThat(good.toString()).doesNotContain("password");
  }
}
