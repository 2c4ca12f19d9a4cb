package dev.penny.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.protocol.ServerFrame.RefusalCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameCodecTest {
  private final FrameCodec<ClientFrame> codec = FrameCodec.ofCustomers();

  @Test
  void helloMayLeaveOutWhatIsOptional() {
    assertThat(codec.read("{\"type\":\"hello\",\"protocol\":1,\"after\":0}"))
        .isEqualTo(new Decoded.Good<>(new ClientFrame.Hello(1, null, null, null, 0, null)));
  }

  @Test
  void nullMeansAbsentWhereAbsentIsAllowed() {
    assertThat(codec.read("{\"type\":\"say\",\"id\":\"a-1\",\"text\":\"hi\",\"choice\":null}"))
        .isEqualTo(new Decoded.Good<>(new ClientFrame.Say("a-1", "hi", null)));
  }

  @Test
  void theIdComesBackWithTheRefusalSoThatTheSenderCanMatchIt() {
    assertThat(codec.read("{\"type\":\"say\",\"id\":\"a-1\",\"text\":7}"))
        .isEqualTo(
            new Decoded.Bad<ClientFrame>(
                "a-1", RefusalCode.BAD_FRAME, "say.text: expected a string, found a whole number"));
  }

  static Stream<Arguments> badFrames() {
    return Stream.of(
        Arguments.of("", "one JSON object"),
        Arguments.of("hello", "not well-formed"),
        Arguments.of("[1]", "one JSON object"),
        Arguments.of("null", "one JSON object"),
        Arguments.of("{\"type\":\"ping\"} {}", "not well-formed"),
        Arguments.of("{}", "type: expected one of"),
        Arguments.of("{\"type\":3}", "found a whole number"),
        Arguments.of("{\"type\":\"ping\",\"type\":\"ping\"}", "given twice"),
        Arguments.of("{\"type\":\"ping\",\"extra\":1}", "not known"),
        Arguments.of("{\"type\":\"fetch\"}", "fetch.after: expected a whole number, found nothing"),
        Arguments.of("{\"type\":\"fetch\",\"after\":\"1\"}", "found a string"),
        Arguments.of("{\"type\":\"fetch\",\"after\":1.5}", "with a fraction"),
        Arguments.of("{\"type\":\"fetch\",\"after\":-1}", "from 0 to"),
        Arguments.of("{\"type\":\"fetch\",\"after\":92233720368547758070}", "from 0 to"),
        Arguments.of("{\"type\":\"fetch\",\"after\":NaN}", "NaN"),
        Arguments.of("{\"type\":\"fetch\",\"after\":" + "9".repeat(60) + "}", "too long"),
        Arguments.of("{\"type\":\"hello\",\"protocol\":true,\"after\":0}", "hello.protocol"),
        Arguments.of("{\"type\":\"ping\",\"a\":" + "[".repeat(99) + "]".repeat(99) + "}", "deeply"),
        Arguments.of("{\"type\":\"say\",\"id\":\"\",\"text\":\"x\"}", "say.id"),
        Arguments.of("{\"type\":\"say\",\"id\":\"a b\",\"text\":\"x\"}", "say.id"),
        Arguments.of("{\"type\":\"say\",\"id\":\"a\",\"text\":\"\\u0000\"}", "NUL"),
        Arguments.of("{\"type\":\"say\",\"id\":\"a\",\"text\":\"\\ud800x\"}", "surrogate"));
  }

  @ParameterizedTest
  @MethodSource("badFrames")
  void aBadFrameIsRefusedWithFieldAndExpectation(String text, String expectedWords) {
    assertThat(codec.read(text))
        .isInstanceOfSatisfying(
            Decoded.Bad.class,
            bad -> {
              assertThat(bad.code()).isEqualTo(RefusalCode.BAD_FRAME);
              assertThat(bad.message()).contains(expectedWords);
            });
  }

  @Test
  void anUnknownTypeHasItsOwnCodeAndIsNotEchoed() {
    assertThat(codec.read("{\"type\":\"<img src=x>\"}"))
        .isInstanceOfSatisfying(
            Decoded.Bad.class,
            bad -> {
              assertThat(bad.code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
              assertThat(bad.message()).contains("hello", "say").doesNotContain("<img");
            });
  }

  @Test
  void agentFramesAreNotCustomersFrames() {
    String claim = "{\"type\":\"claim\",\"handoff\":\"h\",\"version\":3}";
    assertThat(codec.read(claim)).isInstanceOf(Decoded.Bad.class);
    assertThat(FrameCodec.ofAgents().read(claim))
        .isEqualTo(new Decoded.Good<>(new AgentFrame.Claim("h", 3)));
  }
}
