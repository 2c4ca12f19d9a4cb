package dev.penny.store;

import dev.penny.understanding.Examples;
import dev.penny.understanding.Weights;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trained weights, under a name that is the hash of all they were trained from. */
final class WeightsFile {
  private static final Logger LOG = LoggerFactory.getLogger(WeightsFile.class);

  /** Goes up when features or training change: older files are then not read. */
  private static final int VERSION = 1;

  private static final int MOST_CELLS = 20_000_000;

  private final Path file;

  private WeightsFile(Path file) {
    this.file = file;
  }

  static WeightsFile of(Path folder, String model, Examples examples) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((VERSION + model).getBytes(StandardCharsets.UTF_8));
      for (Examples.Example example : examples.all()) {
        String line = example.intent().label() + "\t" + example.text() + "\n";
        sha.update(line.getBytes(StandardCharsets.UTF_8));
      }
      String name = HexFormat.of().formatHex(sha.digest(), 0, 12);
      return new WeightsFile(folder.resolve("weights-" + name + ".bin"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Null where there is none, or none that is whole. */
  @Nullable Weights read() {
    return Files.exists(file) ? read(() -> Files.newInputStream(file)) : null;
  }

  /** Those that came with the program; null where it was built for other examples. */
  @Nullable Weights shipped(String folder) {
    URL resource = WeightsFile.class.getResource(folder + "/" + file.getFileName());
    return resource == null ? null : read(resource::openStream);
  }

  private interface Source {
    InputStream open() throws IOException;
  }

  private @Nullable Weights read(Source source) {
    try (var in = new DataInputStream(new BufferedInputStream(source.open()))) {
      int rows = in.readInt();
      int width = in.readInt();
      if (rows <= 0 || width <= 0 || (long) rows * width > MOST_CELLS) {
        throw new IOException("sizes " + rows + " and " + width);
      }
      float[][] weights = new float[rows][width];
      ByteBuffer cells = ByteBuffer.wrap(in.readAllBytes());
      if (cells.remaining() != rows * width * Float.BYTES) {
        throw new IOException(cells.remaining() + " bytes of weights");
      }
      for (float[] row : weights) {
        cells.asFloatBuffer().get(row);
        cells.position(cells.position() + width * Float.BYTES);
      }
      return new Weights(weights);
    } catch (IOException e) {
      LOG.warn("{} can't be read ({}); training again", file, e.toString());
      return null;
    }
  }

  /** Those of other examples, in the same folder. */
  void removeOthers() throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (var all = Files.newDirectoryStream(folder, "weights-*.bin")) {
      for (Path other : all) {
        if (!other.getFileName().equals(file.getFileName())) {
          Files.delete(other);
        }
      }
    }
  }

  void write(Weights weights) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
      float[][] rows = weights.rows();
      out.writeInt(rows.length);
      out.writeInt(rows[0].length);
      for (float[] row : rows) {
        for (float cell : row) {
          out.writeFloat(cell);
        }
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
