package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.asked.AskedFlow;
import dev.penny.flow.proof.ProofFlow;
import dev.penny.phrase.Tongue;
import dev.penny.search.Embedder;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words to commands, in this order: the button that was pressed; a wish for a person; an answer or
 * follow-up in context; the classifier, which acts when sure, offers what is likely when not quite,
 * and says so when it has no idea.
 */
public final class Understanding {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

  /** A greeting before a request is not what the line is about. */
  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|dear)(?: there| penny"
              + "| team)?[,.! ]+|(?:please|sorry|excuse me|ok|okay|so|well)[,. ]+)+",
          Pattern.CASE_INSENSITIVE);

  /** What is longer is cut for reading: its meaning is in its beginning. */
  private static final int LONGEST = 600;

  private final Embedder embedder;
  private final Classifier classifier;
  private final Spelling spelling;

  public Understanding(Embedder embedder, Classifier classifier) {
    this.embedder = embedder;
    this.classifier = classifier;
    this.spelling = classifier.spelling();
  }

  public Reading read(CustomerSpoke said, Conversation before) {
    String choice = said.choice();
    if (choice != null) {
      Offer offer = before.dialogue().offer(choice);
      if (offer != null) {
        return new Reading(offer.commands(), "button:" + offer.id(), 100);
      }
    }
    String text = plain(said.text());
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Reading.sure("rule:no words", new Command.CannotHandle(null));
    }
    Offer typed = new OfferMatch(before.dialogue().offers()).exactly(text);
    if (typed != null) {
      return new Reading(typed.commands(), "context:label", 100);
    }
    Reading several =
        Language.foreign(text) == null ? new Requests(part -> read(part, before)).read(text) : null;
    Reading asWritten = several == null ? read(text, before) : several;
    if (isUnderstood(asWritten) || isSurelyOutside(asWritten)) {
      return asWritten;
    }
    String mended = spelling.mend(text);
    Reading asMeant = mended.equals(text) ? asWritten : read(mended, before);
    return isUnderstood(asMeant) ? asMeant : asWritten;
  }

  /** Slips do not make a request of ours into something quite different for sure. */
  private static boolean isSurelyOutside(Reading reading) {
    Classifier.Guess guess = reading.guess();
    return guess != null && guess.first() == Intent.OUT_OF_SCOPE && IntentCommands.isSure(guess);
  }

  /** Not a question back, and not a guess that it is nothing for us. */
  private static boolean isUnderstood(Reading reading) {
    return reading.commands().stream()
        .noneMatch(c ->
            c instanceof Command.Clarify
                || (c instanceof Command.CannotHandle cannot
                    && (cannot.request() == null
                        || cannot.request().equals(Intent.OUT_OF_SCOPE.label()))));
  }

  private Reading read(String text, Conversation before) {
    if (PersonWish.in(text)) {
      return Reading.sure("rule:person", new Command.HandOff(personFor(text)));
    }
    Reading task = ofATask(text, before);
    if (task != null) {
      return task;
    }
    Reading inContext = new Context(before, text).read();
    if (inContext != null) {
      return inContext;
    }
    Reading further = new FollowUp(before, text).read();
    if (further != null) {
      return further;
    }
    if (Extremes.isShown(text)) {
      return Reading.sure("rule:extreme bill", new Command.StartFlow("invoice", Times.in(text)));
    }
    Reading figures = figures(text);
    if (figures != null) {
      return figures;
    }
    if (Plea.is(text)) {
      return Reading.sure("rule:plea", new Command.CannotHandle("exception"));
    }
    Tongue asked = Language.asked(text);
    if (asked != null) {
      return Reading.sure("rule:asked for " + asked.code(), inLanguage(asked, before));
    }
    Reading abroad = abroad(text, before);
    if (abroad != null) {
      return abroad;
    }
    Reading ofCase = ofCase(text);
    return ofCase == null ? classify(text, before) : ofCase;
  }

  /** What is plainly about a payment, dispute or credit of the customer's own. */
  private static @Nullable Reading ofCase(String text) {
    Command own = Matters.read(text, Tongue.EN);
    if (own != null) {
      return Reading.sure("rule:own matter", own);
    }
    if (PaymentWish.isIn(text)) {
      List<Slot> words = List.of(new Slot.Topic(text));
      return Reading.sure("rule:payment", new Command.StartFlow("payment", words));
    }
    if (PaymentWish.isOfCredits(text)) {
      List<Slot> words = List.of(new Slot.Topic(text));
      return Reading.sure("rule:own credits", new Command.StartFlow("credits", words));
    }
    Intent wish = CaseWish.in(text);
    if (wish != null) {
      return Reading.sure("rule:case", new Command.CannotHandle(wish.label()));
    }
    return RequestWish.isIn(text, Tongue.EN) ? requests() : null;
  }

  private static Reading requests() {
    return Reading.sure("rule:own requests", new Command.StartFlow(AskedFlow.NAME));
  }

  /** What only a task with words of its own understands. */
  private static @Nullable Reading ofATask(String text, Conversation before) {
    if (text.startsWith(ProofFlow.CLIP)) {
      return Reading.sure("rule:file", new Command.StartFlow(ProofFlow.NAME));
    }
    Reading why = CreditsWhy.read(text, before);
    if (why != null) {
      return why;
    }
    Reading terms = TimeWish.read(text, before);
    if (terms != null) {
      return terms;
    }
    Reading code = Codes.inContext(text, before);
    return code == null ? Codes.abroad(text) : code;
  }

  /** Sums, plans and what would have been: told from the customer's own books. */
  private static @Nullable Reading figures(String text) {
    if (Totals.areAsked(text)) {
      List<Slot> words = List.of(new Slot.Topic(text));
      return Reading.sure("rule:totals", new Command.StartFlow("totals", words));
    }
    if (Plans.areAskedFor(text)) {
      return Reading.sure("rule:own plan", new Command.StartFlow("plan"));
    }
    if (Supposing.is(text)) {
      List<Slot> words = List.of(new Slot.Topic(text));
      return Reading.sure("rule:what if", new Command.StartFlow("what_if", words));
    }
    return null;
  }

  /** What was said last, in that language; before anything was said, what can be done in it. */
  private static Command inLanguage(Tongue asked, Conversation before) {
    return before.memory().lastReply() != null
        ? new Command.SmallTalk(Command.Kind.SAY_AGAIN)
        : new Command.StartFlow("language", List.of(new Slot.Language(asked.code())));
  }

  /** Another language than English: a few plain requests, else what can be done in it. */
  private static @Nullable Reading abroad(String text, Conversation before) {
    String language = Language.foreign(text);
    Tongue written = language == null ? null : Tongue.named(language);
    Tongue tongue = written == null ? before.tongue() : written;
    if (tongue != Tongue.EN && RequestWish.isIn(text, tongue)) {
      return requests();
    }
    Command plain = Abroad.read(text, tongue);
    if (plain != null) {
      return Reading.sure("rule:request in " + tongue.code(), plain);
    }
    return language == null
        ? null
        : Reading.sure(
            "rule:language " + language,
            new Command.StartFlow("language", List.of(new Slot.Language(language))));
  }

  private static HandoffReason personFor(String text) {
    return Language.foreign(text) == null
        ? HandoffReason.CUSTOMER_ASKED
        : HandoffReason.OTHER_LANGUAGE;
  }

  /** What the classifier alone makes of words, without context and rules. */
  public Classifier.Guess guess(String words) {
    return guessed(plain(words));
  }

  private Classifier.Guess guessed(String text) {
    String request = request(text);
    return classifier.guess(request, embedder.embed(request));
  }

  private String plain(String words) {
    return Shorthand.writtenOut(spelling.squeeze(normalise(words)));
  }

  private Reading classify(String text, Conversation before) {
    Classifier.Guess guess = guessed(text);
    if (Codes.areMeant(text, guess)) {
      return Reading.sure("rule:code", new Command.CannotHandle(Intent.PROMO_CREDIT.label()));
    }
    if (Codes.isCardMeant(text, guess)) {
      return Reading.sure("rule:card", new Command.StartFlow("payment"));
    }
    boolean strange = !spelling.knowsAny(text) && text.codePoints().noneMatch(Character::isDigit);
    if (strange) {
      return Reading.of(guess.doubted(), "rule:no known word", new Command.CannotHandle(null));
    }
    boolean person =
        guess.first() != Intent.OUT_OF_SCOPE && guess.best().contains(Intent.TALK_TO_HUMAN);
    return person && PersonWish.maybeIn(text)
        ? Reading.sure("rule:person", new Command.HandOff(HandoffReason.CUSTOMER_ASKED))
        : new IntentCommands(request(text), before).to(guess);
  }

  private static String request(String text) {
    String bare = POLITE.matcher(text).replaceFirst("");
    return bare.split("\\s+").length >= 3 ? bare : text;
  }

  /** One form for what looks the same, one space for any; nothing is lower-cased. */
  static String normalise(String text) {
    String one = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    String stripped = one.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
  }
}
