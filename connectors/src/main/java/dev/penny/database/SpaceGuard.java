package dev.penny.database;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Stops writing before the disk is full. The embedded database goes on confirming commits that a
 * full disk never took, so every write that is going to be acknowledged asks here first. Reading
 * goes on. A reading of the free space is one system call of a few microseconds, so it is taken
 * each time. Thread-safe.
 */
public final class SpaceGuard {
  private static final long MEGA = 1024 * 1024;

  private final String place;
  private final long reserve;
  private final LongSupplier free;

  /** {@code free} reads the free bytes at {@code place}. */
  SpaceGuard(String place, long reserve, LongSupplier free) {
    this.place = place;
    this.reserve = reserve;
    this.free = free;
  }

  /** Guards a folder of this machine. */
  static SpaceGuard of(Path folder, long reserve) {
    var file = folder.toFile();
    return new SpaceGuard(folder.toAbsolutePath().toString(), reserve, file::getUsableSpace);
  }

  /** For a database server elsewhere, which refuses a commit itself when its disk is full. */
  static SpaceGuard elsewhere() {
    return new SpaceGuard("the database server", 0, () -> Long.MAX_VALUE);
  }

  /** Throws {@link StorageFull} where less than the reserve is free. */
  public void checkSpace() {
    checkSpace(0);
  }

  /** As {@link #checkSpace()}, for a write that is going to take so many bytes. */
  public void checkSpace(long bytes) {
    long now = free.getAsLong();
    if (now - bytes < reserve) {
      throw new StorageFull(
          "Nothing was saved: the disk of "
              + place
              + " has "
              + now / MEGA
              + " MB free and "
              + (reserve + bytes) / MEGA
              + " MB must stay free. Free some space there, then try again.");
    }
  }

  /** Free bytes now. */
  public long free() {
    return free.getAsLong();
  }

  /** Bytes that stay free. */
  public long reserve() {
    return reserve;
  }
}
