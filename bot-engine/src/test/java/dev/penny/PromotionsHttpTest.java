package dev.penny;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penny.conversation.AgentId;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lead's routes of promotions over real HTTP: who may, what is refused and where it is wrong.
 */
class PromotionsHttpTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String PATH = "/api/studio/promotions";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir static Path folder;
  private static Server server;
  private static String lena;
  private static String amir;
  private static String anna;

  @BeforeAll
  static void open() throws Exception {
    Map<String, String> flags =
        Map.of(
            "data", folder.toString(),
            "port", "0",
            "coupon.secret", "a secret of at least thirty-two bytes");
    Config config =
        ((Config.Checked.Fine) Config.check(Settings.of(null, Map.of(), flags))).config();
    server =
        Server.start(
            config,
            Clock.systemUTC(),
            (house, routes) -> {
              var accounts = house.parts().accounts();
              accounts.add(new AgentAccount(new AgentId("lena"), "Lena", AgentRole.LEAD), PASSWORD);
              accounts.add(
                  new AgentAccount(new AgentId("amir"), "Amir", AgentRole.ADMIN), PASSWORD);
              accounts.add(
                  new AgentAccount(new AgentId("anna"), "Anna", AgentRole.AGENT), PASSWORD);
            });
    lena = token("lena");
    amir = token("amir");
    anna = token("anna");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/guesses", "/one?id=X", "/export?form=csv", "/preview/job?job=x"})
  void readingIsForLeadsAlone(String path) throws Exception {
    assertThat(get("", path).statusCode()).isEqualTo(401);
    assertThat(get("nonsense", path).statusCode()).isEqualTo(401);
    var agent = get(anna, path);
    assertThat(agent.statusCode()).isEqualTo(403);
    assertThat(agent.body()).contains("for leads", "Anna", "agent");
    assertThat(get(lena, path).statusCode()).isNotIn(401, 403);
    assertThat(get(amir, path).statusCode()).isNotIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "do", "clone", "code", "codes", "import", "preview"})
  void writingIsForLeadsFromOurOwnPagesAloneAndAWrongBodyIsToldTheRightOne(String what)
      throws Exception {
    assertThat(post("", what, "{}").statusCode()).isEqualTo(401);
    assertThat(post(anna, what, "{}").statusCode()).isEqualTo(403);
    assertThat(send(lena, what, "{}", "http://evil.example", "application/json").statusCode())
        .isEqualTo(403);
    assertThat(send(lena, what, "{}", server.address(), "text/plain").statusCode()).isEqualTo(415);
    var empty = post(lena, what, "{}");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("send {");
    assertThat(post(lena, what, "[1,").statusCode()).isEqualTo(400);
    assertThat(get(lena, "/" + what).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "effect.value|{'effect':{'type':'percent','value':'-5'}}",
        "effect.value|{'effect':{'type':'percent','value':'101'}}",
        "effect.value|{'effect':{'type':'percent','value':'0'}}",
        "effect.value|{'effect':{'type':'fixed','value':-500,'currency':'EUR'}}",
        "effect.value|{'effect':{'type':'fixed','value':99999999999999999999,'currency':'EUR'}}",
        "effect.value|{'effect':{'type':'fixed','value':1.5,'currency':'EUR'}}",
        "effect.type|{'effect':{'type':'gift','value':1}}",
        "effect.currency|{'effect':{'type':'fixed','value':500}}",
        "effect.currency|{'effect':{'type':'fixed','value':500,'currency':'XQX'}}",
        "effect.currency|{'effect':{'type':'fixed','value':500,'currency':'EUR'},'conditions':"
            + "{'field':'order.currency','op':'eq','value':'USD'}}",
        "effect.cycles|{'effect':{'type':'percent','value':'10','cycles':0}}",
        "field|{'effect':{'type':'percent','value':'10'},'conditions':"
            + "{'field':'order.colour','op':'eq','value':'red'}}",
        "op|{'effect':{'type':'percent','value':'10'},'conditions':"
            + "{'field':'account.country','op':'like','value':'DE'}}",
        "conditions|{'effect':{'type':'percent','value':'10'},'conditions':{'all':["
            + "{'field':'account.country','op':'eq','value':'DE'},"
            + "{'field':'account.country','op':'eq','value':'FR'}]}}",
        "limits.total|{'effect':{'type':'percent','value':'10'},'limits':{'total':0}}",
        "limits.budget_minor|{'effect':{'type':'percent','value':'10'},'limits':{'budget_minor':100}}",
        "valid.to|{'effect':{'type':'percent','value':'10'},'valid':{'to':'2020-01-01T00:00:00',"
            + "'time_zone':'Europe/Berlin'}}",
        "time_zone|{'effect':{'type':'percent','value':'10'},'valid':{'time_zone':'Mars/Base'}}"
      })
  void whatIsWrongWithADraftIsToldWithItsFieldAndNothingIsKept(String field, String draft)
      throws Exception {
    var answer = save("BAD", 0, draft(draft));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode problem = JSON.readTree(answer.body()).path("problems").path(0);
    assertThat(problem.path("field").asText()).as(answer.body()).endsWith(field);
    assertThat(problem.path("why").asText()).hasSizeGreaterThan(15);
    assertThat(get(lena, "/one?id=BAD").statusCode()).isEqualTo(404);
  }

  @Test
  void twoExclusivesAtOnceOnOnePlaceAreRefusedByName() throws Exception {
    String draft = "{'effect':{'type':'percent','value':'10'},'stacking':{'exclusive':true}}";
    assertThat(save("ALONE-A", 0, draft(draft)).statusCode()).isEqualTo(200);
    assertThat(act(lena, "ALONE-A", 1, "live").statusCode()).isEqualTo(200);
    var second = save("ALONE-B", 0, draft(draft));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("stacking", "ALONE-A");
    assertThat(act(lena, "ALONE-A", 2, "end").statusCode()).isEqualTo(200);
    assertThat(save("ALONE-B", 0, draft(draft)).statusCode()).isEqualTo(200);
  }

  @Test
  void ofTwoLeadsWhoChangeOneTheSecondIsToldByWhomAndLosesNothing() throws Exception {
    assertThat(save("RACE", 0, draft(TEN)).statusCode()).isEqualTo(200);
    String fifteen = draft(TEN.replace("10", "15"));
    assertThat(post(amir, "save", body("RACE", 1, fifteen)).statusCode()).isEqualTo(200);
    var late = save("RACE", 1, draft(TEN.replace("10", "20")));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("amir", "still here");
    assertThat(act(lena, "RACE", 1, "live").statusCode()).isEqualTo(409);
    assertThat(get(lena, "/one?id=RACE").body()).contains("\"15\"").doesNotContain("\"20\"");
    assertThat(act(lena, "RACE", 2, "fly").statusCode()).isEqualTo(400);
    assertThat(act(lena, "NOBODY", 1, "live").statusCode()).isEqualTo(404);
  }

  @Test
  void aLifeOverHttpFromDraftToEndWithCloneCodeAndHistory() throws Exception {
    save("LIFE", 0, draft(TEN));
    assertThat(act(lena, "LIFE", 1, "pause").statusCode()).isEqualTo(422);
    assertThat(act(lena, "LIFE", 1, "live").statusCode()).isEqualTo(200);
    assertThat(
            post(lena, "code", "{\"id\":\"LIFE\",\"revision\":2,\"code\":\"LIFE10\"}").statusCode())
        .isEqualTo(200);
    var made = post(lena, "codes", "{\"id\":\"LIFE\",\"count\":3}");
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.body().lines()).hasSize(3);
    assertThat(post(lena, "codes", "{\"id\":\"LIFE\",\"count\":0}").statusCode()).isEqualTo(422);
    assertThat(
            post(lena, "clone", "{\"id\":\"LIFE\",\"as\":\"LIFE-2\",\"name\":\"Again\"}")
                .statusCode())
        .isEqualTo(200);
    JsonNode all = JSON.readTree(get(lena, "").body()).path("rows");
    JsonNode clone = row(all, "LIFE-2");
    assertThat(clone.path("state").asText()).isEqualTo("draft");
    assertThat(clone.path("code").isNull()).isTrue();
    long revision = row(all, "LIFE").path("revision").asLong();
    assertThat(act(lena, "LIFE", revision, "end").statusCode()).isEqualTo(200);
    assertThat(act(lena, "LIFE", revision + 1, "resume").statusCode()).isEqualTo(422);
    assertThat(get(lena, "/one?id=LIFE").body()).contains("ended", "lena");
  }

  @Test
  void formulasInACsvComeOutHarmlessAndAFileThatIsWrongChangesNothing() throws Exception {
    var named =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", "FORMULA")
            .put("name", "=HYPERLINK(\"http://x.example\",\"click\")")
            .put("revision", 0);
    named.set("draft", JSON.readTree(draft(TEN)));
    assertThat(post(lena, "save", named.toString()).statusCode()).isEqualTo(200);
    var csv = get(lena, "/export?form=csv");
    assertThat(csv.headers().firstValue("content-disposition").orElse("")).contains("attachment");
    assertThat(csv.body()).contains("FORMULA");
    assertThat(List.of(csv.body().split("[,\n]", -1)))
        .noneMatch(cell -> cell.matches("\"?[=+@\t].*"));
    var wrong =
        JsonNodeFactory.instance.objectNode().put("form", "csv").put("text", "id,name\nX,\"open");
    var refused = post(lena, "import", wrong.toString());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(refused.body()).path("problems")).isNotEmpty();
    assertThat(get(lena, "/one?id=X").statusCode()).isEqualTo(404);
    assertThat(get(lena, "/export?form=exe").statusCode()).isEqualTo(400);
  }

  private static final String TEN =
      "{'valid':{'time_zone':'Europe/Berlin'},'effect':{'type':'percent','value':'10'}}";

  private static String draft(String text) {
    return text.replace('\'', '"');
  }

  private static String body(String id, long revision, String draft) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"revision\":%d,\"draft\":%s}"
        .formatted(id, id, revision, draft);
  }

  private static JsonNode row(JsonNode rows, String id) {
    for (JsonNode row : rows) {
      if (row.path("id").asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no row " + id);
  }

  private static HttpResponse<String> save(String id, long revision, String draft)
      throws IOException, InterruptedException {
    return post(lena, "save", body(id, revision, draft));
  }

  private static HttpResponse<String> act(String who, String id, long revision, String does)
      throws IOException, InterruptedException {
    return post(
        who, "do", "{\"id\":\"%s\",\"revision\":%d,\"does\":\"%s\"}".formatted(id, revision, does));
  }

  private static HttpResponse<String> get(String who, String path)
      throws IOException, InterruptedException {
    return HTTP.send(request(who, PATH + path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String who, String what, String body)
      throws IOException, InterruptedException {
    return send(who, what, body, server.address(), "application/json");
  }

  private static HttpResponse<String> send(
      String who, String what, String body, String origin, String type)
      throws IOException, InterruptedException {
    return HTTP.send(
        request(who, PATH + "/" + what)
            .header("Origin", origin)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String who, String path) {
    var request = HttpRequest.newBuilder(URI.create(server.address() + path));
    return who.isEmpty() ? request : request.header("Authorization", "Bearer " + who);
  }

  private static String token(String login) throws IOException, InterruptedException {
    var request =
        request("", "/api/sign-in")
            .header("Origin", server.address())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD)))
            .build();
    return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .path("token")
        .asText();
  }
}
