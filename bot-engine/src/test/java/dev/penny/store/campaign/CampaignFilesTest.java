package dev.penny.store.campaign;

import static dev.penny.store.campaign.Leads.LENA;
import static dev.penny.store.campaign.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.ledger.PromotionId;
import dev.penny.store.campaign.CampaignFiles.Form;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions as files: nothing acts as a formula, nothing is half taken, all comes back. */
class CampaignFilesTest {
  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "=cmd|'/C calc'!A0",
          "+1+cmd|'/C calc'!A0",
          "-2+3",
          "@SUM(1+1)",
          "=HYPERLINK(\"http://x.example\",\"click\")",
          "=IMPORTXML(\"http://x.example\",\"//a\")",
          "=IMAGE(\"http://x.example/a.png\")",
          "=WEBSERVICE(\"http://x.example\")",
          "\t=1+1",
          "\r=1+1",
          " =1+1",
          "  +1",
          "\u00a0=1+1",
          "＝1+1",
          "＋1",
          "－1",
          "＠SUM(1)",
          "=DDE(\"cmd\",\"/C calc\",\"x\")",
          "|calc",
          "%0A=1",
          "'=1+1",
          "'@x",
          "\ufeff=1+1",
          "\u200b=1+1",
          "-1+1|cmd",
          "=1;=2",
          "+49 30 123",
          "@import",
          "=\"a\"&\"b\"");
  @TempDir static Path folder;
  private static Leads leads;
  private static CampaignFiles files;

  @BeforeAll
  static void open() {
    leads = Leads.open(folder);
    files = new CampaignFiles(leads.campaigns());
  }

  @AfterAll
  static void close() {
    leads.close();
  }

  @Test
  void noCellOfTheCsvBeginsAsAFormulaAndAllComesBackAsItWas() throws IOException {
    assertThat(FORMULAS).hasSize(30).doesNotHaveDuplicates();
    var forms = new ArrayList<ObjectNode>();
    for (String formula : FORMULAS) {
      var form = (ObjectNode) Leads.tree(Leads.TEN);
      form.put("promotion_id", "P" + forms.size()).put("name", formula).put("state", "draft");
      form.withObjectProperty("stacking").put("category", formula);
      form.withObjectProperty("effect")
          .withObjectProperty("selector")
          .putArray("charge_codes")
          .add(formula);
      forms.add(form);
    }
    String csv = CampaignCsv.write(forms);
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
      for (String cell : row) {
        assertThat(cell.isEmpty() ? "x" : cell.substring(0, 1))
            .doesNotMatch("[=+\\-@|%＝＋－＠\\p{Cntrl}\\p{Cf}\\p{Z}]");
      }
    }
    var problems = new ArrayList<Problem>();
    List<Draft> back = CampaignCsv.read(csv, problems);
    assertThat(problems).isEmpty();
    for (int i = 0; i < FORMULAS.size(); i++) {
      assertThat(back.get(i).name()).isEqualTo(FORMULAS.get(i).strip());
    }
  }

  @Test
  void whatGoesOutComesInAgainInBothForms() {
    for (Form form : Form.values()) {
      String id = "ROUND-" + form;
      String rules =
          """
          {"valid":{"from":"2026-12-01T00:00","to":"2026-12-31T00:00","time_zone":"Europe/Berlin",
            "weekdays":["mon","fri"]},
           "conditions":{"all":[{"field":"order.amount","op":"gte","value":2000},
             {"not":{"any":[{"field":"account.segment","op":"in","value":["business"]}]}}]},
           "effect":{"type":"fixed","value":500,"currency":"EUR","target":"order","max_units":2,
             "max_amount":900,"selector":{"charge_codes":["plan","addon"]}},
           "stacking":{"order":-3,"category":"spring","basis":"original","tax":"after"},
           "limits":{"per_account":1,"per_code":1,"total":100,"budget_minor":50000}}\
          """;
      var at = new PromotionId(id);
      assertThat(leads.campaigns().save(LENA, at, "Round", 0, Leads.tree(rules), NOW))
          .isInstanceOf(Outcome.Done.class);
      String draft = leads.campaigns().campaign(at).orElseThrow().draft();
      String text = files.export(form, NOW);
      assertThat(leads.campaigns().discard(LENA, at, 1, NOW)).isInstanceOf(Outcome.Done.class);
      assertThat(files.take(LENA, form, text, NOW)).isInstanceOf(Outcome.Done.class);
      assertThat(leads.campaigns().campaign(at).orElseThrow().draft()).isEqualTo(draft);
      assertThat(leads.campaigns().campaign(at).orElseThrow().name()).isEqualTo("Round");
    }
  }

  @Test
  void oneWrongLineKeepsTheWholeFileOutAndIsNamedWithItsColumn() {
    String csv =
        "promotion_id,name,effect,value,time_zone,budget_minor,currency\r\n"
            + "FINE1,Fine,percent,10,UTC,,\r\n"
            + "BAD1,\"Two\nlines\",percent,10,UTC,,\r\n"
            + "BAD2,Bad,percent,140,UTC,,\r\n"
            + "BAD3,Bad,fixed,500,Mars/Base,-1,EUR\r\n"
            + "FINE1,Again,percent,10,UTC,,\r\n";
    assertThat(files.take(LENA, Form.CSV, csv, NOW))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems().stream().map(p -> p.line() + " " + p.field()))
                    .containsExactly("3 name", "5 value", "6 time_zone", "7 promotion_id"));
    assertThat(leads.campaigns().campaign(new PromotionId("FINE1"))).isEmpty();
    assertThat(refused(Form.JSON, "{\"promotions\":[{\"promotion_id\":\"X\",\"efect\":{}}]}"))
        .containsExactly("promotions[0].efect");
    assertThat(refused(Form.JSON, "{\"promotions\":[{\"promotion_id\":\"\"}, 7]}"))
        .containsExactly("promotions[1]");
    assertThat(refused(Form.JSON, "{\"promotions\":[]}")).containsExactly("");
    assertThat(refused(Form.JSON, "[")).containsExactly("");
    assertThat(refused(Form.CSV, "a,b\r\n")).containsExactly("a");
    assertThat(refused(Form.CSV, "promotion_id,name,effect,value\r\n,x,percent,1\r\n"))
        .containsExactly("promotion_id");
  }

  private static List<String> refused(Form form, String text) {
    return files.take(LENA, form, text, NOW) instanceof Outcome.Refused r
        ? r.problems().stream().map(Problem::field).toList()
        : List.of("taken");
  }
}
