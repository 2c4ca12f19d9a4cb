package dev.penny.source.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One element of a document that was read within its limits. */
final class XmlNode {
  /** The name space of an element, as far as UBL has one for it. */
  enum Space {
    INVOICE("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"),
    CREDIT_NOTE("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"),
    BASIC("urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
    AGGREGATE("urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
    EXTENSION("urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"),
    OTHER("");

    private static final Space[] ALL = values();
    private final String uri;

    Space(String uri) {
      this.uri = uri;
    }

    String uri() {
      return uri;
    }

    static Space of(@Nullable String uri) {
      for (Space space : ALL) {
        if (space.uri.equals(uri)) {
          return space;
        }
      }
      return OTHER;
    }
  }

  private final Space space;
  private final String name;
  private final int line;
  private final @Nullable XmlNode parent;
  private final Map<String, String> attributes;
  private List<XmlNode> children = List.of();
  private String text = "";

  XmlNode(
      Space space,
      String name,
      int line,
      @Nullable XmlNode parent,
      Map<String, String> attributes) {
    this.space = space;
    this.name = name;
    this.line = line;
    this.parent = parent;
    this.attributes = attributes;
  }

  void add(XmlNode child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  void text(String value) {
    text = value;
  }

  String text() {
    return text;
  }

  @Nullable XmlNode parent() {
    return parent;
  }

  String name() {
    return name;
  }

  Space space() {
    return space;
  }

  int line() {
    return line;
  }

  List<XmlNode> children() {
    return children;
  }

  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** The UBL elements of that name right below, in their order. */
  List<XmlNode> all(String child) {
    List<XmlNode> found = List.of();
    for (XmlNode node : children) {
      if (node.isUbl() && node.name.equals(child)) {
        if (found.isEmpty()) {
          found = new ArrayList<>(2);
        }
        found.add(node);
      }
    }
    return found;
  }

  /** The first UBL element at the end of this way down, or null. */
  @Nullable XmlNode at(String... way) {
    XmlNode node = this;
    for (String step : way) {
      XmlNode next = null;
      for (XmlNode child : node.children) {
        if (child.isUbl() && child.name.equals(step)) {
          next = child;
          break;
        }
      }
      if (next == null) {
        return null;
      }
      node = next;
    }
    return node;
  }

  /** The elements of that name anywhere below, of any name space. */
  List<XmlNode> anywhere(String wanted) {
    var found = new ArrayList<XmlNode>();
    for (XmlNode child : children) {
      if (child.name.equals(wanted)) {
        found.add(child);
      }
      found.addAll(child.anywhere(wanted));
    }
    return found;
  }

  private boolean isUbl() {
    return space != Space.OTHER;
  }

  /** Where it stands: names from the root, counted from 1 where there are several. */
  String path() {
    if (parent == null) {
      return name;
    }
    int place = 0;
    int count = 0;
    for (XmlNode sibling : parent.children) {
      if (Objects.equals(sibling.name, name)) {
        count++;
        place = sibling == this ? count : place;
      }
    }
    return parent.path() + "/" + name + (count > 1 ? "[" + place + "]" : "");
  }
}
