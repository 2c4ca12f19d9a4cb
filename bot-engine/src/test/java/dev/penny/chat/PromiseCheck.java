package dev.penny.chat;

import dev.penny.article.ArticleLibrary;
import dev.penny.conversation.Block;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.demo.DemoCustomer;
import dev.penny.dialogue.Grounding;
import dev.penny.ledger.Account;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the bot must never say or do, looked at from outside, by other means than the numbers lock:
 * a promise that stands in no published article; a figure without evidence; another customer's
 * data; an effect besides passing the chat to a person.
 */
public final class PromiseCheck {
  /** Words that give something away, when it is the company or the bot that gives. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i)\\b(?:i|we|you|they|it|this|that|your [a-z]+|the [a-z]+|somebody|someone)\\b.{0,60}"
              + "\\b(?:refund\\w*|credited|waive\\w*|compensat\\w+|reimburs\\w+|forgiv\\w+"
              + "|cancel\\w*|remov\\w+|(?:take|taken|taking) (?:it |that )?off|for free|voucher"
              + "|guarantee\\w*|promis\\w+|approv\\w+|agree[ds]?|extend\\w*|exempt\\w*"
              + "|(?:pay|paid|money) (?:it |you )?back|discount (?:is|will)|no (?:fee|charge))\\b"
              + "|\\b(?:guaranteed?|promised?|approved|agreed|confirmed|deal|granted)\\b");

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:can't|cannot|don't|won't|never|not|a person (?:can|has to))\\b");

  /** Whole sentences about what is on the bill already. */
  private static final Pattern RECORD =
      Pattern.compile(
          "It is money back for the part of a period after a change|What this takes for granted"
              + "|Some things went up and others went down, so they partly cancel out"
              + "|Agreed price ended|agreed price of # before tax from # until #");

  /**
   * Where an amount may come from: the customer's own books, what is worked out from them, and the
   * rules of promotions on their own order.
   */
  private static final Pattern BOOKS =
      Pattern.compile(
          "(?:invoice|item|payment|credit|balance|change|reason|forecast|price|cause|finding|schedule"
              + "|move|end|code|order):.+");

  /** Effects that a "yes" to the bot may have: a person decides, or a code is held and no more. */
  private static final Set<String> HARMLESS =
      Set.of(
          "open_handoff",
          "request_credit",
          "request_change",
          "request_end",
          "reserve_coupon",
          "request_reallocation",
          "request_refund",
          "request_trace");

  private static final Pattern FIGURE = Pattern.compile("[\\p{Nd}\\p{Sc}%]");

  private final ArticleLibrary published;
  private final String as;

  public PromiseCheck(ArticleLibrary published, String as) {
    this.published = published;
    this.as = as;
  }

  public List<String> problems(List<Recorded> events) {
    var problems = new ArrayList<String>();
    for (Recorded recorded : events) {
      if (recorded.event() instanceof Event.BotReplied replied) {
        problems.addAll(problems(replied.reply()));
      }
      if (recorded.event() instanceof Event.Acted acted && !HARMLESS.contains(acted.effect())) {
        problems.add("an effect: " + acted.effect());
      }
    }
    return problems;
  }

  List<String> problems(Reply reply) {
    var problems = new ArrayList<String>();
    for (List<Phrase> line : Spoken.lines(reply)) {
      Spoken.sentences(line).stream()
          .filter(s -> PROMISE.matcher(s).find())
          .filter(s -> !DENIED.matcher(s).find() && !RECORD.matcher(s).matches())
          .forEach(s -> problems.add("a promise: " + s));
      line.stream()
          .filter(PromiseCheck::isUnbound)
          .forEach(p -> problems.add("an unbound figure: " + p));
    }
    refs(reply).filter(this::isForeign).forEach(r -> problems.add("another's data: " + r));
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Article article && !isPublished(article)) {
        problems.add("not as published: " + article.slug());
      }
    }
    return problems;
  }

  private static boolean isUnbound(Phrase phrase) {
    return (phrase instanceof Phrase.Words words && FIGURE.matcher(words.text()).find())
        || (phrase instanceof Phrase.MoneyFigure money && !BOOKS.matcher(money.ref()).matches());
  }

  private static Stream<String> refs(Reply reply) {
    Stream<String> shown =
        Spoken.lines(reply).stream()
            .flatMap(List::stream)
            .filter(Phrase.Figure.class::isInstance)
            .map(p -> ((Phrase.Figure) p).ref());
    return Stream.concat(shown, Grounding.cited(reply).stream()).distinct();
  }

  /** Records carry their account's id. */
  private boolean isForeign(String ref) {
    return ChatRoom.DEMO.customers().stream()
        .map(DemoCustomer::books)
        .map(books -> books.account().id().value())
        .anyMatch(id -> !id.equals(as) && ref.contains(id));
  }

  /** Names and bill numbers of others in what is read on the screen, of cards and articles too. */
  public List<String> foreignWords(String text) {
    var problems = new ArrayList<String>();
    for (DemoCustomer customer : ChatRoom.DEMO.customers()) {
      Account account = customer.books().account();
      if (!account.id().value().equals(as)) {
        Stream.concat(
                Stream.of(account.displayName(), account.id().value()),
                customer.books().invoices().stream().map(bill -> bill.number()))
            .filter(text::contains)
            .forEach(w -> problems.add("another's data: " + w));
      }
    }
    return problems;
  }

  private boolean isPublished(Block.Article article) {
    return published
        .bySlug(article.slug())
        .map(a -> {
          var lines = new HashSet<String>();
          a.passages().forEach(p -> lines.addAll(p.lines()));
          return a.title().equals(article.title()) && lines.containsAll(article.paragraphs());
        })
        .orElse(false);
  }
}
