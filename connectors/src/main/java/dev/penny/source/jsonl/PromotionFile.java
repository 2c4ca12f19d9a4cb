package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Promotion;
import dev.penny.source.BadRecordException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of promotions and their codes, in the form of a case's {@code state}: {@code promotions}
 * and, where there are any, {@code coupons}. {@link #of} throws {@link BadRecordException} naming
 * the field and what was expected.
 */
public record PromotionFile(List<Promotion> promotions, List<Coupon> coupons) {

  public static PromotionFile of(JsonNode json, String name) {
    try {
      Fields fields = Fields.root(json, false);
      var ids = new HashSet<String>();
      List<Promotion> promotions = fields.list("promotions", each -> promotion(each, ids));
      var codes = new HashSet<String>();
      return new PromotionFile(
          promotions,
          fields.has("coupons") ? fields.list("coupons", each -> coupon(each, codes)) : List.of());
    } catch (FieldFault e) {
      throw new BadRecordException(e.in(name, 0));
    }
  }

  private static Promotion promotion(Fields fields, Set<String> before) {
    PromotionForm.onlyKnown(fields, "");
    Promotion promotion = PromotionJson.promotion(fields);
    if (!before.add(promotion.id().value())) {
      throw fields.fault("promotion_id", "an id that no other promotion of the file has", "");
    }
    return promotion;
  }

  private static Coupon coupon(Fields fields, Set<String> before) {
    Coupon coupon = PromotionJson.coupon(fields);
    if (!before.add(CodeText.normal(coupon.code()))) {
      throw fields.fault("code", "a code that no other coupon of the file has", "");
    }
    return coupon;
  }
}
