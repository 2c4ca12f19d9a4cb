package dev.penny.channel.http;

import dev.penny.eligibility.GuessAlarm;
import dev.penny.store.campaign.FailedCodes;
import dev.penny.store.promotion.JdbiGuessLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Wrong codes that belong to no promotion, for leads: {@code GET /api/studio/promotions/guesses}
 * says who was held up for guessing in the last 90 days (a pseudonym, never who it is), and what
 * was typed, covered but for its beginning.
 */
public final class GuessDoor {
  private static final Duration BACK = Duration.ofDays(90);
  private static final int MOST = 200;

  /** {@code scope}: account, address or global; {@code wrong}: typed before the door was shut. */
  record Alarm(String scope, String subject, long wrong, Instant at) {}

  /** {@code failed}: codes of no promotion. */
  record Guesses(List<Alarm> alarms, List<PromotionJson.Failed> failed) {}

  private final LeadGate gate;
  private final JdbiGuessLimits limits;
  private final FailedCodes failed;
  private final Clock clock;

  public GuessDoor(LeadGate gate, JdbiGuessLimits limits, FailedCodes failed, Clock clock) {
    this.gate = gate;
    this.limits = limits;
    this.failed = failed;
    this.clock = clock;
  }

  public Answer all(Ask ask) {
    return gate.read(
        ask,
        lead ->
            Json.answer(
                200,
                new Guesses(
                    limits.alarms(clock.instant().minus(BACK)).stream()
                        .map(GuessDoor::alarm)
                        .toList(),
                    failed.of(null, MOST).stream().map(PromotionJson::failed).toList())));
  }

  private static Alarm alarm(GuessAlarm alarm) {
    return new Alarm(
        alarm.scope().name().toLowerCase(Locale.ROOT), alarm.subject(), alarm.wrong(), alarm.at());
  }
}
