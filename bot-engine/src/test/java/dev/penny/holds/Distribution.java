package dev.penny.holds;

import java.nio.file.Files;
import java.nio.file.Path;

/** The built distribution. */
final class Distribution {
  private Distribution() {}

  static Path program() {
    Path home = Path.of(System.getProperty("penny.distribution", "target/penny"));
    Path program = home.resolve("bin").resolve("penny").toAbsolutePath();
    if (!Files.isExecutable(program)) {
      throw new AssertionError(program + " is not there; build it: mvn -DskipTests package");
    }
    return program;
  }
}
