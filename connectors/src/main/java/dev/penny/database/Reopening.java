package dev.penny.database;

import dev.penny.database.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What opening the embedded database writes. After a kill, what was confirmed last stands in the
 * log alone, and going through it changes pages, copies them as they were, and writes a new script.
 * On a full disk that breaks off half-way and looks like broken files, so the space is looked at
 * before any file is.
 */
final class Reopening {
  /** Pages changed, their copies, and a new script: each about as big as the log at most. */
  private static final long TIMES_THE_LOG = 3;

  private static final long AT_LEAST = 4L * 1024 * 1024;
  private static final long MEGA = 1024 * 1024;

  private Reopening() {}

  /** Throws {@link DatabaseRefused} where there is no room for it. */
  static void checkSpace(Path folder) {
    long needed = AT_LEAST + TIMES_THE_LOG * logSize(folder);
    long free = folder.toFile().getUsableSpace();
    if (free < needed) {
      throw new DatabaseRefused(
          Reason.FULL,
          "The disk of "
              + folder.toAbsolutePath()
              + " is full: it has "
              + free / MEGA
              + " MB free, and opening the database takes up to "
              + (needed + MEGA - 1) / MEGA
              + " MB. Nothing was changed and nothing is lost. Free some space there, then start"
              + " again.");
    }
  }

  /** Bytes; 0 where the database is new or was closed properly. */
  private static long logSize(Path folder) {
    Path log = folder.resolve("db.log");
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the size of " + log, e);
    }
  }
}
