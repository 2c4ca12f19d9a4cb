package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that were replaced in place are what runs, whatever the build's cache remembers. */
class UpdatedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void theCacheOfOtherJarsIsNotUsed() throws IOException {
    Path built = Server.program().getParent().getParent();
    Path copy = Files.createDirectories(folder.resolve("copy").resolve("lib")).getParent();
    try (var files = Files.list(built.resolve("lib"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            copy.resolve("lib").resolve(file.getFileName()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Path bin = Files.createDirectories(copy.resolve("bin"));
    Path program =
        Files.copy(Server.program(), bin.resolve("penny"), StandardCopyOption.COPY_ATTRIBUTES);
    var options = Map.of("PENNY_JAVA_OPTS", "-Xlog:class+load=info:stdout");
    assertThat(run(program, options)).contains("dev.penny.Main source: shared objects file");
    Path ours = copy.resolve("lib").resolve("bot-engine-0.1.0-SNAPSHOT.jar");
    try (var jar = FileSystems.newFileSystem(ours)) {
      Files.writeString(jar.getPath("new.txt"), "the next version");
    }
    assertThat(run(program, options))
        .contains("dev.penny.Main source: ")
        .doesNotContain("dev.penny.Main source: shared objects file");
  }

  private static String run(Path program, Map<String, String> environment) {
    return CommandLineRun.of(program, PATIENCE, environment, "--version").output();
  }
}
