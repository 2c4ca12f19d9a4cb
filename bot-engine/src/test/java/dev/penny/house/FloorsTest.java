package dev.penny.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;

/** The floors of the house: a package uses its own floor and lower ones, never higher. */
@AnalyzeClasses(packages = "dev.penny", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {
  private static final String[] LANGUAGE = {
    "dev.penny.money..",
    "dev.penny.ledger..",
    "dev.penny.promotion..",
    "dev.penny.phrase..",
    "dev.penny.redaction..",
    "dev.penny.conversation..",
    "dev.penny.article"
  };
  private static final String[] THINKING = {
    "dev.penny.explain..",
    "dev.penny.audit..",
    "dev.penny.rating..",
    "dev.penny.forecast..",
    "dev.penny.action..",
    "dev.penny.eligibility..",
    "dev.penny.flow..",
    "dev.penny.dialogue..",
    "dev.penny.understanding..",
    "dev.penny.slot.."
  };
  private static final String[] WORKING = {
    "dev.penny.turn..",
    "dev.penny.desk..",
    "dev.penny.identity..",
    "dev.penny.learning..",
    "dev.penny.proof..",
    "dev.penny.protocol..",
    "dev.penny.search",
    "dev.penny.wording.."
  };
  private static final String[] EDGE = {
    "dev.penny.source..",
    "dev.penny.database..",
    "dev.penny.store..",
    "dev.penny.channel..",
    "dev.penny.llm..",
    "dev.penny.search.lucene..",
    "dev.penny.article.markdown.."
  };
  private static final String[] TOP = {
    "dev.penny", "dev.penny.cli..", "dev.penny.chat", "dev.penny.demo.."
  };

  /** The one port that thinking may ask: what a sentence means as a vector. */
  private static final String EMBEDDER = "dev.penny.search.Embedder";

  @ArchTest
  static final ArchRule everyPackageHasAFloor =
      classes().should().resideInAnyPackage(join(LANGUAGE, THINKING, WORKING, EDGE, TOP));

  @ArchTest
  static final ArchRule languageStandsOnNothing = below(LANGUAGE, THINKING, WORKING, EDGE, TOP);

  @ArchTest static final ArchRule thinkingStandsOnLanguage = below(THINKING, WORKING, EDGE, TOP);

  @ArchTest static final ArchRule workingKnowsNoEdge = below(WORKING, EDGE, TOP);

  @ArchTest static final ArchRule edgesKnowNoRoof = below(EDGE, TOP);

  @ArchTest
  static final ArchRule noCycles = slices().matching("dev.penny.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thinkingIsPure =
      noClasses()
          .that()
          .resideInAnyPackage(join(LANGUAGE, THINKING))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "java.net.http..",
              "org.slf4j..",
              "org.jdbi..",
              "jakarta..",
              "dev.langchain4j..",
              "java.util.logging..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              Clock.class, Random.class, Thread.class, java.net.Socket.class, java.net.URL.class)
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");

  @ArchTest
  static final ArchRule modelsStayAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.penny.search.lucene..", "dev.penny.llm..", "dev.penny.understanding..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..");

  @ArchTest
  static final ArchRule socketsStayAtTheDoor =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.penny.channel.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.websocket..", "org.glassfish..");

  @ArchTest
  static final ArchRule theLeavesDoNotSeeEachOther =
      noClasses()
          .that()
          .resideInAnyPackage("dev.penny.article..", "dev.penny.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.penny.money..",
              "dev.penny.ledger..",
              "dev.penny.promotion..",
              "dev.penny.source..",
              "dev.penny.database..");

  @ArchTest
  static final ArchRule noPackageCalledAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..common..", "..util..", "..core..", "..impl..", "..dto..", "..service..");

  private static ArchRule below(String[] floor, String[]... higher) {
    return noClasses()
        .that()
        .resideInAnyPackage(floor)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(join(higher))
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                            "the embedder port",
                            (JavaClass c) -> c.getName().startsWith(EMBEDDER)))));
  }

  private static String[] join(String[]... parts) {
    return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
  }
}
