package dev.penny.source.ubl;

import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that may come from anyone into a tree. A document type is refused before anything in it
 * is looked at, so there are no entities but the five of XML; nothing outside the file is ever
 * opened. Bytes, elements, depth, texts and attributes are limited, so a file costs what its size
 * costs. Attachments in the document are passed over, not kept.
 */
final class XmlReader {
  static final int MOST_BYTES = 16 * 1024 * 1024;
  static final int MOST_ELEMENTS = 400_000;
  static final int DEEPEST = 30;
  static final int LONGEST_TEXT = 10_000;
  static final int LONGEST_ATTRIBUTE = 1_000;
  static final int MOST_ATTRIBUTES = 30;
  private static final String ATTACHMENT = "EmbeddedDocumentBinaryObject";
  private static final XMLInputFactory FACTORY = factory();

  private final String file;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private int elements;
  private int depth;

  private XmlReader(String file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  /** A factory as every reading of UBL uses it. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing outside the file is read");
    });
    return factory;
  }

  /** The root element; {@code file} names the file in refusals. Closes the stream. */
  static XmlNode read(InputStream stream, String file) {
    try (var in = new Bounded(stream, MOST_BYTES)) {
      XMLStreamReader xml;
      synchronized (FACTORY) {
        xml = FACTORY.createXMLStreamReader(in);
      }
      try {
        return new XmlReader(file, xml).root();
      } catch (XMLStreamException e) {
        throw broken(file, e, in);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | IOException e) {
      throw unreadable(file, e);
    }
  }

  private XmlNode root() throws XMLStreamException {
    XmlNode root = null;
    XmlNode at = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          at = start(at);
          root = root == null ? at : root;
        }
        case XMLStreamConstants.END_ELEMENT -> at = end(at);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(at);
        case XMLStreamConstants.DTD -> throw refused("a document type (DOCTYPE)");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("the entity &" + xml.getLocalName() + ";");
        default -> {
          // comments, processing instructions and white space say nothing
        }
      }
    }
    if (root == null) {
      throw bad("no element", "a UBL document", "Export the file again.");
    }
    return root;
  }

  private XmlNode start(@Nullable XmlNode parent) {
    if (++depth > DEEPEST) {
      throw tooMuch("elements nested more than " + DEEPEST + " deep", "at most " + DEEPEST);
    }
    if (++elements > MOST_ELEMENTS) {
      throw tooMuch("more than " + MOST_ELEMENTS + " elements", "at most " + MOST_ELEMENTS);
    }
    var node =
        new XmlNode(
            XmlNode.Space.of(xml.getNamespaceURI()),
            xml.getLocalName(),
            xml.getLocation().getLineNumber(),
            parent,
            attributes());
    if (parent != null) {
      parent.add(node);
    }
    text.setLength(0);
    return node;
  }

  private Map<String, String> attributes() {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    if (count > MOST_ATTRIBUTES) {
      throw tooMuch(count + " attributes on one element", "at most " + MOST_ATTRIBUTES);
    }
    var attributes = HashMap.<String, String>newHashMap(count);
    for (int i = 0; i < count; i++) {
      String value = xml.getAttributeValue(i);
      if (value.length() > LONGEST_ATTRIBUTE) {
        throw tooMuch(
            "an attribute of " + value.length() + " characters",
            "at most " + LONGEST_ATTRIBUTE + " characters");
      }
      attributes.put(xml.getAttributeLocalName(i), value.strip());
    }
    return attributes;
  }

  private void characters(@Nullable XmlNode at) {
    if (at == null || at.name().equals(ATTACHMENT)) {
      return;
    }
    if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
      if (text.isEmpty() && xml.isWhiteSpace()) {
        return;
      }
      throw tooMuch(
          "a text of more than " + LONGEST_TEXT + " characters in " + at.path(),
          "at most " + LONGEST_TEXT + " characters");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private @Nullable XmlNode end(@Nullable XmlNode at) {
    depth--;
    if (at == null) {
      return null;
    }
    if (at.children().isEmpty()) {
      at.text(text.toString().strip());
    }
    text.setLength(0);
    return at.parent();
  }

  private BadRecordException refused(String what) {
    return bad(
        what, "XML without document type and entities", "Take it out: UBL needs none of them.");
  }

  private BadRecordException tooMuch(String found, String limit) {
    return bad(found, limit, "No bill needs so much: export the file again, or split the bill.");
  }

  private BadRecordException bad(String found, String expected, String mend) {
    int line = Math.max(0, xml.getLocation().getLineNumber());
    return new BadRecordException(new BadRecord(file, line, "", found, expected, mend));
  }

  private static BadRecordException broken(String file, XMLStreamException e, Bounded in) {
    if (in.exceeded()) {
      return tooLarge(file);
    }
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    String why = String.valueOf(e.getMessage()).lines().reduce((_, last) -> last).orElse("");
    return new BadRecordException(
        new BadRecord(
            file,
            line,
            "",
            "broken XML (" + why.replaceFirst("^Message: ", "") + ")",
            "a well-formed UBL document",
            "Correct the line or export the file again."));
  }

  private static BadRecordException unreadable(String file, Exception e) {
    return new BadRecordException(
        BadRecord.ofFile(
            file,
            "a file that cannot be read (" + e.getMessage() + ")",
            "a readable XML file in UTF-8 or UTF-16",
            "Check the file, or export it again."));
  }

  private static BadRecordException tooLarge(String file) {
    return new BadRecordException(
        BadRecord.ofFile(
            file,
            "more than " + MOST_BYTES / (1024 * 1024) + " MB",
            "at most that much in one document",
            "Leave attachments out, or split the bill."));
  }
}
