package dev.penny.flow.terms;

import dev.penny.flow.OrderAtHand;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause that holds on one order and not on another: what it asks for, and what is there. */
public final class PartingWords {
  private final OrderAtHand at;
  private final String ref;

  /** {@code ref} is the evidence's id. */
  public PartingWords(OrderAtHand at, String ref) {
    this.at = at;
    this.ref = ref;
  }

  public List<Phrase> asked(Condition.Clause clause) {
    List<Phrase> wanted = new ReasonWords(at, ref).wanted(clause);
    List<Phrase> about = Conditions.about(clause);
    return wanted.isEmpty()
        ? EffectWords.WORDS.say("asksabout", "about", about)
        : EffectWords.WORDS.say("asksfor", "about", about, "wanted", wanted);
  }

  /** {@code found}: null: it is not known. */
  public List<Phrase> found(Condition.Clause clause, @Nullable String found) {
    return new ReasonWords(at, ref).found(clause, found);
  }
}
