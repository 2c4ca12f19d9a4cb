package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penny.protocol.ServerFrame.RefusalCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text to frame and back. Reading is strict: a frame is one JSON object of a known {@code type}
 * with exactly the fields of its record; anything else is {@link Decoded.Bad} with the field and
 * what was expected. Incoming frames are flat: strings, whole numbers from 0, booleans.
 *
 * @param <F> the sealed family that is read
 */
public final class FrameCodec<F> {
  private static final int DEPTH = 4;
  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9._:#-]{1," + Limits.ID_CHARACTERS + "}");
  private static final Set<String> IDS = Set.of("id", "conversation", "handoff");
  private static final String ID_EXPECTED =
      ": expected 1 to 64 letters, digits and . _ : # - (a UUID)";
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(40)
                          .maxNameLength(100)
                          .maxStringLength(Limits.FRAME_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
          .build();

  private final Class<F> family;
  private final Map<String, FrameShape> shapes;

  private FrameCodec(Class<F> family) {
    this.family = family;
    this.shapes = FrameShape.of(family);
  }

  /** Reads what customers send. */
  public static FrameCodec<ClientFrame> ofCustomers() {
    return new FrameCodec<>(ClientFrame.class);
  }

  /** Reads what agents send. */
  public static FrameCodec<AgentFrame> ofAgents() {
    return new FrameCodec<>(AgentFrame.class);
  }

  /** The text of a frame to send; {@code null} components are left out. */
  public static String write(ServerFrame frame) {
    return text(frame);
  }

  /** The text of a frame to send; {@code null} components are left out. */
  public static String write(DeskFrame frame) {
    return text(frame);
  }

  private static String text(Object frame) {
    try {
      return JSON.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + frame.getClass(), e);
    }
  }

  /** Reads one frame; never throws, whatever was sent. */
  public Decoded<F> read(String text) {
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return bad(null, "the frame is not well-formed JSON: " + Mishaps.inWords(e));
    }
    if (!tree.isObject()) {
      return bad(null, "a frame is one JSON object, like {\"type\":\"ping\"}");
    }
    return readObject(tree);
  }

  private Decoded<F> readObject(JsonNode tree) {
    String id =
        tree.path("id").isTextual() && fits(tree.path("id")) ? tree.path("id").textValue() : null;
    JsonNode type = tree.path("type");
    if (!type.isTextual()) {
      return bad(id, "type: expected one of " + shapes.keySet() + ", found " + Mishaps.kind(type));
    }
    FrameShape shape = shapes.get(type.textValue());
    if (shape == null) {
      return new Decoded.Bad<>(
          id,
          RefusalCode.UNKNOWN_TYPE,
          "type: this frame type is not known; expected one of " + shapes.keySet());
    }
    for (var names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("type") && !shape.has(name)) {
        return bad(
            id,
            shape.type()
                + " has a field that is not known; it may hold "
                + shape.fields().stream().map(FrameShape.Field::name).toList());
      }
    }
    return bind(tree, shape, id);
  }

  private Decoded<F> bind(JsonNode tree, FrameShape shape, @Nullable String id) {
    @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      FrameShape.Field field = shape.fields().get(i);
      JsonNode node = tree.path(field.name());
      if (field.optional() && (node.isMissingNode() || node.isNull())) {
        continue;
      }
      Optional<String> problem = Mishaps.of(field, node);
      if (problem.isPresent()) {
        return bad(id, shape.type() + "." + field.name() + ": " + problem.get());
      }
      values[i] = value(field, node);
      if (IDS.contains(field.name()) && !fits(node)) {
        return bad(null, shape.type() + "." + field.name() + ID_EXPECTED);
      }
    }
    return new Decoded.Good<>(family.cast(shape.make(values)));
  }

  private static boolean fits(JsonNode id) {
    return ID.matcher(id.textValue()).matches();
  }

  private static Object value(FrameShape.Field field, JsonNode node) {
    return switch (field.type().getName()) {
      case "int" -> node.intValue();
      case "long" -> node.longValue();
      case "boolean" -> node.booleanValue();
      case "java.lang.String" -> node.textValue();
      default -> throw new IllegalStateException("incoming frames are flat, not " + field.type());
    };
  }

  private Decoded<F> bad(@Nullable String id, String message) {
    return new Decoded.Bad<>(id, RefusalCode.BAD_FRAME, message);
  }
}
