package dev.penny;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.DatabaseConfig;
import dev.penny.search.lucene.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  private static final Path SHIPPED = Path.of("src/main/dist/conf/penny.properties");

  @TempDir Path folder;

  private static Config fine(Settings settings) {
    assertThat(Config.check(settings)).isInstanceOf(Config.Checked.Fine.class);
    return ((Config.Checked.Fine) Config.check(settings)).config();
  }

  private static List<String> problems(Settings settings) {
    return ((Config.Checked.Wrong) Config.check(settings)).problems();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("penny.properties"), text);
  }

  @Test
  void theShippedFileShowsEverySettingWithItsDefaultAndHoldsNoOther() throws IOException {
    var shown =
        Pattern.compile("^#([a-z.]+)=(.*)$", Pattern.MULTILINE)
            .matcher(Files.readString(SHIPPED))
            .results()
            .map(m -> m.group(1) + "=" + m.group(2))
            .toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(Setting.values()).map(s -> s.key() + "=" + s.usual()).toList());
  }

  @Test
  void theShippedFileIsFineAsItIs() {
    Config config = fine(Settings.of(SHIPPED, Map.of(), Map.of()));
    assertThat(config.port()).isEqualTo(8200);
    assertThat(config.ourOrigins(8200)).contains("http://localhost:8200");
    assertThat(config.database()).isInstanceOf(DatabaseConfig.Embedded.class);
    assertThat(config.tokenKey()).isNull();
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Path file = file("port=1000\nhost=10.0.0.1\nlog.level=DEBUG\n");
    Map<String, String> environment = Map.of("PENNY_PORT", "2000", "PENNY_HOST", "10.0.0.2");
    Config config = fine(Settings.of(file, environment, Map.of("port", "3000")));
    assertThat(config.port()).isEqualTo(3000);
    assertThat(config.host()).isEqualTo("10.0.0.2");
    assertThat(config.logLevel()).isEqualTo("DEBUG");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithKeyValueAndExpectation() throws IOException {
    Path file = file("port=http\nprot=7\norigins=https://Shop.example/\nlog.level=loud\n");
    assertThat(problems(Settings.of(file, Map.of("PENNY_SOCKETS_MAX", "0"), Map.of())))
        .hasSize(5)
        .anySatisfy(p -> assertThat(p).startsWith("prot in").contains("no such setting", "port"))
        .anySatisfy(
            p -> assertThat(p).startsWith("port: expected a whole number").contains("\"http\""))
        .anySatisfy(p -> assertThat(p).startsWith("origins: ").contains("without a path"))
        .anySatisfy(p -> assertThat(p).contains("log.level", "ERROR, WARN, INFO or DEBUG"))
        .anySatisfy(p -> assertThat(p).contains("sockets.max", "PENNY_SOCKETS_MAX"));
  }

  @Test
  void aTableOfOnesOwnIsReadAndOneThatIsNotWholeIsToldWithItsKey() throws IOException {
    String shipped = Files.readString(Path.of("src/main/dist/conf/policy.properties"));
    Path own = folder.resolve("own.properties");
    Path settings = file("policy=" + own.toString().replace("\\", "/") + "\n");
    Files.writeString(own, shipped.replace("version=2026-11", "version=ours-1"));
    Config config = fine(Settings.of(settings, Map.of(), Map.of()));
    assertThat(config.policy().version()).isEqualTo("ours-1");
    Files.writeString(own, shipped.replace("window.days=30", "window.days=often"));
    assertThat(problems(Settings.of(settings, Map.of(), Map.of())))
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("policy: ").contains("window.days=often"));
  }

  @Test
  void aVariableThatIsNoSettingIsToldAndOthersDoNotMatter() {
    Map<String, String> environment =
        Map.of("PENNY_PROT", "7", "PENNY_JAVA_OPTS", "-Xmx1g", "PATH", "/bin");
    assertThat(problems(Settings.of(null, environment, Map.of())))
        .singleElement()
        .asString()
        .startsWith("PENNY_PROT in the environment")
        .contains("PENNY_PORT");
  }

  @Test
  void aSecretIsNeverRepeated() {
    Map<String, String> environment =
        Map.of("PENNY_TOKEN_SECRET", "hunter2", "PENNY_DATABASE_PASSWORD", "swordfish");
    Settings settings = Settings.of(null, environment, Map.of("database.url", "jdbc:oracle:x"));
    assertThat(problems(settings))
        .hasSize(2)
        .noneMatch(p -> p.contains("hunter2") || p.contains("swordfish"))
        .anySatisfy(p -> assertThat(p).contains("token.secret", "32 random bytes"));
  }

  @Test
  void theProfileIsTheUsualOneUnlessAnotherThatThereIsIsNamed() {
    assertThat(fine(Settings.of(null, Map.of(), Map.of())).profile()).isEqualTo(Profile.USUAL);
    Map<String, String> small = Map.of("PENNY_UNDERSTANDING_PROFILE", "small");
    assertThat(fine(Settings.of(null, small, Map.of())).profile()).isEqualTo(Profile.SMALL);
    assertThat(problems(Settings.of(null, Map.of(), Map.of("understanding.profile", "tiny"))))
        .singleElement()
        .asString()
        .contains("understanding.profile", "usual or small", "\"tiny\"");
  }

  @Test
  void aMissingSettingsFileIsNamed() {
    Path missing = folder.resolve("nowhere.properties");
    assertThat(problems(Settings.of(missing, Map.of(), Map.of())))
        .singleElement()
        .asString()
        .contains(missing.toString());
  }

  @Test
  void aModelNeedsItsNameAndKeyAndIsOffUnlessAskedFor() {
    assertThat(fine(Settings.of(null, Map.of(), Map.of())).model()).isNull();
    var named =
        fine(
            Settings.of(
                null,
                Map.of("PENNY_MODEL_KEY", "k"),
                Map.of("model.provider", "anthropic", "model.name", "m")));
    assertThat(named.model()).isNotNull();
    assertThat(named.toString()).contains("anthropic.com/v1").doesNotContain("key=k", "\"k\"");
    var wrong =
        problems(
            Settings.of(
                null,
                Map.of(),
                Map.of(
                    "model.provider", "anthropic",
                    "model.url", "localhost:8000/",
                    "model.rewords", "perhaps",
                    "model.patience.ms", "9000")));
    assertThat(wrong)
        .hasSize(5)
        .anyMatch(p -> p.startsWith("model.name:"))
        .anyMatch(p -> p.startsWith("model.key: expected the key of this provider"))
        .anyMatch(p -> p.startsWith("model.url:"))
        .anyMatch(p -> p.startsWith("model.rewords: expected yes or no"))
        .anyMatch(p -> p.startsWith("model.patience.ms:"));
    assertThat(problems(Settings.of(null, Map.of(), Map.of("model.provider", "gpt"))))
        .singleElement()
        .asString()
        .startsWith("model.provider: expected off, openai, anthropic or ollama");
  }
}
