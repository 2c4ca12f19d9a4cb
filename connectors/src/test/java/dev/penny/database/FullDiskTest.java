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
    return writer(mode, rows, CHARS);
  }

  private String writer(String mode, int rows, int chars) {
    return Child.java(mode, disk.resolve("data"), rows, chars).stream()
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

  /**
   * The control: without the guard, where something else fills the disk while rows are written,
   * some that were confirmed are not there afterwards, although there is space again by then. How
   * many it hits is chance, so it may take a few tries.
   */
  @Test
  void withoutTheGuardConfirmedRowsAreLost() {
    long lost = 0;
    for (int tries = 0; tries < 8 && lost == 0; tries++) {
      var full =
          inNameSpace(
              small("60m")
                  + "(until [ $(cat '%1$s/data/db.data' 2>/dev/null | wc -c) -ge 4000000 ]; do sleep 0.02; done; dd if=/dev/zero of='%1$s/other' bs=64k 2>/dev/null) & "
                      .formatted(disk)
                  + writer("unguarded", 20_000, 2_000)
                  + "; wait; rm '%1$s/other'; ".formatted(disk)
                  + writer("read", 0));
      assertThat(Child.kept(full)).isPositive();
      lost = Child.confirmed(full) - Child.kept(full);
    }
    assertThat(lost).isPositive();
  }

  @Test
  void aStartOnTheFullDiskAfterAKillSaysSoTouchesNothingAndWorksOnceThereIsSpace() {
    String sums = "(cd '" + disk + "/data' && cksum db.*); ";
    var told =
        inNameSpace(
            small("140m")
                + writer("guarded", 100)
                + "; dd if=/dev/zero of='"
                + disk
                + "/other' bs=64k 2>/dev/null; echo before; "
                + sums
                + writer("read", 0)
                + "; echo after; "
                + sums
                + "rm '"
                + disk
                + "/other'; "
                + writer("read", 0));
    assertThat(told)
        .anyMatch(l -> l.contains("is full: it has 0 MB free, and opening the database"))
        .noneMatch(l -> l.contains("backup"));
    var before = told.subList(told.indexOf("before") + 1, told.size());
    var after = told.subList(told.indexOf("after") + 1, told.size());
    var files = before.stream().takeWhile(l -> l.contains(" db.")).toList();
    assertThat(files).hasSizeGreaterThan(2);
    assertThat(after.subList(0, files.size())).isEqualTo(files);
    assertThat(Child.kept(told)).isEqualTo(Child.confirmed(told)).isEqualTo(100);
  }
}
