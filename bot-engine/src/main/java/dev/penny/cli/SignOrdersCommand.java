package dev.penny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.Config;
import dev.penny.identity.OrderTokenSigner;
import dev.penny.identity.TokenKey;
import dev.penny.ledger.AccountId;
import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.OrderForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny sign-orders}: what a host's server does for its page, to try it out. */
@Command(
    name = "sign-orders",
    mixinStandardHelpOptions = true,
    description = {
      "Signs orders as the host's server does before its page hands them to the chat, and prints"
          + " the token; good for ten minutes. Needs token.secret in the settings.",
      "The file: {\"orders\": [{\"order_id\": \"B-17\", \"version\": 1, \"currency\": \"EUR\","
          + " \"items\": [{\"item_id\": \"1\", \"charge_code\": \"plan\", \"product_id\": \"TEL-M\","
          + " \"amount\": 2400}], \"amount\": 2400}]}"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:signed",
      "2:the command line was wrong, or there is no token.secret",
      "4:the orders cannot be read; the message says order, item and field"
    })
final class SignOrdersCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ID",
      description = "Whose orders they are.")
  private String account;

  @Parameters(paramLabel = "FILE", description = "The orders as JSON.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Config config = settings.config();
    if (!(config.tokenKey() instanceof TokenKey.Shared shared)) {
      throw new CliFault(
          Exit.USAGE, "set token.secret: the secret that host page and chat share (HS256)");
    }
    if (!Files.isReadable(file)) {
      throw new CliFault(Exit.USAGE, "there is no file " + file + " to read");
    }
    Map<String, ?> content = content();
    var signer = new OrderTokenSigner(shared, config.tokenIssuer(), config.tokenAudience());
    spec.commandLine()
        .getOut()
        .println(signer.sign(new AccountId(account), content, Clock.systemUTC().instant()));
    return Exit.OK;
  }

  private Map<String, ?> content() throws IOException {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      var _ = OrderForm.read(json, file.toString());
      return JSON.convertValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new CliFault(Exit.BAD_DATA, file + ": this is no JSON: " + e.getOriginalMessage());
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }
}
