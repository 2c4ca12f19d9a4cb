package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A distribution that is reached by another path than the one it was built under, as after a move
 * or behind a link, still uses the cache of the build; a database that has to be recovered needs
 * classes that are not in that cache.
 */
class MovedIT {
  @TempDir Path folder;

  @Test
  void aDistributionElsewhereRecoversWhatAKillLeft() throws IOException {
    Path built = Server.program().getParent().getParent();
    Path elsewhere = Files.createSymbolicLink(folder.resolve("elsewhere"), built);
    Path program = elsewhere.resolve("bin").resolve("penny");
    try (var server = Server.demo(program, folder.resolve("data"), Server.WIDE)) {
      JsonNode welcome;
      try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
        wire.send(Map.of("type", "hello", "protocol", 1, "after", 0));
        welcome = wire.await("welcome");
        wire.send(Map.of("type", "say", "id", "m1", "text", "what is proration?"));
        wire.await("ack");
      }
      server.kill();
      server.begin(Map.of());
      server.awaitReady();
      try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
        wire.send(
            Map.of(
                "type",
                "hello",
                "protocol",
                1,
                "after",
                0,
                "conversation",
                welcome.path("conversation").asText(),
                "key",
                welcome.path("key").asText()));
        assertThat(wire.await("welcome").path("seq").asLong()).isGreaterThanOrEqualTo(2);
      }
    }
  }
}
