package dev.penny.slot;

/** Words that are the same but for slips of the fingers. */
public final class Slips {
  private static final int SHORTEST = 5;
  private static final int LONG = 9;

  private Slips() {}

  /**
   * Whether one becomes the other by a letter left out, added, changed or swapped with its
   * neighbour; by two of them in words of nine letters or more; short words must be equal.
   */
  public static boolean isSlip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int most = shorter < SHORTEST ? 0 : shorter < LONG ? 1 : 2;
    return Math.abs(a.length() - b.length()) <= most && distance(a, b) <= most;
  }

  /** Optimal string alignment: edits, and swaps of neighbours. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] cost) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
