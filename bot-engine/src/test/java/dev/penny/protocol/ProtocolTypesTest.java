package dev.penny.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProtocolTypesTest {
  private static final Path TYPES = Path.of("src/main/web/shared/protocol.ts");
  private static final Path ASYNC_API = Path.of("asyncapi.yaml");

  @Test
  void theTypeScriptTypesAreThoseOfTheRecords() throws IOException {
    assertWritten(TYPES, TypeScriptTypes.write());
  }

  @Test
  void theAsyncApiDocumentIsThatOfTheRecords() throws IOException {
    assertWritten(ASYNC_API, AsyncApi.write());
  }

  private static void assertWritten(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("protocol.write")) {
      Files.writeString(file, expected);
    }
    assertThat(file).as("run this test with -Dprotocol.write=true").hasContent(expected);
  }

  @Test
  void everyCaseOfEveryFamilyIsListedWithItsTypeName() {
    Stream.of(
            ClientFrame.class,
            ServerFrame.class,
            AgentFrame.class,
            DeskFrame.class,
            WireBlock.class,
            WireEvent.class)
        .forEach(family ->
            assertThat(FrameShape.of(family).values().stream().map(FrameShape::record).toList())
                .as(family.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                    Arrays.<Class<?>>asList(family.getPermittedSubclasses())));
  }
}
