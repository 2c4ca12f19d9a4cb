package dev.penny.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of what the host page's server signs: a JWT (RFC 7519) with one algorithm and one
 * key, both from our configuration and never from the token (RFC 8725). Kinds are told apart by
 * {@code typ}, so that a word of one kind never passes for one of another.
 */
final class HostWord {
  /** The longest life a token may have: it is there to be used at once, not to keep. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private static final Duration SKEW = Duration.ofSeconds(60);

  /** A {@code kid} is allowed because many libraries write one; it is not looked at. */
  private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

  private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  private static final String NOT_A_JWT =
      "the token is not a signed JWT (header.content.signature)";

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final TokenKey key;
  private final String issuer;
  private final String audience;
  private final String type;
  private final int longest;

  HostWord(TokenKey key, String issuer, String audience, String type, int longest) {
    if (issuer.isBlank() || audience.isBlank()) {
      throw new IllegalArgumentException("customers' tokens need an issuer and an audience");
    }
    this.key = key;
    this.issuer = issuer;
    this.audience = audience;
    this.type = type;
    this.longest = longest;
  }

  /** What it says, where all of it is good. */
  JsonNode claims(String token, Instant now) throws NotGood {
    if (token.length() > longest) {
      throw new NotGood("the token is longer than " + longest + " characters");
    }
    var jws = parsed(token);
    checkHeader(json(jws.getHeader().getParsedBase64URL().decodeToString(), "header"));
    checkSignature(jws);
    var claims = json(jws.getPayload().toString(), "content");
    checkAddress(claims);
    checkTime(claims, now);
    return claims;
  }

  /** The account it is about. */
  static String subject(JsonNode claims) throws NotGood {
    var account = text(claims, "sub", 256);
    if (account == null) {
      throw new NotGood("the claim sub (the account's id) is missing");
    }
    return account;
  }

  private static JWSObject parsed(String token) throws NotGood {
    if (!COMPACT.matcher(token).matches()) { // the parser itself passes over foreign characters
      throw new NotGood(NOT_A_JWT);
    }
    try {
      return JWSObject.parse(token);
    } catch (ParseException | IllegalArgumentException e) {
      throw new NotGood(NOT_A_JWT);
    }
  }

  private static JsonNode json(String text, String part) throws NotGood {
    try {
      var node = STRICT.readTree(text);
      if (!node.isObject()) {
        throw new NotGood("the token's " + part + " is not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new NotGood("the token's " + part + " is not proper JSON, or names a field twice");
    }
  }

  private void checkHeader(JsonNode header) throws NotGood {
    var others = new TreeSet<String>();
    header.fieldNames().forEachRemaining(others::add);
    others.removeAll(HEADERS);
    if (!others.isEmpty()) {
      throw new NotGood("the token's header may hold alg, typ and kid only");
    }
    if (!key.algorithm().getName().equals(header.path("alg").textValue())) {
      throw new NotGood("the token's alg must be " + key.algorithm());
    }
    if (!type.equalsIgnoreCase(header.path("typ").textValue())) {
      throw new NotGood("the token's typ must be " + type);
    }
  }

  private void checkSignature(JWSObject jws) throws NotGood {
    try {
      if (!jws.verify(key.verifier())) {
        throw new NotGood("the token's signature does not fit the configured key");
      }
    } catch (JOSEException | IllegalStateException e) {
      throw new NotGood("the token's signature cannot be checked");
    }
  }

  private void checkAddress(JsonNode claims) throws NotGood {
    if (!issuer.equals(claims.path("iss").textValue())) {
      throw new NotGood("the claim iss is not the configured issuer");
    }
    var aud = claims.path("aud");
    boolean ours = audience.equals(aud.textValue());
    if (aud.isArray()) {
      for (var one : aud) {
        ours |= audience.equals(one.textValue());
      }
    }
    if (!ours) {
      throw new NotGood("the claim aud does not name this service");
    }
  }

  private static void checkTime(JsonNode claims, Instant now) throws NotGood {
    var expires = time(claims, "exp");
    var issued = time(claims, "iat");
    var from = time(claims, "nbf");
    if (expires == null) {
      throw new NotGood("the claim exp is missing");
    }
    if (!now.isBefore(expires.plus(SKEW))) {
      throw new NotGood("the token has expired; sign a fresh one for every page view");
    }
    if (expires.isAfter(now.plus(LIFE).plus(SKEW))
        || (issued != null && expires.isAfter(issued.plus(LIFE)))) {
      throw new NotGood("the token lives longer than " + LIFE.toMinutes() + " minutes");
    }
    if ((from != null && from.isAfter(now.plus(SKEW)))
        || (issued != null && issued.isAfter(now.plus(SKEW)))) {
      throw new NotGood("the token is not valid yet; check the clock of its signer");
    }
  }

  static @Nullable Instant time(JsonNode claims, String claim) throws NotGood {
    var node = claims.get(claim);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new NotGood("the claim " + claim + " must be whole seconds since 1970");
    }
    long seconds = node.longValue();
    if (seconds < 0 || seconds > 99_999_999_999L) {
      throw new NotGood("the claim " + claim + " is not a plausible time");
    }
    return Instant.ofEpochSecond(seconds);
  }

  static @Nullable String text(JsonNode claims, String claim, int longest) throws NotGood {
    var node = claims.get(claim);
    if (node == null) {
      return null;
    }
    var text = node.textValue();
    if (text == null
        || text.isBlank()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new NotGood("the claim " + claim + " must be text of 1 to " + longest + " characters");
    }
    return text;
  }

  /** Ends the check at the first thing that is wrong. */
  static final class NotGood extends Exception {
    NotGood(String reason) {
      super(reason, null, false, false);
    }
  }
}
