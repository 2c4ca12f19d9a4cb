package dev.penny.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk: used as it is when it was made from the same articles by the same model and
 * every checksum holds, made anew otherwise. Where the folder can't be used (not writable, another
 * process writes it), the index is made in memory instead.
 */
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  /** Fills an empty directory. */
  interface Maker {
    void write(Directory directory) throws IOException;
  }

  /** How an index came to be, for the log and for tests. */
  enum Origin {
    KEPT,
    MADE,
    IN_MEMORY
  }

  record Opened(DirectoryReader reader, Directory directory, Origin origin) {}

  private IndexFolder() {}

  static Opened open(Path folder, String fingerprint, Maker maker) throws IOException {
    try {
      Files.createDirectories(folder);
      return openOnDisk(folder, fingerprint, maker);
    } catch (IOException e) {
      LOG.warn("The search index can't be kept in {} ({}); it is made in memory", folder, e + "");
      return inMemory(maker);
    }
  }

  static Opened inMemory(Maker maker) throws IOException {
    var directory = new ByteBuffersDirectory();
    maker.write(directory);
    return new Opened(DirectoryReader.open(directory), directory, Origin.IN_MEMORY);
  }

  private static Opened openOnDisk(Path folder, String fingerprint, Maker maker)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      boolean kept = isWhole(directory) && fingerprint.equals(fingerprintOf(directory));
      if (!kept) {
        empty(folder);
        maker.write(directory);
      }
      Origin origin = kept ? Origin.KEPT : Origin.MADE;
      return new Opened(DirectoryReader.open(directory), directory, origin);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Checksums only: they find every flipped or missing byte, in a few milliseconds. */
  private static boolean isWhole(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    try (var check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      boolean clean = check.checkIndex().clean;
      if (!clean) {
        LOG.warn("The search index in {} is damaged; it is made anew", directory);
      }
      return clean;
    }
  }

  private static String fingerprintOf(Directory directory) {
    try {
      return SegmentInfos.readLatestCommit(directory)
          .getUserData()
          .getOrDefault(Indexer.FINGERPRINT, "");
    } catch (IOException e) {
      LOG.warn("The search index in {} can't be read ({}); it is made anew", directory, e + "");
      return "";
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
