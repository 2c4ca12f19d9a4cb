package dev.penny.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Frames made at random from a fixed seed survive being written and read. */
class WireRoundTripTest {
  private static final Set<String> IDS = Set.of("id", "conversation", "handoff");

  private final ObjectMapper json = new ObjectMapper();
  private SplittableRandom random = new SplittableRandom();

  @RepeatedTest(50)
  void everyFrameIsReadAsItWasWritten(RepetitionInfo repetition) throws JsonProcessingException {
    random = new SplittableRandom(repetition.getCurrentRepetition());
    for (Class<?> type : ServerFrame.class.getPermittedSubclasses()) {
      var frame = (ServerFrame) make(type);
      assertThat(json.readValue(FrameCodec.write(frame), ServerFrame.class)).isEqualTo(frame);
    }
    for (Class<?> type : DeskFrame.class.getPermittedSubclasses()) {
      var frame = (DeskFrame) make(type);
      assertThat(json.readValue(FrameCodec.write(frame), DeskFrame.class)).isEqualTo(frame);
    }
    for (Class<?> type : ClientFrame.class.getPermittedSubclasses()) {
      var frame = (ClientFrame) make(type);
      assertThat(FrameCodec.ofCustomers().read(json.writeValueAsString(frame)))
          .isEqualTo(new Decoded.Good<>(frame));
    }
    for (Class<?> type : AgentFrame.class.getPermittedSubclasses()) {
      var frame = (AgentFrame) make(type);
      assertThat(FrameCodec.ofAgents().read(json.writeValueAsString(frame)))
          .isEqualTo(new Decoded.Good<>(frame));
    }
  }

  private Object make(Class<?> type) {
    if (type.isSealed()) {
      Class<?>[] cases = type.getPermittedSubclasses();
      return make(cases[random.nextInt(cases.length)]);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    Object[] values = Arrays.stream(type.getRecordComponents()).map(this::component).toArray();
    try {
      var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
      return type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private @Nullable Object component(RecordComponent component) {
    if (FrameShape.isOptional(component) && random.nextBoolean()) {
      return null;
    }
    return IDS.contains(component.getName())
        ? "id-" + random.nextInt(99)
        : value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return random
          .ints(random.nextInt(3))
          .mapToObj(i -> value(element))
          .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return List.of("", "plain", "quote\" \\ \n\u2028", "žluťoučký 🧾", "</script>")
          .get(random.nextInt(5));
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    }
    if (plain == int.class || plain == Integer.class) {
      return random.nextInt(1 << 20);
    }
    return plain == long.class || plain == Long.class
        ? (Object) (random.nextLong() >>> 12)
        : make(plain);
  }
}
