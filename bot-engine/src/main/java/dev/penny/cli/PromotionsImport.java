package dev.penny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.database.Retry;
import dev.penny.eligibility.Flaw;
import dev.penny.eligibility.Flaws;
import dev.penny.promotion.Coupon;
import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.PromotionFile;
import dev.penny.store.promotion.PromotionShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny promotions import}: puts promotions in force. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the promotions of a file in force, each as a new version, and adds their codes.",
      "The file is a JSON object with promotions and coupons, as the state of a case is.",
      "Example: penny promotions import --file spring.json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all are in force",
      "2:the command line or the settings were wrong; coupon.secret may be missing",
      "4:the file cannot be read, or a promotion can never apply; the message says where and why",
      "5:database locked or out of reach"
    })
final class PromotionsImport implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions settings;

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "The JSON file.")
  private Path file;

  @Override
  public Integer call() {
    PromotionFile read = read();
    return Shelf.with(settings.config(), shelf -> save(shelf, read));
  }

  private Integer save(PromotionShelf shelf, PromotionFile read) {
    var out = spec.commandLine().getOut();
    List<Flaw> flaws = Flaws.of(read.promotions(), shelf.inForce());
    if (!flaws.isEmpty()) {
      throw new CliFault(
          Exit.BAD_DATA,
          flaws.stream().map(this::line).collect(Collectors.joining(System.lineSeparator()))
              + System.lineSeparator()
              + "nothing was changed");
    }
    for (Coupon coupon : read.coupons()) {
      boolean here = read.promotions().stream().anyMatch(p -> p.id().equals(coupon.promotion()));
      if (!here && shelf.promotion(coupon.promotion()).isEmpty()) {
        throw new CliFault(
            Exit.BAD_DATA,
            file + ": a code is of promotion " + coupon.promotion() + ", which is not");
      }
    }
    try {
      shelf.add(read.coupons());
    } catch (RuntimeException fault) {
      if ("23505".equals(Retry.sqlState(fault))) {
        throw new CliFault(
            Exit.BAD_DATA, file + ": one of its codes is there already; nothing was changed");
      }
      throw fault;
    }
    read.promotions()
        .forEach(p -> {
          long version = shelf.save(p, Clock.systemUTC().instant());
          out.println("promotion " + p.id() + ": version " + version + " is in force");
        });
    out.println(read.coupons().size() + " codes added");
    out.flush();
    return Exit.OK;
  }

  private String line(Flaw flaw) {
    return file + ": promotion " + flaw.promotion() + ", " + flaw.part() + ": " + flaw.why();
  }

  private PromotionFile read() {
    try {
      return PromotionFile.of(
          new ObjectMapper().readTree(Files.readAllBytes(file)), file.toString());
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    } catch (JsonProcessingException e) {
      throw new CliFault(Exit.BAD_DATA, file + " is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new CliFault(Exit.BAD_DATA, file + " cannot be read: " + e);
    }
  }
}
