package dev.penny.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The secret of the demo's codes, kept beside its data: without it they would open nothing. */
public final class DemoSecret {
  private static final String FILE = "demo-coupon-secret.txt";

  private DemoSecret() {}

  /** What was kept in this folder, or {@code fresh}. Nothing is written. */
  public static String of(Path data, String fresh) {
    Path file = data.resolve(FILE);
    try {
      return Files.exists(file) ? Files.readString(file).strip() : fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's secret for codes cannot be read: " + file, e);
    }
  }

  /** Keeps it, readable by the owner alone where the file system can do that. */
  public static void keep(Path data, String secret) {
    Path file = data.resolve(FILE);
    try {
      if (Files.exists(file)) {
        return;
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, secret + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's secret for codes cannot be kept: " + file, e);
    }
  }
}
