package dev.penny.proof.photo;

import dev.penny.flow.coupon.CodesIn;
import dev.penny.flow.coupon.CouponFlow;
import dev.penny.promotion.CodeText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes in what was read off a photo: the code itself, a link that carries it, a text. */
final class CodeTexts {
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_\\-]{1,38}[\\p{L}\\p{N}]");
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");

  /** What links call a code. */
  private static final Set<String> NAMES =
      Set.of(
          "code",
          "coupon",
          "couponcode",
          "promo",
          "promocode",
          "voucher",
          "vouchercode",
          "discount",
          "discountcode",
          "gutschein",
          "gutscheincode",
          "rabatt",
          "rabattcode",
          "bon",
          "codepromo",
          "cupon",
          "codigo",
          "redeem");

  private CodeTexts() {}

  /** In capitals and their order, each once, at most as many as are looked at in one message. */
  static List<String> of(List<String> texts) {
    Map<String, String> found = new LinkedHashMap<>();
    texts.stream()
        .flatMap(text -> in(text.strip()).stream())
        .forEach(code -> found.putIfAbsent(CodeText.lookalike(code), CodeText.normal(code)));
    return found.values().stream().limit(CouponFlow.MOST).toList();
  }

  private static List<String> in(String text) {
    if (CODE.matcher(text).matches()) {
      return List.of(text);
    }
    return LINK.matcher(text).matches() ? linked(text) : CodesIn.text(text);
  }

  /** Of a link only what it says is a code: its other parts are names of pages and trackers. */
  private static List<String> linked(String link) {
    var codes = new ArrayList<String>();
    int query = link.indexOf('?');
    String rest = query < 0 ? "" : link.substring(query + 1);
    Stream.of(rest.split("[&;#]", -1))
        .filter(part -> part.indexOf('=') > 0)
        .forEach(part -> {
          int is = part.indexOf('=');
          String name = part.substring(0, is).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
          String value = decoded(part.substring(is + 1)).strip();
          if (NAMES.contains(name) && CODE.matcher(value).matches()) {
            codes.add(value);
          }
        });
    return codes;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) { // a stray % sign
      return value;
    }
  }
}
