package dev.penny.store.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.store.SealedTypes;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rules, requests and answers as the tables hold them. No code is written as it was typed. */
final class RulesJson {
  private static final ObjectMapper JSON = SealedTypes.mapper();
  private static final String PLACE = "\u0001";

  private RulesJson() {}

  static String write(Promotion promotion) {
    return json(promotion, Promotion.class);
  }

  static Promotion promotion(String json) {
    return read(json, Promotion.class);
  }

  /** What a request asks for, whatever the time: the same text for the same request. */
  static String asked(Call call) {
    return json(
        new Call(
            call.action(),
            call.situation().at(Instant.EPOCH),
            call.codes(),
            call.key(),
            call.reserveUntil()),
        Call.class);
  }

  /** Codes in it are written as their place in the request. */
  static String write(Answer answer, List<String> codes) {
    return json(
        renamed(
            answer,
            code -> {
              int at = codes.indexOf(code);
              return at < 0 ? "" : PLACE + at;
            }),
        Answer.class);
  }

  static Answer answer(String json, List<String> codes) {
    return renamed(
        read(json, Answer.class),
        place -> place.startsWith(PLACE) ? codes.get(Integer.parseInt(place.substring(1))) : place);
  }

  private static Answer renamed(Answer answer, UnaryOperator<String> name) {
    return answer instanceof Answer.Refused(var reasons, var replayed)
        ? new Answer.Refused(reasons.stream().map(r -> renamed(r, name)).toList(), replayed)
        : answer;
  }

  private static Reason renamed(Reason reason, UnaryOperator<String> name) {
    return reason instanceof Reason.NotCombinable(var with, var category)
        ? new Reason.NotCombinable(name.apply(with), category)
        : reason;
  }

  private static String json(Object value, Class<?> type) {
    try {
      return JSON.writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of the books of promotions cannot be written", e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of the books of promotions is damaged", e);
    }
  }
}
