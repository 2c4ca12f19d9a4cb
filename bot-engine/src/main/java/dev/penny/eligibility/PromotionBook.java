package dev.penny.eligibility;

import java.util.List;

/**
 * Port to the books of promotions: what was held, redeemed and given back. Every change is all or
 * nothing and happens once for its key: the same key and request give the same answer, the same key
 * with another request is a {@link Answer.Conflict}. No limit or budget is ever passed, however
 * many ask at once.
 */
public interface PromotionBook {
  /** {@link Call.Action#VALIDATE} changes nothing and needs no key. */
  Answer answer(Call call);

  /** The rules behind these codes as they are for that situation, to be thought about further. */
  Rulebook rulebook(Situation situation, List<String> codes);
}
