package dev.penny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.promotion.PromotionShelf;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny promotions export}: the promotions as they are in force. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all promotions by their rules in force, in the form that import reads.",
      "Codes are not in it: the database keeps keyed hashes of them.",
      "Example: penny promotions export --file promotions.json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all are written",
      "2:the command line or the settings were wrong; coupon.secret may be missing",
      "5:the file is there already or cannot be written; database locked or out of reach"
    })
final class PromotionsExport implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settings;

  @Option(names = "--file", paramLabel = "OUT", description = "A new file; default: print them.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    String text = Shelf.with(settings.config(), PromotionsExport::text);
    if (file == null) {
      spec.commandLine().getOut().println(text);
    } else {
      write(file, text);
    }
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }

  private static String text(PromotionShelf shelf) {
    var json = JsonNodeFactory.instance.objectNode();
    var list = json.putArray("promotions");
    shelf.inForce().forEach(promotion -> list.add(PromotionForm.write(promotion)));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("promotions cannot be written as JSON", e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new CliFault(Exit.ENVIRONMENT, file + " is there already; name a new file");
    } catch (IOException e) {
      throw new CliFault(Exit.ENVIRONMENT, file + " cannot be written: " + e);
    }
  }
}
