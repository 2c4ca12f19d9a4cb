package dev.penny.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;

/**
 * The file of a {@link VectorCache}: a header (eight letters, the dimension), then records of one
 * size: key, vector, checksum. One size means that a bad record costs itself alone: the next begins
 * where it must, and a torn last write is simply a short record at the end.
 */
final class VectorFile {
  private static final byte[] MAGIC = "PENNYVE1".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MAGIC.length + Integer.BYTES;

  /** A file lock holds off other processes but is refused to a second thread of this one. */
  private static final ReentrantLock WRITING = new ReentrantLock();

  private final Path path;
  private final int dimension;

  VectorFile(Path path, int dimension) {
    this.path = path;
    this.dimension = dimension;
  }

  /** What is whole, and how many records were not. */
  record Content(Map<VectorKey, float[]> vectors, int damaged) {
    static final Content NONE = new Content(Map.of(), 0);
  }

  Content read() throws IOException {
    if (!Files.exists(path)) {
      return Content.NONE;
    }
    return parse(Files.readAllBytes(path), dimension);
  }

  /** Adds records in one write under a lock, so that two processes do not mix theirs. */
  void append(Map<VectorKey, float[]> vectors) throws IOException {
    makeFolder();
    WRITING.lock();
    try (FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      long end = wholeRecords(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap(bytes(vectors, end == 0));
      channel.truncate(end);
      writeAll(channel, bytes, end);
      channel.force(false);
    } finally {
      WRITING.unlock();
    }
  }

  /** Replaces the file by one that holds just these, in one step. */
  void rewrite(Map<VectorKey, float[]> vectors) throws IOException {
    makeFolder();
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.write(fresh, bytes(vectors, true));
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static Content parse(byte[] all, int dimension) {
    if (all.length == 0) {
      return Content.NONE;
    }
    ByteBuffer in = ByteBuffer.wrap(all);
    if (!headerIsOurs(in, dimension)) {
      return new Content(Map.of(), 1);
    }
    var vectors = new HashMap<VectorKey, float[]>();
    int damaged = 0;
    while (in.remaining() >= record(dimension)) {
      CRC32C crc = new CRC32C();
      crc.update(all, in.position(), record(dimension) - Integer.BYTES);
      VectorKey key = VectorKey.read(in);
      float[] vector = vector(in, dimension);
      if (in.getInt() == (int) crc.getValue()) {
        vectors.put(key, vector);
      } else {
        damaged++;
      }
    }
    return new Content(vectors, damaged + (in.hasRemaining() ? 1 : 0));
  }

  private static boolean headerIsOurs(ByteBuffer in, int dimension) {
    if (in.remaining() < HEADER) {
      return false;
    }
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    return Arrays.equals(magic, MAGIC) && in.getInt() == dimension;
  }

  private static float[] vector(ByteBuffer in, int dimension) {
    float[] vector = new float[dimension];
    in.asFloatBuffer().get(vector);
    in.position(in.position() + dimension * Float.BYTES);
    return vector;
  }

  private byte[] bytes(Map<VectorKey, float[]> vectors, boolean withHeader) {
    ByteBuffer out =
        ByteBuffer.allocate((withHeader ? HEADER : 0) + vectors.size() * record(dimension));
    if (withHeader) {
      out.put(MAGIC).putInt(dimension);
    }
    vectors.forEach((key, vector) -> put(key, vector, out));
    return out.array();
  }

  private void put(VectorKey key, float[] vector, ByteBuffer out) {
    int from = out.position();
    key.write(out);
    for (float number : vector) {
      out.putFloat(number);
    }
    CRC32C crc = new CRC32C();
    crc.update(out.slice(from, record(dimension) - Integer.BYTES));
    out.putInt((int) crc.getValue());
  }

  private static int record(int dimension) {
    return VectorKey.BYTES + dimension * Float.BYTES + Integer.BYTES;
  }

  private long wholeRecords(long size) {
    return size < HEADER ? 0 : HEADER + (size - HEADER) / record(dimension) * record(dimension);
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  private void makeFolder() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
