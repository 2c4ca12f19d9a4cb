package dev.penny.database;

import dev.penny.database.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Makes this process the one owner of a data folder. The operating system holds the lock, so it is
 * gone with the process whatever happens; the file's text only tells people who has it.
 */
final class FolderLock implements AutoCloseable {
  private static final long BEHIND_THE_TEXT = 1L << 40;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder or throws {@link DatabaseRefused}. */
  static FolderLock take(Path folder) {
    Path file = folder.resolve("lock");
    FileChannel channel = open(folder, file);
    try {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        String owner = Files.readString(file).strip();
        channel.close();
        throw taken(folder, owner);
      }
      sign(channel);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DatabaseRefused(
          Reason.UNWRITABLE, "Cannot lock the data folder " + folder + ".", e);
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    var pid =
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8));
    channel.truncate(0);
    try {
      channel.write(pid, 0);
    } catch (IOException full) {
      channel.truncate(
          0); // no room for the text: the lock holds without, and what follows tells it
    }
  }

  private static FileChannel open(Path folder, Path file) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new DatabaseRefused(
          Reason.UNWRITABLE,
          "Cannot write in the data folder "
              + folder.toAbsolutePath()
              + " ("
              + e.getClass().getSimpleName()
              + "). Give this user the right to write there, or name another folder.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(BEHIND_THE_TEXT, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  private static DatabaseRefused taken(Path folder, String owner) {
    return new DatabaseRefused(
        Reason.LOCKED,
        "The data folder "
            + folder.toAbsolutePath()
            + " is in use by process "
            + (owner.isEmpty() ? "(unknown)" : owner)
            + ". Stop that process, or name another folder.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the data folder", e);
    }
  }
}
