package dev.penny.learning;

import dev.penny.understanding.Intent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that were kept, once for all turns that say the same.
 *
 * @param id of the words, the same at every start
 * @param keys of the turns
 * @param newest the last day it was said
 * @param chosen how often customers then chose which reading
 * @param turnedDown how often they chose "something else"
 */
public record Line(
    String id,
    String text,
    List<String> keys,
    LocalDate newest,
    List<Intent> guesses,
    int percent,
    Map<Intent, Integer> chosen,
    int turnedDown) {

  public Line {
    keys = List.copyOf(keys);
    guesses = List.copyOf(guesses);
    chosen = Map.copyOf(chosen);
  }

  /** How many turns said it. */
  public int count() {
    return keys.size();
  }

  /** The lines of these turns, in the order in which they first come. */
  static List<Line> of(List<UnsureTurn> turns) {
    var same = new LinkedHashMap<String, List<UnsureTurn>>();
    turns.forEach(t -> same.computeIfAbsent(form(t.words()), _ -> new ArrayList<>()).add(t));
    return same.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
  }

  private static Line line(String form, List<UnsureTurn> turns) {
    UnsureTurn newest = turns.getFirst();
    var chosen = new EnumMap<Intent, Integer>(Intent.class);
    int turnedDown = 0;
    LocalDate day = newest.day();
    for (UnsureTurn turn : turns) {
      if (turn.chosen() != null) {
        chosen.merge(turn.chosen(), 1, Integer::sum);
      }
      turnedDown += turn.why() == UnsureTurn.Why.TURNED_DOWN ? 1 : 0;
      day = turn.day().isAfter(day) ? turn.day() : day;
    }
    return new Line(
        hash(form),
        newest.words(),
        turns.stream().map(UnsureTurn::key).toList(),
        day,
        newest.guesses(),
        newest.percent(),
        chosen,
        turnedDown);
  }

  /** Equal for what differs in case, spaces and closing marks alone. */
  static String form(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll("[\\s.!?,;:]+$", "");
  }

  /** One-way, sixteen letters and digits. */
  static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "%064x".formatted(new BigInteger(1, sum)).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
