package dev.penny.channel.web;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.desk.DeskViews;
import dev.penny.identity.CustomerTokens;
import dev.penny.identity.ResumeKeys;
import dev.penny.identity.Secrets;
import dev.penny.ledger.AccountId;
import dev.penny.protocol.ClientFrame.Hello;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.protocol.WireState;
import dev.penny.redaction.Redaction;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.EventFeed;
import dev.penny.turn.Lanes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may enter which conversation. A key opens the conversation it was made for; one that belongs
 * to an account also needs that account's token, so that a key left in a shared browser shows
 * nothing. A foreign conversation and one that never was get the same answer.
 */
final class Admissions {
  private static final Logger LOG = LoggerFactory.getLogger(Admissions.class);
  private static final WireState NEW = new WireState(WireState.With.BOT, null);
  private static final Admission UNKNOWN =
      new Admission.TurnedAway(
          RefusalCode.UNKNOWN_CONVERSATION,
          "this conversation cannot be resumed; say hello without one to begin anew");
  private static final String NO_TOKENS =
      "this server has no key for customers' tokens (token.secret or token.public.key.file)";

  private final ConversationLog log;
  private final EventFeed feed;
  private final Lanes lanes;
  private final DeskViews views;
  private final @Nullable CustomerTokens tokens;
  private final ResumeKeys keys;
  private final Fresh fresh;
  private final Clock clock;

  Admissions(
      ConversationLog log,
      EventFeed feed,
      Lanes lanes,
      DeskViews views,
      @Nullable CustomerTokens tokens,
      ResumeKeys keys,
      Fresh fresh,
      Clock clock) {
    this.log = log;
    this.feed = feed;
    this.lanes = lanes;
    this.views = views;
    this.tokens = tokens;
    this.keys = keys;
    this.fresh = fresh;
    this.clock = clock;
  }

  /** Who it is, why a token was not accepted, and how their bills write money and dates. */
  private record Who(Customer customer, @Nullable String hint, @Nullable String locale) {}

  Admission admit(Hello hello) {
    Who who = who(hello.token());
    String locale = locale(who.locale() == null ? hello.locale() : who.locale());
    if (hello.conversation() != null) {
      return resume(hello.conversation(), hello.key(), who, locale);
    }
    if (who.customer() instanceof Customer.SignedIn known) {
      var open = log.openConversationOf(known.account());
      if (open.isPresent()) {
        return again(open.get(), keys.issue(open.get()), who, locale);
      }
    }
    return anew(who, locale);
  }

  /** Whose conversation this is, where the key opens it and the token is its owner's. */
  Optional<AccountId> owner(String conversation, String key, String token) {
    if (!(who(token).customer() instanceof Customer.SignedIn here)
        || conversation.length() > 64
        || !keys.opens(new ConversationId(conversation), key)) {
      return Optional.empty();
    }
    var id = new ConversationId(conversation);
    return Conversation.of(id, log.events(id, 0)).customer() instanceof Customer.SignedIn owner
            && owner.account().equals(here.account())
        ? Optional.of(owner.account())
        : Optional.empty();
  }

  private Who who(@Nullable String token) {
    if (token == null) {
      return new Who(new Customer.Anonymous(), null, null);
    }
    if (tokens == null) {
      return new Who(new Customer.Anonymous(), NO_TOKENS, null);
    }
    return switch (tokens.check(token, clock.instant())) {
      case CustomerTokens.Verdict.Valid(var customer, var locale) ->
          new Who(
              new Customer.SignedIn(customer.account(), Redaction.text(customer.displayName())),
              null,
              locale);
      case CustomerTokens.Verdict.Rejected no ->
          new Who(new Customer.Anonymous(), no.reason(), null);
    };
  }

  private static String locale(@Nullable String given) {
    if (given == null || given.length() > 35) {
      return "en";
    }
    String tag = Locale.forLanguageTag(given).toLanguageTag();
    return tag.equals("und") ? "en" : tag;
  }

  private Admission anew(Who who, String locale) {
    var id = new ConversationId(UUID.randomUUID().toString());
    String key = Secrets.fresh();
    fresh.put(id, new Fresh.Start(key, who.customer(), locale));
    return admitted(id, key, 0, who, locale, NEW);
  }

  private Admission resume(String conversation, @Nullable String key, Who who, String locale) {
    if (conversation.isBlank() || conversation.length() > 64 || key == null) {
      return unknown("it came without a conversation's id or key");
    }
    var id = new ConversationId(conversation);
    Fresh.Start start = fresh.get(id);
    if (start != null) {
      if (!Secrets.same(Secrets.hash(start.key()), Secrets.hash(key))) {
        return unknown("the key is another one");
      }
      fresh.put(id, new Fresh.Start(key, who.customer(), locale));
      return admitted(id, key, 0, who, locale, NEW);
    }
    return keys.opens(id, key)
        ? again(id, key, who, locale)
        : unknown("no such conversation is kept, or the key is another one");
  }

  /** Told to the operator only; whoever asks always gets the same answer. */
  private static Admission unknown(String why) {
    LOG.info("a conversation was not resumed: {}", why);
    return UNKNOWN;
  }

  private Admission again(ConversationId id, String key, Who who, String locale) {
    Conversation now = Conversation.of(id, log.events(id, 0));
    if (now.seq() == 0) {
      return unknown("there is a key to it, but nothing was ever said in it");
    }
    if (now.customer() instanceof Customer.SignedIn owner) {
      boolean same =
          who.customer() instanceof Customer.SignedIn here
              && here.account().equals(owner.account());
      return same
          ? admitted(id, key, now.seq(), who, locale, views.state(id))
          : unknown("it belongs to an account, and " + inPlaceOfTheOwner(who));
    }
    long seq = now.seq();
    if (who.customer() instanceof Customer.SignedIn known) {
      seq = lanes.call(id, () -> signIn(id, known));
    }
    return admitted(id, key, seq, who, locale, views.state(id));
  }

  private static String inPlaceOfTheOwner(Who who) {
    if (who.customer() instanceof Customer.SignedIn) {
      return "the token is another account's";
    }
    return who.hint() == null ? "no token came" : who.hint();
  }

  private long signIn(ConversationId id, Customer.SignedIn known) {
    Conversation now = Conversation.of(id, log.events(id, 0));
    if (now.customer() instanceof Customer.SignedIn) {
      return now.seq();
    }
    var turn = new TurnId(UUID.randomUUID().toString());
    List<Recorded> appended =
        log.append(
            id, now.seq(), turn, List.of(new Event.CustomerSignedIn(known)), clock.instant());
    feed.publish(id, appended);
    return appended.getLast().seq();
  }

  private static Admission admitted(
      ConversationId id, String key, long seq, Who who, String locale, WireState state) {
    return switch (who.customer()) {
      case Customer.SignedIn known ->
          new Admission.Admitted(
              id, key, seq, "account " + known.account(), known.displayName(), null, locale, state);
      case Customer.Anonymous _ ->
          new Admission.Admitted(id, key, seq, id.value(), null, who.hint(), locale, state);
    };
  }
}
