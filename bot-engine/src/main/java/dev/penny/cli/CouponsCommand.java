package dev.penny.cli;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import dev.penny.store.promotion.CodeMaker;
import dev.penny.store.promotion.PromotionShelf;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny coupons}: makes codes. */
@Command(
    name = "coupons",
    mixinStandardHelpOptions = true,
    description = "Makes codes for promotions.",
    subcommands = CouponsCommand.Generate.class)
final class CouponsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code penny coupons generate}: single-use codes in bulk, shown this once. */
  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description = {
        "Makes codes of 75 random bits for a promotion and prints them, one a line.",
        "This is the only time they can be read: the database keeps keyed hashes of them.",
        "Example: penny coupons generate --promotion SPRING --count 1000000 --file codes.txt"
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:all codes were made",
        "2:the command line or the settings were wrong; coupon.secret may be missing",
        "3:there is no such promotion; import it first",
        "5:the file is there already or cannot be written; database locked or out of reach"
      })
  static final class Generate implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private SettingsOptions settings;

    @Option(
        names = "--promotion",
        required = true,
        paramLabel = "ID",
        description = "The promotion that the codes unlock.")
    private String promotion;

    @Option(names = "--count", required = true, paramLabel = "N", description = "How many codes.")
    private long count;

    @Option(
        names = "--file",
        paramLabel = "OUT",
        description = "A new file for the codes, readable by you alone; default: print them.")
    private @Nullable Path file;

    @Override
    public Integer call() {
      if (count < 1 || count > 100_000_000) {
        throw new CliFault(Exit.USAGE, "--count: from 1 to 100000000, not " + count);
      }
      return Shelf.with(settings.config(), this::make);
    }

    private Integer make(PromotionShelf shelf) {
      var id = new PromotionId(promotion);
      Promotion found =
          shelf
              .promotion(id)
              .orElseThrow(() ->
                  new CliFault(
                      Exit.NOTHING,
                      "there is no promotion "
                          + promotion
                          + "; penny promotions import puts one in"));
      if (found.limits().perCode() == null) {
        spec.commandLine()
            .getErr()
            .println(
                "penny: promotion "
                    + promotion
                    + " has no limits.per_code: each of these codes can be used again and again");
      }
      if (file == null) {
        print(shelf, id, spec.commandLine().getOut());
        return Exit.OK;
      }
      try (var out = fresh(file)) {
        print(shelf, id, out);
      }
      spec.commandLine().getOut().println(count + " codes written to " + file);
      return Exit.OK;
    }

    private void print(PromotionShelf shelf, PromotionId id, PrintWriter out) {
      try (var bar = SlowProgress.counting("Making codes")) {
        new CodeMaker(shelf).make(id, count, new Lines(out, bar)::take);
      }
    }

    private final class Lines {
      private final PrintWriter out;
      private final SlowProgress bar;
      private long done;

      Lines(PrintWriter out, SlowProgress bar) {
        this.out = out;
        this.bar = bar;
      }

      void take(List<String> codes) {
        codes.forEach(out::println);
        if (out.checkError()) {
          throw new CliFault(
              Exit.ENVIRONMENT,
              "the codes can no longer be written; the last "
                  + codes.size()
                  + " may be lost, nobody has seen them");
        }
        done += codes.size();
        bar.at(done, count);
      }
    }

    private static PrintWriter fresh(Path file) {
      try {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
          Files.createFile(file);
        }
        return new PrintWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
      } catch (FileAlreadyExistsException e) {
        throw new CliFault(Exit.ENVIRONMENT, file + " is there already; name a new file");
      } catch (IOException e) {
        throw new CliFault(Exit.ENVIRONMENT, file + " cannot be written: " + e);
      }
    }
  }
}
