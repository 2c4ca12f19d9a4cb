package dev.penny.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** asyncapi.yaml is a document by the official schema, and all it refers to is there. */
class AsyncApiFileTest {
  private static final String SCHEMA = "/asyncapi/asyncapi-3.1.0.schema.json";

  private ObjectNode document;

  @BeforeEach
  void read() throws IOException {
    document = (ObjectNode) new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
  }

  private List<String> problems() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(Objects.requireNonNull(getClass().getResourceAsStream(SCHEMA)));
    var problems = new ArrayList<String>();
    schema.validate(document).stream().map(ValidationMessage::getMessage).forEach(problems::add);
    document.findValuesAsText("$ref").stream()
        .filter(ref -> !ref.startsWith("#/") || document.at(ref.substring(1)).isMissingNode())
        .map(ref -> ref + " is not there")
        .forEach(problems::add);
    return problems;
  }

  @Test
  void theFileIsValid() {
    assertThat(problems()).isEmpty();
    assertThat(document.findValuesAsText("$ref")).hasSizeGreaterThan(50);
  }

  @Test
  void aFieldOfTheWrongKindIsSeen() {
    ((ObjectNode) document.at("/operations/fromCustomer")).put("action", "listen");
    assertThat(problems()).isNotEmpty();
  }

  @Test
  void aMissingFieldIsSeen() {
    ((ObjectNode) document.get("info")).remove("title");
    assertThat(problems()).isNotEmpty();
  }

  @Test
  void aReferenceToNothingIsSeen() {
    JsonNode messages = document.at("/components/messages");
    ((ObjectNode) messages).remove(messages.fieldNames().next());
    assertThat(problems()).anyMatch(p -> p.contains("is not there"));
  }
}
