package dev.penny.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.conversation.Event;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON and back. The stored name of a type is its class name in snake_case ({@code
 * customer_spoke}); a class may be renamed only together with an entry in {@link #RENAMED}. A shape
 * that changes so that old payloads no longer read gets a higher version in {@link #VERSIONS} and a
 * step in {@link #UPGRADES}; a field that is merely added (and may be null) needs neither.
 */
public final class EventCodec {
  /** An event as the table holds it. */
  public record Stored(String type, int version, String payload) {}

  /** Old stored name → today's. */
  private static final Map<String, String> RENAMED = Map.of();

  /** Types whose shape has changed since version 1. */
  private static final Map<String, Integer> VERSIONS = Map.of();

  /** "type@version" → the step that turns such a payload into one of the next version. */
  private static final Map<String, UnaryOperator<ObjectNode>> UPGRADES = Map.of();

  private static final Map<String, Class<?>> TYPES =
      SealedTypes.leaves(Event.class).stream()
          .collect(Collectors.toUnmodifiableMap(SealedTypes::name, type -> type));

  private final ObjectMapper json = SealedTypes.mapper();

  public Stored write(Event event) {
    var type = SealedTypes.name(event.getClass());
    try {
      return new Stored(type, VERSIONS.getOrDefault(type, 1), json.writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event " + type + " cannot be written as JSON", e);
    }
  }

  /**
   * Reads a stored event back, whichever version wrote it.
   *
   * @throws UnreadableEvent a type or version this Penny does not know, or a broken payload
   */
  public Event read(Stored stored) {
    var name = RENAMED.getOrDefault(stored.type(), stored.type());
    var type = TYPES.get(name);
    int newest = VERSIONS.getOrDefault(name, 1);
    if (type == null || stored.version() > newest) {
      throw new UnreadableEvent(stored, "it was written by a newer Penny; upgrade this one", null);
    }
    try {
      var tree = json.readTree(stored.payload());
      for (int version = stored.version(); version < newest; version++) {
        var step = UPGRADES.get(name + "@" + version);
        if (step == null || !(tree instanceof ObjectNode old)) {
          throw new UnreadableEvent(stored, "there is no way up from that version", null);
        }
        tree = step.apply(old);
      }
      return (Event) json.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new UnreadableEvent(stored, "its payload is damaged", e);
    }
  }

  /** A stored event that cannot be read. Its payload is not in the message: it is personal data. */
  public static final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(Stored stored, String why, @Nullable Throwable cause) {
      super("event " + stored.type() + " version " + stored.version() + ": " + why, cause);
    }
  }
}
