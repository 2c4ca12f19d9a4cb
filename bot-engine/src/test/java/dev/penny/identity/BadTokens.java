package dev.penny.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that must not be let in, each by its name, and the good ones beside them. */
final class BadTokens {
  static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  static final String SECRET = "0123456789abcdef0123456789abcdef-secret";
  static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

  private final Map<String, String> tokens = new LinkedHashMap<>();
  private final KeyPair rsa;
  private final KeyPair ec;

  BadTokens(KeyPair rsa, KeyPair ec) {
    this.rsa = rsa;
    this.ec = ec;
  }

  static String good() {
    return hs(HEADER, claims(""));
  }

  /** Good claims; {@code more} is put in front, and a claim named there again replaces ours. */
  static String claims(String more) {
    var all = new LinkedHashMap<String, String>();
    all.put("iss", "\"https://shop.example\"");
    all.put("aud", "\"penny\"");
    all.put("sub", "\"A-1\"");
    all.put("name", "\"Ada\"");
    all.put("iat", "" + NOW.getEpochSecond());
    all.put("exp", "" + (NOW.getEpochSecond() + 300));
    for (var part : more.isEmpty() ? new String[0] : more.split(";;")) {
      var claim = part.split("=", 2);
      if (claim[1].isEmpty()) {
        all.remove(claim[0]);
      } else {
        all.put(claim[0], claim[1]);
      }
    }
    var json = new StringBuilder("{");
    all.forEach((name, value) -> json.append('"' + name + "\":" + value + ","));
    return json.substring(0, json.length() - 1) + "}";
  }

  static String hs(String header, String claims) {
    return hs(header, claims, SECRET.getBytes(StandardCharsets.UTF_8));
  }

