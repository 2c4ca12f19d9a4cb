package dev.penny;

import dev.penny.action.Policy;
import dev.penny.channel.web.Pace;
import dev.penny.channel.web.Proxies;
import dev.penny.database.DatabaseConfig;
import dev.penny.eligibility.GuessPolicy;
import dev.penny.identity.OrderTokens;
import dev.penny.identity.TokenKey;
import dev.penny.llm.ModelSettings;
import dev.penny.proof.photo.TextReader;
import dev.penny.search.lucene.Profile;
import dev.penny.store.promotion.CodeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings, checked.
 *
 * @param publicUrl how browsers reach this server, as an origin; absent: by localhost and the port
 * @param origins the websites whose pages may open the chat beside our own, as browsers send them
 * @param tokenKey what customers' tokens are checked with; absent: everybody is anonymous
 * @param couponKey what codes are kept under; absent: none can be kept
 * @param guesses how many wrong codes are looked at
 * @param photoText what reads printed codes off photos; absent: bars and squares alone are read
 * @param articles a folder of further articles, or absent
 * @param policy who may give what: the table that comes along, or one's own
 * @param profile which embedding model reads messages and articles
 * @param proxies whose word on a client's address counts
 * @param model the language model that is asked where reading is unsure; absent: none is
 */
public record Config(
    String host,
    int port,
    @Nullable String publicUrl,
    Set<String> origins,
    Path data,
    DatabaseConfig database,
    @Nullable TokenKey tokenKey,
    String tokenIssuer,
    String tokenAudience,
    @Nullable CodeKey couponKey,
    GuessPolicy guesses,
    @Nullable TextReader photoText,
    @Nullable Path articles,
    Policy policy,
    Profile profile,
    Proxies proxies,
    int maxSockets,
    Pace.Rates rates,
    String logLevel,
    @Nullable ModelSettings model) {

  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-\\[\\]:]+");
  private static final Set<String> LEVELS = Set.of("ERROR", "WARN", "INFO", "DEBUG");
  private static final int MANY = 1_000_000;

  /** What came of checking: settings that can be used, or everything that is wrong with them. */
  public sealed interface Checked {
    record Fine(Config config) implements Checked {}

    /** One line each: the key, what was found and what is expected. */
    record Wrong(List<String> problems) implements Checked {}
  }

  public static Checked check(Settings settings) {
    int port = settings.number(Setting.PORT, 0, 65_535);
    Path data = Path.of(settings.text(Setting.DATA)).toAbsolutePath().normalize();
    var config =
        new Config(
            settings.text(Setting.HOST),
            port,
            publicUrl(settings),
            origins(settings),
            data,
            database(settings, data),
            tokenKey(settings),
            settings.text(Setting.TOKEN_ISSUER),
            settings.text(Setting.TOKEN_AUDIENCE),
            couponKey(settings),
            guesses(settings),
            photoText(settings),
            articles(settings),
            PolicyConfig.of(settings),
            profile(settings),
            proxies(settings),
            settings.number(Setting.SOCKETS, 1, MANY),
            rates(settings),
            level(settings),
            ModelConfig.of(settings));
    List<String> problems = settings.problems();
    return problems.isEmpty() ? new Checked.Fine(config) : new Checked.Wrong(problems);
  }

  private static Pace.Rates rates(Settings settings) {
    return new Pace.Rates(
        settings.number(Setting.FRAMES, 1, MANY),
        settings.number(Setting.MESSAGES, 1, MANY),
        settings.number(Setting.MESSAGES_PER_ADDRESS, 1, MANY),
        settings.number(Setting.HANDSHAKES, 1, MANY),
        settings.number(Setting.HANDSHAKES_IN_ALL, 1, MANY),
        settings.number(Setting.PATIENCE, 1, MANY));
  }

  private static GuessPolicy guesses(Settings settings) {
    return new GuessPolicy(
        settings.number(Setting.GUESSES_OF_ONE, 1, MANY),
        settings.number(Setting.GUESSES_OF_ADDRESS, 1, MANY),
        settings.number(Setting.GUESSES_IN_ALL, 1, MANY),
        GuessPolicy.STANDARD.window());
  }

  private static Proxies proxies(Settings settings) {
    try {
      String addresses = settings.text(Setting.PROXIES);
      return addresses.equals("none") ? new Proxies(Set.of()) : Proxies.of(addresses);
    } catch (IllegalArgumentException e) {
      settings.problem(Setting.PROXIES, "IP addresses separated by commas, or none");
      return new Proxies(Set.of());
    }
  }

  private static Set<String> origins(Settings settings) {
    var origins = new LinkedHashSet<String>();
    Arrays.stream(settings.text(Setting.ORIGINS).split(",", -1))
        .map(String::strip)
        .filter(o -> !o.isEmpty())
        .forEach(origins::add);
    if (!origins.stream().allMatch(o -> ORIGIN.matcher(o).matches())) {
      settings.problem(
          Setting.ORIGINS,
          "websites separated by commas, each like https://www.example.com, in small letters and"
              + " without a path");
    }
    return origins;
  }

  private static DatabaseConfig database(Settings settings, Path data) {
    String url = settings.text(Setting.DATABASE_URL);
    int reserve = settings.number(Setting.DISK_RESERVE, 0, MANY);
    if (url.isEmpty()) {
      return new DatabaseConfig.Embedded(data.resolve("db"), reserve * 1024L * 1024L);
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      settings.problem(Setting.DATABASE_URL, "jdbc:postgresql://host:port/name, or nothing");
      return new DatabaseConfig.Embedded(data.resolve("db"));
    }
    return new DatabaseConfig.Postgres(
        url, settings.text(Setting.DATABASE_USER), settings.text(Setting.DATABASE_PASSWORD));
  }

  /** Checks the orders that host pages sign; null: there is no key to check them with. */
  public @Nullable OrderTokens orderTokens() {
    return tokenKey == null ? null : new OrderTokens(tokenKey, tokenIssuer, tokenAudience);
  }

  private static @Nullable TokenKey tokenKey(Settings settings) {
    String secret = settings.text(Setting.TOKEN_SECRET);
    String file = settings.text(Setting.TOKEN_PUBLIC_KEY);
    if (!secret.isEmpty() && !file.isEmpty()) {
      settings.problem(Setting.TOKEN_PUBLIC_KEY, "nothing, because token.secret is set as well");
      return null;
    }
    try {
      if (!secret.isEmpty()) {
        return new TokenKey.Shared(secret);
      }
      return file.isEmpty() ? null : TokenKey.ofPem(Files.readString(Path.of(file)));
    } catch (IOException | IllegalArgumentException e) {
      settings.problem(
          secret.isEmpty() ? Setting.TOKEN_PUBLIC_KEY : Setting.TOKEN_SECRET,
          secret.isEmpty()
              ? "a file with a PEM public key, RSA of 2048 bits or more or P-256"
              : "at least 32 random bytes");
      return null;
    }
  }

  private static @Nullable TextReader photoText(Settings settings) {
    String program = settings.text(Setting.PHOTO_TEXT);
    TextReader reader = TextReader.of(program).orElse(null);
    if (reader == null && !program.equals("off") && !program.equals("auto")) {
      settings.problem(
          Setting.PHOTO_TEXT, "off, auto, or where tesseract is (prlimit must be there as well)");
    }
    return reader;
  }

  private static @Nullable CodeKey couponKey(Settings settings) {
    String secret = settings.text(Setting.COUPON_SECRET);
    try {
      return secret.isEmpty() ? null : new CodeKey(secret);
    } catch (IllegalArgumentException e) {
      settings.problem(Setting.COUPON_SECRET, "at least 32 random bytes");
      return null;
    }
  }

  private static @Nullable Path articles(Settings settings) {
    String folder = settings.text(Setting.ARTICLES);
    if (folder.isEmpty()) {
      return null;
    }
    Path path = Path.of(folder);
    if (!Files.isDirectory(path)) {
      settings.problem(Setting.ARTICLES, "a folder with articles, or nothing");
    }
    return path;
  }

  private static Profile profile(Settings settings) {
    return Profile.labelled(settings.text(Setting.PROFILE))
        .orElseGet(() -> {
          settings.problem(Setting.PROFILE, Profile.labels());
          return Profile.USUAL;
        });
  }

  private static String level(Settings settings) {
    String level = settings.text(Setting.LOG_LEVEL);
    if (!LEVELS.contains(level)) {
      settings.problem(Setting.LOG_LEVEL, "ERROR, WARN, INFO or DEBUG");
    }
    return level;
  }

  private static @Nullable String publicUrl(Settings settings) {
    String url = settings.text(Setting.PUBLIC_URL);
    if (!url.isEmpty() && !ORIGIN.matcher(url).matches()) {
      settings.problem(
          Setting.PUBLIC_URL,
          "an address like https://chat.example.com without a path, or nothing");
    }
    return url.isEmpty() ? null : url;
  }

  /** The address to open; {@code takenPort} is the real one, where 0 asked for a free one. */
  public String address(int takenPort) {
    boolean here = host.equals("0.0.0.0") || host.equals("127.0.0.1");
    return publicUrl != null
        ? publicUrl
        : "http://" + (here ? "localhost" : host) + ":" + takenPort;
  }

  /** The origins of our own pages. */
  public Set<String> ourOrigins(int takenPort) {
    return publicUrl != null
        ? Set.of(publicUrl)
        : Set.copyOf(
            List.of(
                "http://localhost:" + takenPort,
                "http://127.0.0.1:" + takenPort,
                "http://" + host + ":" + takenPort));
  }
}
