package dev.penny.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A small disk of its own (tmpfs), where one may be mounted: as root on Linux. Elsewhere it is just
 * the folder, and {@link #mounted()} says so.
 */
final class Disk implements AutoCloseable {
  private static final int CHUNK = 256 * 1024;

  private final Path folder;
  private final boolean mounted;

  private Disk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /**
   * A disk of so many megabytes at the folder, or just the folder where mounting is not allowed.
   */
  static Disk at(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Disk(
        folder,
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
  }

  private static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  boolean mounted() {
    return mounted;
  }

  Path folder() {
    return folder;
  }

  long free() {
    return folder.toFile().getUsableSpace();
  }

  /** Fills up until no more than {@code left} bytes are free, in steps, as other programs do. */
  void fill(long left) {
    try (FileChannel ballast =
        FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (free() > left) {
        ballast.write(ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(4096, free() - left))));
        Pause.millis(5);
      }
    } catch (IOException full) {
      if (free() > left + CHUNK) {
        throw new UncheckedIOException(full);
      }
    }
  }

  void makeRoom() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  @Override
  public void close() {
    makeRoom();
    if (mounted && !run("umount", folder.toString())) {
      run("umount", "-l", folder.toString());
    }
  }
}
