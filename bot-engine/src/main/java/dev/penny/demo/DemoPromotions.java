package dev.penny.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Advert;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Promotion;
import dev.penny.source.jsonl.PromotionFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the three companies give off, as of a day: offers that all may have, codes, one that is
 * over, one that has not begun, and one that is somebody's own. {@code adverts} are the offers by
 * name.
 */
public record DemoPromotions(
    List<Promotion> promotions, List<Coupon> coupons, List<Advert> adverts) {
  private static final Pattern DAY = Pattern.compile("@([+-]\\d+)T");

  public DemoPromotions {
    promotions = List.copyOf(promotions);
    coupons = List.copyOf(coupons);
    adverts = List.copyOf(adverts);
  }

  public static DemoPromotions asOf(LocalDate today) {
    try {
      String text =
          DAY.matcher(read())
              .replaceAll(day -> today.plusDays(Integer.parseInt(day.group(1))) + "T");
      ObjectNode json = (ObjectNode) new ObjectMapper().readTree(text);
      var adverts = new ArrayList<Advert>();
      for (JsonNode offer : json.remove("offers")) {
        var id = new PromotionId(offer.get("promotion_id").asText());
        adverts.add(new Advert(id, OfferCode.of(id), offer.get("name").asText()));
      }
      PromotionFile file = PromotionFile.of(json, "promotions.json");
      return new DemoPromotions(file.promotions(), file.coupons(), adverts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() throws IOException {
    try (InputStream in = DemoPromotions.class.getResourceAsStream("promotions.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The codes together with those of the offers. */
  public List<Coupon> allCoupons() {
    var all = new ArrayList<>(coupons);
    adverts.forEach(a -> all.add(new Coupon(a.code(), a.promotion(), true, null)));
    return all;
  }
}
