package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a frame type must hold, read once from its record. */
record FrameShape(String type, Class<?> record, List<Field> fields) {

  record Field(String name, Class<?> type, boolean optional) {}

  /** The shapes of a sealed family, by the value of {@code type}. */
  static Map<String, FrameShape> of(Class<?> family) {
    JsonSubTypes listed = family.getAnnotation(JsonSubTypes.class);
    if (listed == null) {
      throw new IllegalArgumentException(family + " lists no frame types");
    }
    return Arrays.stream(listed.value())
        .collect(
            Collectors.toMap(
                JsonSubTypes.Type::name,
                t -> new FrameShape(t.name(), t.value(), fieldsOf(t.value())),
                (a, b) -> a,
                TreeMap::new));
  }

  private static List<Field> fieldsOf(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(c -> new Field(c.getName(), c.getType(), isOptional(c)))
        .toList();
  }

  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  boolean has(String name) {
    return fields.stream().anyMatch(f -> f.name().equals(name));
  }

  Object make(@Nullable Object[] values) {
    try {
      Class<?>[] types = fields.stream().map(Field::type).toArray(Class<?>[]::new);
      return record.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + record, e);
    }
  }
}
