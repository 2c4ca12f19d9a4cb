import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.ImportOrderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or writes the formatting of every Java file under some folders with google-java-format, on the JDK that compiles
 * the code (the build tool itself may run on an older one, which cannot parse it).
 *
 * <p>Usage: {@code Format.java check|write FOLDER...}. Exit 1 and one line per file where the check fails.
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    var bad = new ArrayList<Path>();
    for (int i = 1; i < args.length; i++) {
      format(Path.of(args[i]), formatter, write, bad);
    }
    if (!bad.isEmpty()) {
      bad.forEach(f -> System.err.println("not formatted: " + f));
      System.err.println(bad.size() + " file(s) not formatted. Mend it with: mvn -N -q -Pformat process-sources");
      System.exit(1);
    }
  }

  private static void format(Path root, Formatter formatter, boolean write, List<Path> bad) throws Exception {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("node_modules"))::iterator) {
        String source = Files.readString(file);
        String tidy =
            formatter.formatSource(
                ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE));
        if (tidy.equals(source)) {
          continue;
        }
        if (write) {
          Files.writeString(file, tidy);
        } else {
          bad.add(file);
        }
      }
    }
  }
}
