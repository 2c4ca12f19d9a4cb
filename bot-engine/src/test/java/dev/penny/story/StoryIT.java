package dev.penny.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Why is my bill higher?", two follow-ups, a person: in two browsers, on what we ship. */
@ExtendWith(WorldExtension.class)
class StoryIT {

  @Test
  void aCustomerUnderstandsHerBillAndTalksToAnAgentWhoKnowsItAll(World world) {
    ConsolePage anna = world.agent(world.party(), "anna", "penny-demo-anna");
    ChatPage maya = world.customer(world.party(), "telecom", "T1001").open();

    maya.ask("Why is my bill higher?");
    ChangeCard shown = ChangeCard.read(maya.card());
    shown.addsUp();
    opensAReason(maya.card());
    followsUp(maya);

    maya.write("I want to talk to a person");
    assertThat(maya.panel()).containsText("You are next.");

    takesByKeyboard(anna, "Maya");
    assertThat(maya.log()).containsText("Anna");
    knowsItAll(anna, shown);
    bothChat(maya, anna);

    anna.end();
    assertThat(maya.button("Start a new chat")).isVisible();
    assertThat(anna.talk()).containsText("This chat has ended.");
  }

  private static void opensAReason(Locator card) {
    Locator reason = card.getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON).first();
    assertThat(reason).hasAttribute("aria-expanded", "false");
    reason.click();
    assertThat(reason).hasAttribute("aria-expanded", "true");
    Locator details = card.locator(".details");
    assertThat(details).containsText("Before");
    assertThat(details).containsText("Now");
    assertThat(details).containsText("Where this comes from");
    assertThat(details.locator("code").first()).not().isEmpty();
  }

  /** Both follow-ups speak of what was just shown: a figure of the picture, and the next bill. */
  private static void followsUp(ChatPage maya) {
    String figure = maya.card().locator("svg .bar-amount").nth(1).textContent();
    String line = maya.card().locator(".details .line-name").first().innerText();
    String nextBill = maya.card().locator(".next-amount").innerText();

    Locator charge = maya.ask("What is that %s thing?".formatted(figure.replace("+", "")));
    assertThat(charge).containsText(line);
    assertThat(charge).containsText("one of the reasons why");
    assertThat(charge.getByRole(AriaRole.GROUP)).containsText("From bill line");

    Locator next = maya.ask("So what will next month be?");
    assertThat(next.getByRole(AriaRole.GROUP)).containsText(nextBill);
  }

  private static void takesByKeyboard(ConsolePage anna, String customer) {
    assertThat(anna.waiting(customer)).isVisible();
    anna.page().keyboard().press("j");
    assertThat(anna.waiting(customer)).isFocused();
    anna.page().keyboard().press("Enter");
    assertThat(anna.reply()).isFocused();
  }

  private static void knowsItAll(ConsolePage anna, ChangeCard shown) {
    assertThat(anna.log()).containsText("Why is my bill higher?");
    assertThat(ChangeCard.read(anna.log().locator(".card.change").first())).isEqualTo(shown);
    assertThat(anna.known()).containsText("Open question");
    assertThat(anna.known()).containsText("Account T1001");
    assertThat(anna.known()).containsText("Why is my bill higher?");
    long newest =
        ChangeCard.cents(anna.known().locator(".bill summary .money").first().textContent());
    assertThat(newest).isEqualTo(shown.table().getLast());
  }

  private static void bothChat(ChatPage maya, ConsolePage anna) {
    anna.say("Hello Maya, I have your bill before me.");
    assertThat(maya.log()).containsText("Hello Maya, I have your bill before me.");
    maya.write("Thank you, is it right?");
    assertThat(anna.log()).containsText("Thank you, is it right?");

    anna.page().keyboard().press("Escape");
    anna.page().keyboard().press("n");
    anna.note().fill("Polite, was on hold before.");
    anna.note().press("Enter");
    assertThat(anna.log()).containsText("Polite, was on hold before.");
    anna.say("It is right, to the cent.");
    assertThat(maya.log()).containsText("It is right, to the cent.");
    assertThat(maya.log()).not().containsText("Polite, was on hold");
    assertThat(maya.page().content()).doesNotContain("Polite, was on hold");
  }

  @Test
  void ofTwoAgentsWhoTakeAtTheSameMomentOneWinsAndTheOtherIsTold(World world) {
    ConsolePage anna = world.agent(world.party(), "anna", "penny-demo-anna");
    ConsolePage lead = world.agent(world.party(), "lead", "penny-demo-lead");
    ChatPage kenji = world.customer(world.party(), "saas", "Q3001").open();
    kenji.write("Talk to a person");

    assertThat(anna.waiting("Kenji")).isVisible();
    assertThat(lead.waiting("Kenji")).isVisible();
    double moment = System.currentTimeMillis() + 3_000;
    takesAt(anna, "Kenji", moment);
    takesAt(lead, "Kenji", moment);

    assertThat(kenji.log().locator(".notice").filter(joined())).hasCount(1);
    boolean annaWon = kenji.log().innerText().contains("Anna");
    ConsolePage winner = annaWon ? anna : lead;
    ConsolePage other = annaWon ? lead : anna;
    assertThat(winner.reply()).isVisible();
    assertThat(other.told()).containsText("has taken this chat");
    assertThat(other.reply()).isHidden();
    assertThat(other.waiting("Kenji")).hasCount(0);
    winner.end();
  }

  private static Locator.FilterOptions joined() {
    return new Locator.FilterOptions().setHasText("joined");
  }

  /** The row as this screen shows it now is pressed at that moment, gone from the list or not. */
  private static void takesAt(ConsolePage agent, String customer, double moment) {
    agent
        .waiting(customer)
        .evaluate("(row, at) => void setTimeout(() => row.click(), at - Date.now())", moment);
  }
}
