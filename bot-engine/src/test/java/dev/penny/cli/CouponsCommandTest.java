package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouponsCommandTest {
  private static final String PROMOTION =
      """
      {"promotions": [{"promotion_id": "SPRING", "status": "active",
        "effect": {"type": "percent", "value": "10.00", "target": "item"},
        "limits": {"per_code": 1}}],
       "coupons": [{"code": "SAVE20", "promotion_id": "SPRING"}]}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void codesAreLongDifferentAndNotInTheDatabase() throws Exception {
    assertThat(penny("promotions", "import", "--file", file(PROMOTION))).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("SPRING: version 1", "1 codes added");
    Path codes = folder.resolve("codes.txt");
    assertThat(
            penny(
                "coupons",
                "generate",
                "--promotion",
                "SPRING",
                "--count",
                "2500",
                "--file",
                codes.toString()))
        .isEqualTo(Exit.OK);
    List<String> made = Files.readAllLines(codes);
    assertThat(made).hasSize(2500).doesNotHaveDuplicates();
    assertThat(made).allMatch(c -> c.matches("([0-9A-HJKMNP-TV-Z]{5}-){2}[0-9A-HJKMNP-TV-Z]{5}"));
    String stored = everything();
    assertThat(stored).contains("SPRING");
    assertThat(stored).doesNotContain("SAVE20").doesNotContain(made.getFirst());
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    assertThat(penny("coupons", "generate", "--promotion", "NONE", "--count", "1"))
        .isEqualTo(Exit.NOTHING);
    assertThat(err.toString()).contains("no promotion NONE");
    assertThat(penny("promotions", "import", "--file", file(PROMOTION))).isEqualTo(Exit.OK);
    assertThat(penny("promotions", "import", "--file", file(PROMOTION))).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains("is there already; nothing was changed");
    assertThat(penny("coupons", "generate", "--promotion", "SPRING", "--count", "0"))
        .isEqualTo(Exit.USAGE);
    assertThat(run("promotions", "import", "--file", file(PROMOTION))).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("set coupon.secret");
  }

  @Test
  void aPromotionThatCanNeverApplyIsRefusedWithTheReason() throws Exception {
    String never = PROMOTION.replace("\"per_code\": 1", "\"total\": 0");
    assertThat(penny("promotions", "import", "--file", file(never))).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString())
        .contains(
            "SPRING, limits.total: A limit of 0 allows no use at all.", "nothing was changed");
    assertThat(penny("coupons", "generate", "--promotion", "SPRING", "--count", "1"))
        .isEqualTo(Exit.NOTHING);
  }

  @Test
  void whatIsInForceIsWrittenInTheFormThatIsRead() throws Exception {
    assertThat(penny("promotions", "import", "--file", file(PROMOTION))).isEqualTo(Exit.OK);
    Path written = folder.resolve("out.json");
    assertThat(penny("promotions", "export", "--file", written.toString())).isEqualTo(Exit.OK);
    assertThat(Files.readString(written)).contains("SPRING").doesNotContain("SAVE20");
    assertThat(penny("promotions", "export", "--file", written.toString()))
        .isEqualTo(Exit.ENVIRONMENT);
    String named =
        Files.readString(written)
            .replaceFirst("\\{\\s*\"promotion_id\"", "{\"name\": \"Spring\", \"promotion_id\"");
    assertThat(penny("promotions", "import", "--file", file(named))).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("SPRING: version 2");
  }

  @Test
  void aNameThatIsNotOfTheFormChangesNothing() throws Exception {
    String slip = PROMOTION.replace("\"per_code\"", "\"per_cod\"");
    assertThat(penny("promotions", "import", "--file", file(slip))).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains("per_cod");
    assertThat(penny("promotions", "export")).isEqualTo(Exit.OK);
    assertThat(out.toString()).doesNotContain("SPRING");
  }

  private int penny(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--set", "coupon.secret=a secret of thirty-two bytes or more"));
    return run(all.toArray(String[]::new));
  }

  private int run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return PennyCommand.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private String file(String json) throws IOException {
    return Files.writeString(folder.resolve("promotions.json"), json).toString();
  }

  private String everything() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
