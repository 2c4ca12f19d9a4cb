import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks or writes the formatting of every Java file under some folders with google-java-format, on the JDK that
 * compiles the code (the build tool itself may run on an older one, which cannot parse it).
 *
 * <p>Usage: {@code Format.java check|write KNOWN FOLDER...}. KNOWN is a file that remembers the hashes of sources found
 * tidy, so that only changed ones are looked at again. Exit 1 and one line per file where the check fails.
 */
class Format {
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
  private final boolean write;
  private final Set<String> known;
  private final Set<String> tidy = new TreeSet<>();
  private final List<Path> bad = new ArrayList<>();

  private Format(boolean write, Set<String> known) {
    this.write = write;
    this.known = known;
  }

  public static void main(String[] args) throws Exception {
    Path memory = Path.of(args[1]);
    var format = new Format(args[0].equals("write"), Files.exists(memory) ? new HashSet<>(Files.readAllLines(memory)) : Set.of());
    for (int i = 2; i < args.length; i++) {
      format.folder(Path.of(args[i]));
    }
    Files.createDirectories(memory.getParent());
    Files.write(memory, format.tidy);
    if (!format.bad.isEmpty()) {
      format.bad.forEach(f -> System.err.println("not formatted: " + f));
      System.err.println(format.bad.size() + " file(s) not formatted. Mend it with: mvn -N -q -Pformat process-sources");
      System.exit(1);
    }
  }

  private void folder(Path root) throws Exception {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Format::isJava)::iterator) {
        file(file);
      }
    }
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java") && !file.toString().contains("node_modules");
  }

  private void file(Path file) throws Exception {
    String source = Files.readString(file);
    String hash = hash(source);
    if (known.contains(hash)) {
      tidy.add(hash);
      return;
    }
    String ordered = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    String formatted = formatter.formatSource(ordered);
    if (formatted.equals(source)) {
      tidy.add(hash);
    } else if (write) {
      Files.writeString(file, formatted);
      tidy.add(hash(formatted));
    } else {
      bad.add(file);
    }
  }

  private static String hash(String source) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 12);
  }
}
