package dev.penny.understanding;

/** An utterance that was understood, beside what a person says it is. */
public record Labelled(Intent gold, String source, Heard heard) {
  /** {@code gold} is taken under its published label too. */
  public Labelled {
    gold = gold.published();
  }

  boolean isRight() {
    return heard.intent() == gold;
  }

  boolean isAmongThree() {
    return heard.likely().contains(gold);
  }

  /** What was done was right, or the right one was among the choices given. */
  boolean isRightOrOffered() {
    return switch (heard.decided()) {
      case ACT -> isRight();
      case OFFER -> heard.offered().contains(gold);
      case REJECT -> isOutside();
    };
  }

  boolean isOutside() {
    return gold == Intent.OUT_OF_SCOPE;
  }

  boolean isSaidToBeOutside() {
    return heard.intent() == Intent.OUT_OF_SCOPE;
  }

  /** Acted on, or known to be nothing for us: no question back. */
  boolean isDecided() {
    return switch (heard.decided()) {
      case ACT -> true;
      case OFFER -> false;
      case REJECT -> isSaidToBeOutside();
    };
  }

  /** Outside, and yet acted on as a request for us. */
  boolean isAnsweredAsOurs() {
    return isOutside() && heard.decided() == Heard.Decided.ACT && !isSaidToBeOutside();
  }
}