  static String hs(String header, String claims, byte[] key) {
    var input = b64(header) + "." + b64(claims);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return input + "." + b64(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(JWSAlgorithm algorithm, JWSSigner signer, String claims) {
    var header =
        new JWSHeader.Builder(algorithm).type(com.nimbusds.jose.JOSEObjectType.JWT).build();
    var input = header.toBase64URL() + "." + Base64URL.encode(claims);
    try {
      return input + "." + signer.sign(header, input.getBytes(StandardCharsets.US_ASCII));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, String> all() throws Exception {
    algorithms();
    headers();
    claimsThatAreWrong();
    shapes();
    flips();
    return tokens;
  }

  private void algorithms() throws Exception {
    var good = claims("");
    for (var none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
      var header = "{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}";
      tokens.put("alg " + none + " unsigned", b64(header) + "." + b64(good) + ".");
      tokens.put("alg " + none + " signed", hs(header, good));
    }
    tokens.put("no alg", hs("{\"typ\":\"JWT\"}", good));
    tokens.put("alg hs256 in small letters", hs("{\"alg\":\"hs256\",\"typ\":\"JWT\"}", good));
    tokens.put("alg a number", hs("{\"alg\":256,\"typ\":\"JWT\"}", good));
    tokens.put("alg a list", hs("{\"alg\":[\"HS256\"],\"typ\":\"JWT\"}", good));
    for (var other :
        new String[] {"HS384", "HS512", "RS256", "ES256", "PS256", "EdDSA", "ES256K"}) {
      tokens.put("named " + other, hs("{\"alg\":\"" + other + "\",\"typ\":\"JWT\"}", good));
    }
    var secret = (SECRET + SECRET).getBytes(StandardCharsets.UTF_8);
    tokens.put("really HS384", signed(JWSAlgorithm.HS384, new MACSigner(secret), good));
    tokens.put(
        "really RS256", signed(JWSAlgorithm.RS256, new RSASSASigner(rsa.getPrivate()), good));
    tokens.put(
        "really ES256",
        signed(
            JWSAlgorithm.ES256,
            new ECDSASigner((java.security.interfaces.ECPrivateKey) ec.getPrivate()),
            good));
    tokens.put("HS256 by the RSA public key", hs(HEADER, good, rsa.getPublic().getEncoded()));
    tokens.put(
        "HS256 by the RSA public PEM", hs(HEADER, good, pem().getBytes(StandardCharsets.UTF_8)));
    tokens.put(
        "another secret",
        hs(HEADER, good, SECRET.replace('0', '1').getBytes(StandardCharsets.UTF_8)));
    tokens.put("one zero byte as secret", hs(HEADER, good, new byte[1]));
    tokens.put(
        "ES256 of zeros",
        b64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + b64(good) + "." + b64(new byte[64]));
  }

  private void headers() {
    var good = claims("");
    var attacks =
        Map.of(
            "jku", "\"https://evil.example/keys\"",
            "x5u", "\"https://evil.example/cert\"",
            "jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "x5c", "[\"MIIB\"]",
            "crit", "[\"exp\"]",
            "b64", "false",
            "zip", "\"DEF\"",
            "cty", "\"JWT\"",
            "iss", "\"https://shop.example\"");
    attacks.forEach((name, value) ->
        tokens.put(
            "header " + name,
            hs("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"" + name + "\":" + value + "}", good)));
    tokens.put(
        "kid path, empty key",
        hs("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"../../dev/null\"}", good, new byte[1]));
    tokens.put(
        "kid injection, own key",
        hs(
            "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"' UNION SELECT 'k\"}",
            good,
            "k".repeat(32).getBytes(StandardCharsets.UTF_8)));
    tokens.put("typ missing", hs("{\"alg\":\"HS256\"}", good));
    tokens.put("typ at+jwt", hs("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}", good));
    tokens.put("typ JWE", hs("{\"alg\":\"HS256\",\"typ\":\"JWE\"}", good));
    tokens.put("typ a number", hs("{\"alg\":\"HS256\",\"typ\":1}", good));
    tokens.put("alg twice", hs("{\"alg\":\"none\",\"alg\":\"HS256\",\"typ\":\"JWT\"}", good));
    tokens.put("header a list", hs("[\"HS256\"]", good));
    tokens.put("header not JSON", hs("HS256", good));
    tokens.put("header empty", hs("{}", good));
  }

  private void claimsThatAreWrong() {
    long now = NOW.getEpochSecond();
    var wrong =
        new String[] {
          "exp=",
          "exp=" + (now - 61),
          "exp=" + (now - 60),
          "exp=0",
          "exp=-1",
          "exp=" + (now + 961),
          "iat=" + (now - 700) + ";;exp=" + (now + 300),
          "exp=9999999999999",
          "exp=1e30",
          "exp=\"" + (now + 300) + "\"",
          "exp=" + (now + 300) + ".5",
          "exp=null",
          "exp=true",
          "exp=[" + (now + 300) + "]",
          "nbf=" + (now + 61),
          "nbf=\"soon\"",
          "nbf=null",
          "iat=" + (now + 61),
          "iat=\"now\"",
          "aud=",
          "aud=\"penny2\"",
          "aud=\"Penny\"",
          "aud=\"penny \"",
          "aud=[]",
          "aud=[\"shop\"]",
          "aud=[[\"penny\"]]",
          "aud={\"penny\":1}",
          "aud=null",
          "aud=1",
          "iss=",
          "iss=\"https://shop.example/\"",
          "iss=\"https://shop.example.evil\"",
          "iss=\"\"",
          "iss=[\"https://shop.example\"]",
          "iss=null",
          "sub=",
          "sub=\"\"",
          "sub=\"  \"",
          "sub=1",
          "sub=null",
          "sub=[\"A-1\"]",
          "sub={\"id\":\"A-1\"}",
          "sub=\"A\\u00001\"",
          "sub=\"" + "A".repeat(257) + "\"",
          "name=7",
          "name=\"\"",
          "name=\"a\\nb\"",
          "name=\"" + "n".repeat(201) + "\""
        };
    for (var claim : wrong) {
      tokens.put("claim " + claim, hs(HEADER, claims(claim)));
    }
    var good = claims("");
    tokens.put("sub twice", hs(HEADER, good.replace("{", "{\"sub\":\"A-2\",")));
    tokens.put("exp twice", hs(HEADER, good.replace("{", "{\"exp\":1,")));
    tokens.put("aud twice", hs(HEADER, good.replace("{", "{\"aud\":\"x\",")));
  }

  private void shapes() {
    var good = good();
    var parts = good.split("\\.");
    tokens.put("empty", "");
    tokens.put("blank", "   ");
    tokens.put("one dot", ".");
    tokens.put("two dots", "..");
    tokens.put("no signature", parts[0] + "." + parts[1] + ".");
    tokens.put("two parts", parts[0] + "." + parts[1]);
    tokens.put("four parts", good + ".x");
    tokens.put("five parts, as if encrypted", good + ".x.y");
    tokens.put("no content", parts[0] + ".." + parts[2]);
    tokens.put("a null character behind", good + "\0");
    tokens.put("another's content", parts[0] + "." + b64(claims("sub=\"A-2\"")) + "." + parts[2]);
    tokens.put("twice", good + good);
    tokens.put("Bearer in front", "Bearer " + good);
    tokens.put("content not JSON", hs(HEADER, "sub=A-1"));
    tokens.put("content a list", hs(HEADER, "[" + claims("") + "]"));
    tokens.put("content with more behind", hs(HEADER, claims("") + "{}"));
    tokens.put("huge", hs(HEADER, claims("x=\"" + "y".repeat(10_000) + "\"")));
    tokens.put("a megabyte of nothing", "a".repeat(1_000_000));
    for (int cut = 1; cut <= 8; cut++) {
      tokens.put("cut by " + cut, good.substring(0, good.length() - cut));
    }
  }

  /** One bit of the decoded header, content or signature turned over. */
  private void flips() {
    var random = new Random(7);
    var parts = good().split("\\.");
    for (int i = 0; i < 300; i++) {
      int part = random.nextInt(3);
      var bytes = Base64.getUrlDecoder().decode(parts[part]);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      var flipped = parts.clone();
      flipped[part] = b64(bytes);
      tokens.put("flip " + i, String.join(".", flipped));
    }
  }

  String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rsa.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static String b64(String text) {
    return b64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String b64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
