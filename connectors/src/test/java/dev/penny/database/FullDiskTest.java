package dev.penny.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that really fills up: a small file system in memory, mounted in a name space of the test's
 * own. Where this machine does not allow that, the tests are skipped by name; {@link
 * SpaceGuardTest} still holds the guard's rule with readings of its own.
 */
class FullDiskTest {
  private static final int CHARS = 100_000;

  @TempDir Path disk;

  @BeforeEach
  void mountingIsAllowed() {
    assumeThat(inNameSpace("mount -t tmpfs -o size=1m tmpfs '" + disk + "' && echo mounted"))
        .as("this machine lets a test mount a file system in a name space of its own")
        .contains("mounted");
  }

  private static List<String> inNameSpace(String script) {
    return Child.run(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script));
  }

  private String writer(String mode, int rows) {
    return Child.java(mode, disk.resolve("data"), rows, CHARS).stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  private String small(String size) {
    return "mount -t tmpfs -o size=" + size + " tmpfs '" + disk + "'; ";
  }

  @Test
  void whatWasConfirmedIsThereAndWritingGoesOnWhenThereIsSpaceAgain() {
    var full = inNameSpace(small("140m") + writer("guarded", 3_000) + "; " + writer("read", 0));
    long confirmed = Child.confirmed(full);
    assertThat(confirmed).isBetween(50L, 1_500L);
    assertThat(full).anyMatch(l -> l.startsWith("stopped Nothing was saved: the disk of"));
    assertThat(Child.kept(full)).isEqualTo(confirmed);

    var again =
        inNameSpace(
            small("140m")
                + writer("guarded", 3_000)
                + "; mount -o remount,size=400m '"
                + disk
                + "'; "
                + writer("guarded", 100)
                + "; "
                + writer("read", 0));
    assertThat(Child.kept(again)).isEqualTo(Child.confirmed(again)).isGreaterThan(confirmed);
  }

  /** The control: without the guard the same disk loses rows that were confirmed. */
  @Test
  void withoutTheGuardConfirmedRowsAreLost() {
    var full = inNameSpace(small("60m") + writer("unguarded", 1_500) + "; " + writer("read", 0));
    assertThat(Child.confirmed(full)).isGreaterThan(Child.kept(full));
  }
}
