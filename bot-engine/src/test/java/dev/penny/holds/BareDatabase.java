package dev.penny.holds;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The embedded database without our care: as it comes, or durable but without the guard of the free
 * space. A process of its own commits one row after the other and says the number of each commit
 * that was confirmed; then it is killed and the rows are counted.
 */
final class BareDatabase {
  private static final long WRITE_MILLIS = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Short words: many rows wait in the buffer that the kill takes along. */
  private static final int SHORT = 8;

  private static final int LONG = 1_000;

  /** Confirmed commits, and how many of those are not there afterwards. */
  record Loss(long confirmed, long lost) {
    static final Loss NONE = new Loss(0, 0);
  }

  private BareDatabase() {}

  /** Committing with the default settings until it is killed. */
  static Loss killed(Path folder) {
    var writer = new Writer(folder, "", SHORT);
    Pause.until("it writes", PATIENCE, () -> writer.confirmed() > 0);
    Pause.millis(WRITE_MILLIS);
    return writer.killed();
  }

  /** Committing durably, into a disk that gets full. */
  static Loss filled(Path folder) {
    var writer = new Writer(folder, ";hsqldb.write_delay=false", LONG);
    Pause.until("it writes", PATIENCE, () -> writer.confirmed() > 0);
    Pause.until("the disk is full", PATIENCE, () -> folder.toFile().getUsableSpace() == 0);
    Pause.millis(WRITE_MILLIS);
    return writer.killed();
  }

  /** The process that writes; what was confirmed goes to a file outside the folder. */
  private static final class Writer {
    private final String url;
    private final Path said;
    private final Process process;

    Writer(Path folder, String settings, int words) {
      url = "jdbc:hsqldb:file:" + folder.resolve("db") + ";hsqldb.lock_file=false" + settings;
      try {
        said = Files.createTempFile("confirmed", ".txt");
        process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BareDatabase.class.getName(),
                    url,
                    Integer.toString(words))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The number in the last whole line. */
    long confirmed() {
      try (var file = new RandomAccessFile(said.toFile(), "r")) {
        file.seek(Math.max(0, file.length() - 64));
        var tail = new byte[64];
        int length = Math.max(0, file.read(tail));
        String text = new String(tail, 0, length, StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('\n');
        return end < 0
            ? 0
            : Long.parseLong(text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Loss killed() {
      try {
        process.destroyForcibly().waitFor();
        long confirmed = confirmed();
        Files.delete(said);
        return new Loss(confirmed, Math.max(0, confirmed - rows(url)));
      } catch (InterruptedException | IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** What is left; nothing where not even the table was kept. */
  private static long rows(String url) {
    try (Connection connection = DriverManager.getConnection(url, "SA", "");
        var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT COUNT(*) FROM kept")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      return 0;
    }
  }

  /** The writer: the address, and how long each row's words are. */
  public static void main(String[] args) throws SQLException {
    String words = "x".repeat(Integer.parseInt(args[1]));
    try (Connection connection = DriverManager.getConnection(args[0], "SA", "");
        var create = connection.createStatement()) {
      create.execute("CREATE TABLE kept (n BIGINT PRIMARY KEY, words VARCHAR(4000))");
      try (var insert = connection.prepareStatement("INSERT INTO kept VALUES (?, ?)")) {
        for (long n = 1; ; n++) {
          insert.setLong(1, n);
          insert.setString(2, words);
          insert.executeUpdate();
          System.out.println(n);
          System.out.flush();
        }
      }
    }
  }
}
