package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the protocol as an AsyncAPI 3 document, from the same records as everything else. */
final class AsyncApi {
  private static final String HEAD =
      "# Written from the Java records of dev.penny.protocol: do not edit, change those.\n";

  private final Map<String, Object> schemas = new LinkedHashMap<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();
  private final Map<String, Object> messages = new LinkedHashMap<>();

  static String write() {
    return HEAD + Yaml.of(new AsyncApi().document());
  }

  private Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    document.put("asyncapi", "3.1.0");
    document.put(
        "info",
        map(
            "title",
            "Penny",
            "version",
            Integer.toString(Limits.PROTOCOL),
            "description",
            "Frames between browsers and Penny; order, promises and limits are in PROTOCOL.md.",
            "license",
            map("name", "Apache-2.0")));
    document.put("defaultContentType", "application/json");
    document.put("servers", map("local", map("host", "localhost:8200", "protocol", "ws")));
    document.put(
        "channels",
        map(
            "chat", channel("/ws/chat", ClientFrame.class, ServerFrame.class),
            "desk", channel("/ws/desk", AgentFrame.class, DeskFrame.class)));
    document.put(
        "operations",
        map(
            "fromCustomer", operation("receive", "chat", ClientFrame.class),
            "toCustomer", operation("send", "chat", ServerFrame.class),
            "fromAgent", operation("receive", "desk", AgentFrame.class),
            "toAgent", operation("send", "desk", DeskFrame.class)));
    while (!open.isEmpty()) {
      Class<?> type = open.removeFirst();
      schemas.put(TypeScriptTypes.nameOf(type), schema(type));
    }
    document.put("components", map("messages", messages, "schemas", schemas));
    return document;
  }

  private Map<String, Object> channel(String address, Class<?> in, Class<?> out) {
    var of = new LinkedHashMap<String, Object>();
    for (Class<?> family : List.of(in, out)) {
      for (JsonSubTypes.Type t : TypeScriptTypes.subtypes(family)) {
        String name = TypeScriptTypes.nameOf(t.value());
        of.put(name, ref("#/components/messages/" + name));
        messages.put(name, map("name", t.name(), "payload", refTo(t.value())));
      }
    }
    return map("address", address, "messages", of);
  }

  private static Map<String, Object> operation(String action, String channel, Class<?> family) {
    List<Object> refs = new ArrayList<>();
    for (JsonSubTypes.Type t : TypeScriptTypes.subtypes(family)) {
      refs.add(ref("#/channels/" + channel + "/messages/" + TypeScriptTypes.nameOf(t.value())));
    }
    return map("action", action, "channel", ref("#/channels/" + channel), "messages", refs);
  }

  private Map<String, Object> refTo(Class<?> type) {
    String name = TypeScriptTypes.nameOf(type);
    if (!schemas.containsKey(name)) {
      schemas.put(name, Map.of());
      open.add(type);
    }
    return ref("#/components/schemas/" + name);
  }

  private Object schema(Class<?> type) {
    if (type.isEnum()) {
      Object values = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      return map("type", "string", "enum", values);
    }
    if (type.isSealed()) {
      List<Object> cases = new ArrayList<>();
      for (JsonSubTypes.Type t : TypeScriptTypes.subtypes(type)) {
        cases.add(refTo(t.value()));
      }
      return map("oneOf", cases);
    }
    return record(type);
  }

  private Map<String, Object> record(Class<?> type) {
    var properties = new LinkedHashMap<String, Object>();
    List<String> required = new ArrayList<>();
    Class<?> outer = type.getEnclosingClass();
    if (outer != null && outer.isAssignableFrom(type)) {
      properties.put("type", map("const", TypeScriptTypes.tag(outer, type)));
      required.add("type");
    }
    for (RecordComponent c : type.getRecordComponents()) {
      properties.put(c.getName(), of(c.getGenericType()));
      if (!FrameShape.isOptional(c)) {
        required.add(c.getName());
      }
    }
    var schema = map("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private Object of(Type type) {
    if (type instanceof ParameterizedType list) {
      return map("type", "array", "items", of(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return map("type", "string");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return map("type", "boolean");
    }
    return plain.isPrimitive() || Number.class.isAssignableFrom(plain)
        ? map("type", "integer")
        : refTo(plain);
  }

  private static Map<String, Object> ref(String to) {
    return map("$ref", to);
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
