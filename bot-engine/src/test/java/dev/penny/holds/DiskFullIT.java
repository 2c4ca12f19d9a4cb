package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that gets full while people chat: they are told, nothing that was acknowledged is lost or
 * stays without an answer, and it goes on when there is space again, also after a kill meanwhile.
 */
class DiskFullIT {
  private static final int DISK = 64;
  private static final int RESERVE = 16;
  private static final long MEGA = 1024 * 1024;
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final String NO_MOUNT =
      "a full disk needs a small file system of its own, which this user may not mount";

  @TempDir Path folder;

  @Test
  void aFullDiskIsToldAndLosesNothing() throws IOException {
    try (var disk = Disk.at(folder.resolve("disk"), DISK)) {
      assumeTrue(disk.mounted(), NO_MOUNT);
      var settings = new HashMap<>(Server.WIDE);
      settings.put("PENNY_DISK_RESERVE_MB", Integer.toString(RESERVE));
      try (var server = Server.demo(disk.folder().resolve("data"), settings);
          var crowd = Crowd.of(server, 20, 40)) {
        System.out.printf("disk of %d MB, free after the start %d MB%n", DISK, disk.free() / MEGA);
        Pause.until("all are in", BACK, crowd::allConnected);
        Pause.until("chats go on", BACK, () -> crowd.acked() > 40);
        fillAndRefuse(disk, server, crowd);
        recover(disk, server, crowd);
        fillAndRefuse(disk, server, crowd);
        killedWhileFull(disk, server, crowd);
        Map<ClientHistory, List<JsonNode>> logs = crowd.mustHold();
        everythingIsAnswered(crowd);
        System.out.println(crowd.acked() + " acknowledged, 0 lost; refusals " + crowd.refusals());
        plantedLossIsFound(logs);
      }
    }
  }

  private static void fillAndRefuse(Disk disk, Server server, Crowd crowd) {
    int before = refused(crowd);
    disk.fill(0);
    Pause.until("everybody who speaks is refused", BACK, () -> refused(crowd) > before + 20);
    Pause.millis(2_000); // what was committed before may still be on its way to a client
    int acked = crowd.acked();
    Pause.millis(1_000);
    assertThat(crowd.acked()).as("acknowledged while the disk is full").isEqualTo(acked);
    assertThat(crowd.refusals().keySet())
        .allSatisfy(told -> assertThat(told).startsWith("STORAGE_FULL: ").hasSizeGreaterThan(40));
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
    readsGoOn(crowd);
  }

  private static int refused(Crowd crowd) {
    return crowd.refusals().values().stream().mapToInt(n -> n).sum();
  }

  private static void readsGoOn(Crowd crowd) {
    Map<ClientHistory, List<JsonNode>> logs = crowd.logs();
    assertThat(logs.values()).anySatisfy(log -> assertThat(log).isNotEmpty());
    assertThat(
            Crowd.faults(logs).stream().filter(f -> f.kind() == HistoryChecker.Kind.LOST).toList())
        .isEmpty();
  }

  private static void recover(Disk disk, Server server, Crowd crowd) {
    disk.makeRoom();
    long room = System.nanoTime();
    Pause.until("accepting again", BACK, () -> crowd.lastAck() > room);
    System.out.printf(
        "accepting again %.1f s after there was space%n", (crowd.lastAck() - room) / 1e9);
    Pause.until("ready again", BACK, server::readyNow);
    crowd.settle();
    everythingIsAnswered(crowd);
    crowd.talkers().forEach(Talker::talkOn);
    Pause.until("chats go on", BACK, () -> crowd.lastAck() > room + 5_000_000_000L);
  }

  /** A message that was taken just before the disk got full has its answer, too. */
  private static void everythingIsAnswered(Crowd crowd) {
    Pause.until(
        "every message that was acknowledged is answered",
        BACK,
        () -> crowd.logs().values().stream().noneMatch(Crowd::endsUnanswered));
  }

  private static void killedWhileFull(Disk disk, Server server, Crowd crowd) throws IOException {
    crowd.talkers().forEach(Talker::hush);
    server.kill();
    Map<String, Integer> files = contents(disk);
    server.begin(Map.of());
    Pause.until("the start on the full disk is refused", BACK, () -> !server.alive());
    String why = server.lineWith("is full: it has 0 MB free");
    System.out.println("start on the full disk: " + why);
    assertThat(why)
        .as(server.output())
        .containsPattern("takes up to \\d+ MB")
        .contains("Free some space")
        .doesNotContain("backup");
    assertThat(contents(disk)).as("the database's files").isEqualTo(files);
    disk.makeRoom();
    server.begin(Map.of());
    server.awaitReady();
    long back = System.nanoTime();
    crowd.talkers().forEach(Talker::talkOn);
    Pause.until("accepting after the restart", BACK, () -> crowd.lastAck() > back);
  }

  /** The database's files and what is in them. */
  private static Map<String, Integer> contents(Disk disk) throws IOException {
    var contents = new TreeMap<String, Integer>();
    try (var files = Files.list(disk.folder().resolve("data").resolve("db"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("db.")).toList()) {
        if (Files.isRegularFile(file)) {
          contents.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    assertThat(contents).containsKey("db.log");
    return contents;
  }

  /** The control of the checker: one acknowledged message less in any log is seen. */
  private static void plantedLossIsFound(Map<ClientHistory, List<JsonNode>> logs) {
    logs.forEach((history, log) -> {
      if (!log.isEmpty()) {
        var shorter = new ArrayList<>(log);
        shorter.removeIf(e -> e.path("type").asText().equals("customer"));
        assertThat(HistoryChecker.faults(history, shorter))
            .extracting(HistoryChecker.Fault::kind)
            .contains(HistoryChecker.Kind.LOST);
      }
    });
  }

  /** The control: the same disk without the guard loses what it confirmed. */
  @Test
  void withoutTheGuardTheDatabaseConfirmsWhatItLoses() {
    try (var disk = Disk.at(folder.resolve("bare"), 16)) {
      assumeTrue(disk.mounted(), NO_MOUNT);
      BareDatabase.Loss loss = BareDatabase.filled(disk.folder());
      System.out.println("control, durable database without the guard: " + loss);
      assertThat(loss.lost()).isPositive();
    }
  }
}
