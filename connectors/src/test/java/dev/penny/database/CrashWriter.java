package dev.penny.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs in a process of its own that a test kills: commits rows one by one and prints the id of each
 * after its commit returned. {@code CrashWriter MODE FOLDER ROWS CHARS}, MODE being
 *
 * <ul>
 *   <li>guarded: through {@link Database}, asking for space before every row,
 *   <li>unguarded: through {@link Database} without asking,
 *   <li>careless: HSQLDB as it comes, without our settings,
 *   <li>read: prints how many rows there are.
 * </ul>
 */
final class CrashWriter {
  private static final PrintStream OUT = System.out;

  private CrashWriter() {}

  public static void main(String[] args) throws SQLException {
    Path folder = Path.of(args[1]);
    if (args[0].equals("careless")) {
      careless(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    } else if (args[0].equals("read")) {
      read(folder);
    } else {
      durable(
          folder, args[0].equals("guarded"), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
    OUT.flush();
    Runtime.getRuntime().halt(0); // no clean shutdown: what is not on disk now is lost
  }

  private static void read(Path folder) {
    try {
      var database = Database.open(new DatabaseConfig.Embedded(folder));
      long rows =
          database
              .jdbi()
              .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM t").mapTo(Long.class).one());
      OUT.println("rows " + rows);
    } catch (RuntimeException e) {
      OUT.println("rows 0 (" + e.getMessage() + ")");
    }
  }

  private static void durable(Path folder, boolean guarded, int rows, int chars) {
    var database = Database.open(new DatabaseConfig.Embedded(folder));
    write(database.jdbi(), guarded ? database::checkSpace : () -> {}, rows, chars);
  }

  private static void careless(Path folder, int rows, int chars) throws SQLException {
    String url = "jdbc:hsqldb:file:" + folder.resolve("db") + ";hsqldb.lock_file=false";
    try (var keeper = DriverManager.getConnection(url, "SA", "")) {
      OUT.println("open " + keeper.isValid(1));
      write(Jdbi.create(url, "SA", ""), () -> {}, rows, chars);
    }
  }

  private static void write(Jdbi jdbi, Runnable check, int rows, int chars) {
    String body = "x".repeat(chars);
    try (var handle = jdbi.open()) {
      handle.execute(
          "CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, body VARCHAR(1000000))");
      int first =
          handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM t").mapTo(Integer.class).one() + 1;
      for (int id = first; id < first + rows; id++) {
        check.run();
        handle.execute("INSERT INTO t (id, body) VALUES (?, ?)", id, body);
        OUT.println("done " + id);
        OUT.flush();
      }
    } catch (RuntimeException e) {
      OUT.println("stopped " + e.getMessage());
    }
  }
}
