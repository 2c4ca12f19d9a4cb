package dev.penny.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment: every commit that was confirmed is there afterwards. */
class KilledTest {
  private static final int ENDLESS = 10_000_000;

  @TempDir Path temp;

  private long lost(String mode, Path folder, long millis) {
    long confirmed =
        Child.confirmed(Child.killedAfter(Child.java(mode, folder, ENDLESS, 200), millis));
    assertThat(confirmed).as("rows confirmed before the kill").isGreaterThan(20);
    long kept = Child.kept(Child.run(Child.java("read", folder, 0, 0)));
    return confirmed - kept;
  }

  @RepeatedTest(3)
  void noConfirmedRowIsLost() {
    assertThat(lost("guarded", temp, 1_200)).isLessThanOrEqualTo(0);
  }

  /** The control: the same test sees the loss that the database's own defaults allow. */
  @Test
  void withTheDefaultsOfTheDatabaseRowsAreLost() throws Exception {
    long worst = 0;
    for (int round = 0; round < 3 && worst <= 0; round++) {
      worst = lost("careless", temp.resolve("round" + round), 1_300);
    }
    if (worst <= 0) { // no round was cut in the half second in which rows wait
      assertThat(writeDelay(temp.resolve("plain"))).isNotEqualTo("false");
    } else {
      assertThat(worst).isPositive();
    }
  }

  private static String writeDelay(Path folder) throws Exception {
    try (var connection =
            DriverManager.getConnection("jdbc:hsqldb:file:" + folder.resolve("db"), "SA", "");
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT property_value FROM information_schema.system_properties"
                    + " WHERE property_name = 'hsqldb.write_delay'")) {
      found.next();
      String value = found.getString(1);
      statement.execute("SHUTDOWN");
      return value;
    }
  }
}
