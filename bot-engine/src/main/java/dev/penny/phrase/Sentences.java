package dev.penny.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one place in the code, from {@code words.properties} beside it and from {@code
 * words_de.properties} and so on for every other {@link Tongue}. A sentence is literal words and
 * places for figures in braces: {@code Your {month} bill is {total}.} A sentence that a language
 * lacks, has too many, or has with other places is refused when it is read; an unknown key, a
 * missing figure and one too many when it is said: it is said whole in every language or not at
 * all.
 */
public final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final String file;
  private final Map<Tongue, Map<String, String>> sentences;

  private Sentences(String file, Map<Tongue, Map<String, String>> sentences) {
    this.file = file;
    this.sentences = sentences;
    Map<String, String> english = all(Tongue.EN);
    for (Tongue tongue : Tongue.values()) {
      Map<String, String> own = all(tongue);
      if (!own.keySet().equals(english.keySet())) {
        throw new IllegalStateException(file + ": other keys in " + tongue);
      }
      english.forEach((key, sentence) -> {
        if (!sorted(sentence).equals(sorted(own.getOrDefault(key, "")))) {
          throw new IllegalStateException(file + ": " + key + " has other places in " + tongue);
        }
      });
    }
  }

  /** The sentences beside this class. */
  public static Sentences beside(Class<?> place) {
    var sentences = new EnumMap<Tongue, Map<String, String>>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      sentences.put(tongue, read(place, tongue));
    }
    return new Sentences(place.getPackageName() + "/words", sentences);
  }

  private static Map<String, String> read(Class<?> place, Tongue tongue) {
    String file = "words" + (tongue == Tongue.EN ? "" : "_" + tongue.code()) + ".properties";
    try (InputStream in = place.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " beside " + place.getName());
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var read = new TreeMap<String, String>();
      properties
          .stringPropertyNames()
          .forEach(k -> read.put(k, Typography.of(tongue, properties.getProperty(k))));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> keys() {
    return all(Tongue.EN).keySet();
  }

  /** The names of the figures a sentence needs, in the order of the English one. */
  public List<String> places(String key) {
    var places = new ArrayList<String>();
    Matcher matcher = PLACE.matcher(sentence(key, Tongue.EN));
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  /** The sentence with its figures: a name, then a {@link Phrase} or a list of them, and so on. */
  public List<Phrase> say(String key, Object... figures) {
    Map<String, List<Phrase>> given = given(figures);
    var said = new EnumMap<Tongue, List<Phrase>>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      said.put(tongue, say(tongue, key, given));
    }
    return List.of(new Phrase.Sentence(said));
  }

  /** A sentence without figures, as text. */
  public String plain(String key, Tongue tongue) {
    if (!places(key).isEmpty()) {
      throw new IllegalArgumentException(file + ": " + key + " needs " + places(key));
    }
    return sentence(key, tongue);
  }

  private List<Phrase> say(Tongue tongue, String key, Map<String, List<Phrase>> given) {
    String sentence = sentence(key, tongue);
    var spare = new HashMap<>(given);
    var phrases = new ArrayList<Phrase>();
    Matcher matcher = PLACE.matcher(sentence);
    int from = 0;
    while (matcher.find()) {
      List<Phrase> figure = spare.remove(matcher.group(1));
      if (figure == null) {
        throw new IllegalArgumentException(file + ": " + key + " lacks {" + matcher.group(1) + "}");
      }
      List<Phrase> own = tongue.of(figure);
      literal(Typography.before(tongue, sentence.substring(from, matcher.start()), own), phrases);
      phrases.addAll(own);
      from = matcher.end();
    }
    literal(sentence.substring(from), phrases);
    if (!spare.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + key + " has no place for " + spare.keySet());
    }
    return phrases;
  }

  private Map<String, String> all(Tongue tongue) {
    return sentences.getOrDefault(tongue, Map.of());
  }

  private String sentence(String key, Tongue tongue) {
    String sentence = all(tongue).get(key);
    if (sentence == null) {
      throw new IllegalArgumentException(file + " has no " + key);
    }
    return sentence;
  }

  private static List<String> sorted(String sentence) {
    return PLACE.matcher(sentence).results().map(m -> m.group(1)).sorted().toList();
  }

  private static void literal(String text, List<Phrase> phrases) {
    if (!text.isEmpty()) {
      phrases.add(Phrase.words(text));
    }
  }

  private static Map<String, List<Phrase>> given(Object... figures) {
    var given = new HashMap<String, List<Phrase>>();
    for (int i = 0; i < figures.length; i += 2) {
      given.put((String) figures[i], phrases(figures[i + 1]));
    }
    return given;
  }

  private static List<Phrase> phrases(Object figure) {
    return switch (figure) {
      case Phrase phrase -> List.of(phrase);
      case List<?> list -> list.stream().map(Phrase.class::cast).toList();
      default ->
          throw new IllegalArgumentException("not a phrase: " + figure.getClass().getSimpleName());
    };
  }
}
