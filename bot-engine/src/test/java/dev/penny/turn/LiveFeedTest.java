package dev.penny.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private static final ConversationId A = new ConversationId("a");
  private static final ConversationId B = new ConversationId("b");
  private final LiveFeed feed = new LiveFeed();

  @Test
  void aSubscriberHearsItsOwnConversationOnly() {
    var onA = new Ear();
    var onAll = new Ear();
    feed.follow(A, onA);
    feed.followAll(onAll);
    feed.publish(A, said(A, 1));
    feed.publish(B, said(B, 1));
    feed.working(B, true, "comparing bills");
    assertThat(onA.heard).containsExactly("a 1");
    assertThat(onAll.heard)
        .containsExactly("a 1", "b 1", "b Working[working=true, doing=comparing bills]");
  }

  @Test
  void aSubscriberThatIsGoneOrThrowsIsDroppedAndTheOthersHearEverything() {
    var gone = new Ear();
    gone.alive = false;
    var broken = new Ear();
    broken.throwing = true;
    var well = new Ear();
    feed.follow(A, gone);
    feed.follow(A, broken);
    feed.follow(A, well);
    feed.publish(A, said(A, 1));
    feed.publish(A, said(A, 2));
    assertThat(gone.heard).hasSize(1);
    assertThat(well.heard).containsExactly("a 1", "a 2");
    assertThat(feed.subscriptions()).isEqualTo(1);
  }

  @Test
  void aClosedSubscriptionLeavesNothingBehind() {
    var ear = new Ear();
    var subscription = feed.follow(A, ear);
    subscription.close();
    subscription.close();
    feed.publish(A, said(A, 1));
    assertThat(ear.heard).isEmpty();
    assertThat(feed.subscriptions()).isZero();
  }

  private static List<Recorded> said(ConversationId conversation, long seq) {
    var event = new Event.CustomerSpoke(new UtteranceId("u" + seq), "hello", null);
    return List.of(new Recorded(conversation, seq, new TurnId("t"), Instant.EPOCH, event));
  }

  private static final class Ear implements LiveFeed.Subscriber {
    final List<String> heard = new ArrayList<>();
    boolean alive = true;
    boolean throwing;

    @Override
    public boolean events(ConversationId conversation, List<Recorded> committed) {
      committed.forEach(one -> heard.add(conversation + " " + one.seq()));
      return answer();
    }

    @Override
    public boolean signal(ConversationId conversation, LiveFeed.Signal signal) {
      heard.add(conversation + " " + signal);
      return answer();
    }

    private boolean answer() {
      if (throwing) {
        throw new IllegalStateException("my socket broke");
      }
      return alive;
    }
  }
}
