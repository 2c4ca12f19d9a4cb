package dev.penny.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the audit log as a file beside the database, so that rows cut off the end are missed.
 * It may lag behind after a crash; that does no harm, because the log must hold what it names.
 */
public final class AuditAnchor {
  private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);

  private final Path file;

  public AuditAnchor(Path folder) {
    this.file = folder.resolve("audit-head.txt");
  }

  void put(AuditChain.Head head) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, head.seq() + " " + head.hash() + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("the end of the audit log could not be noted in {}", file.getFileName(), e);
    }
  }

  /** What was noted last; empty: nothing, or the file cannot be read. */
  Optional<AuditChain.Head> read() {
    try {
      String[] parts = Files.readString(file).strip().split(" ", -1);
      return Optional.of(new AuditChain.Head(Long.parseLong(parts[0]), parts[1]));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
