package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the TypeScript types of the protocol from its records: a sealed interface becomes a union
 * told apart by {@code type}, an enum a union of strings, a nullable component an optional field.
 */
final class TypeScriptTypes {
  private static final String HEAD =
      """
      // Written from the Java records of dev.penny.protocol: do not edit, change those.
      // mvn -pl bot-engine -am test -Dtest=ProtocolTypesTest -Dprotocol.write=true writes it again.

      """;

  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder(HEAD);

  static String write() {
    var types = new TypeScriptTypes();
    types.constants();
    for (Class<?> family :
        new Class<?>[] {ClientFrame.class, ServerFrame.class, AgentFrame.class, DeskFrame.class}) {
      types.name(family);
    }
    while (!types.open.isEmpty()) {
      types.declare(types.open.removeFirst());
    }
    return types.out.toString();
  }

  private void constants() {
    out.append("export const LIMITS = {\n");
    for (Field field : Limits.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        out.append("  ").append(field.getName()).append(": ").append(valueOf(field)).append(",\n");
      }
    }
    out.append("} as const;\n\nexport const CLOSE = {\n");
    for (CloseCode code : CloseCode.values()) {
      out.append(
          "  %s: { code: %d, resumable: %s },\n".formatted(code, code.code(), code.resumable()));
    }
    out.append("} as const;\n");
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private String name(Class<?> type) {
    String known = names.get(type);
    if (known != null) {
      return known;
    }
    String name = nameOf(type);
    if (names.containsValue(name)) {
      throw new AssertionError("two types are called " + name + ": rename " + type);
    }
    names.put(type, name);
    open.add(type);
    return name;
  }

  /** ClientFrame.Hello is ClientHello, WireBlock.Text is TextBlock; helpers keep their own name. */
  static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    if (outer == null || !outer.isAssignableFrom(type)) {
      return type.getSimpleName();
    }
    String family = outer.getSimpleName();
    return family.startsWith("Wire")
        ? type.getSimpleName() + family.substring("Wire".length())
        : family.substring(0, family.length() - "Frame".length()) + type.getSimpleName();
  }

  private void declare(Class<?> type) {
    if (type.isEnum()) {
      String values =
          Arrays.stream(type.getEnumConstants())
              .map(v -> "'" + v + "'")
              .collect(Collectors.joining(" | "));
      out.append("\nexport type %s = %s;\n".formatted(names.get(type), values));
    } else if (type.isSealed()) {
      String cases =
          Arrays.stream(subtypes(type))
              .map(t -> name(t.value()))
              .collect(Collectors.joining(" | "));
      out.append("\nexport type %s = %s;\n".formatted(names.get(type), cases));
    } else {
      record(type);
    }
  }

  private void record(Class<?> type) {
    out.append("\nexport interface %s {\n".formatted(names.get(type)));
    Class<?> outer = type.getEnclosingClass();
    if (outer != null && outer.isAssignableFrom(type)) {
      out.append("  type: '%s';\n".formatted(tag(outer, type)));
    }
    for (RecordComponent c : type.getRecordComponents()) {
      String mark = FrameShape.isOptional(c) ? "?" : "";
      out.append("  %s%s: %s;\n".formatted(c.getName(), mark, of(c.getGenericType())));
    }
    out.append("}\n");
  }

  static JsonSubTypes.Type[] subtypes(Class<?> family) {
    return family.getAnnotation(JsonSubTypes.class).value();
  }

  static String tag(Class<?> family, Class<?> type) {
    return Arrays.stream(subtypes(family))
        .filter(t -> t.value() == type)
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is missing in @JsonSubTypes of " + family));
  }

  private String of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == java.util.List.class) {
      return of(list.getActualTypeArguments()[0]) + "[]";
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return "string";
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return "boolean";
    }
    return plain.isPrimitive() || Number.class.isAssignableFrom(plain) ? "number" : name(plain);
  }
}
