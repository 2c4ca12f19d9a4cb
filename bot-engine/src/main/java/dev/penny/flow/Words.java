package dev.penny.flow;

import dev.penny.conversation.Block;
import dev.penny.phrase.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one flow, from {@code words.properties} in its folder. A sentence is literal
 * words and places for figures in braces: {@code Your {month} bill is {total}.} An unknown key, a
 * missing figure and one too many are all refused: a sentence is said whole or not at all.
 */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final String file;
  private final Map<String, String> sentences;

  private Words(String file, Map<String, String> sentences) {
    this.file = file;
    this.sentences = sentences;
  }

  /** The words beside this class. */
  public static Words beside(Class<?> flow) {
    String file = "words.properties";
    try (InputStream in = flow.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " beside " + flow.getName());
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var sentences = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
      return new Words(flow.getPackageName() + "/" + file, sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> keys() {
    return sentences.keySet();
  }

  /** The names of the figures a sentence needs. */
  public List<String> places(String key) {
    var places = new ArrayList<String>();
    Matcher matcher = PLACE.matcher(sentence(key));
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  /** The sentence with its figures: a name, then a {@link Phrase} or a list of them, and so on. */
  public List<Phrase> say(String key, Object... figures) {
    Map<String, List<Phrase>> given = given(figures);
    String sentence = sentence(key);
    var phrases = new ArrayList<Phrase>();
    Matcher matcher = PLACE.matcher(sentence);
    int from = 0;
    while (matcher.find()) {
      literal(sentence.substring(from, matcher.start()), phrases);
      List<Phrase> figure = given.remove(matcher.group(1));
      if (figure == null) {
        throw new IllegalArgumentException(file + ": " + key + " lacks {" + matcher.group(1) + "}");
      }
      phrases.addAll(figure);
      from = matcher.end();
    }
    literal(sentence.substring(from), phrases);
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + key + " has no place for " + given.keySet());
    }
    return List.copyOf(phrases);
  }

  public Block.Text text(String key, Object... figures) {
    return new Block.Text(say(key, figures));
  }

  private String sentence(String key) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException(file + " has no " + key);
    }
    return sentence;
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
