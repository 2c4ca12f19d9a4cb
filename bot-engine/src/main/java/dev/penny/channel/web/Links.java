package dev.penny.channel.web;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.jspecify.annotations.Nullable;

/** All sockets of this server, by a number that never leaves it. */
final class Links {
  private static final Attribute<Link> LINK =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Links.class.getName() + ".link");

  private final Map<String, Link> byId = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();

  /** Registers a connection whose handshake was let in; it is forgotten when it closes. */
  String add(Connection<?> connection, Link link) {
    String id = Long.toString(ids.incrementAndGet());
    byId.put(id, link);
    LINK.set(connection, link);
    CloseListener<Closeable, CloseType> forget = (closed, type) -> byId.remove(id);
    connection.addCloseListener(forget);
    return id;
  }

  @Nullable Link of(Connection<?> connection) {
    return LINK.get(connection);
  }

  @Nullable Link byId(String id) {
    return byId.get(id);
  }

  Collection<Link> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }
}
