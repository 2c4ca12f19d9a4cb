package dev.penny.explain.story;

import java.util.List;

/**
 * The words for one cause: everything after "5.95 more", pieces of one code and one theme in, the
 * end of the sentence without its full stop out.
 */
@FunctionalInterface
interface Words {
  void say(Say say, Scene scene, List<Piece> pieces);

  static boolean isMore(List<Piece> pieces) {
    long sum = 0;
    for (Piece piece : pieces) {
      sum += piece.amount().minor();
    }
    return sum >= 0;
  }

  /** The piece that weighs most: the one the words are about. */
  static Piece main(List<Piece> pieces) {
    Piece main = pieces.getFirst();
    for (Piece piece : pieces) {
      if (Math.abs(piece.amount().minor()) > Math.abs(main.amount().minor())) {
        main = piece;
      }
    }
    return main;
  }
}
