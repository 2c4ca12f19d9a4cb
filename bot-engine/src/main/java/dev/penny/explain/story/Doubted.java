package dev.penny.explain.story;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.audit.Severity;
import dev.penny.explain.CauseCode;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines the audit doubts although they count under an ordinary cause: they are said to be doubted
 * beside it, so that no line is defended. What is wrong in the customer's favour is raised where
 * the policy says so.
 */
final class Doubted {
  /** What has no cause of its own. */
  private static final Set<FindingCode> BESIDE =
      EnumSet.of(
          FindingCode.BACKBILL_OVER_LIMIT,
          FindingCode.CHARGE_AFTER_CANCELLATION,
          FindingCode.DISCOUNT_ARITHMETIC,
          FindingCode.LINE_SUM,
          FindingCode.READ_DISCONTINUITY,
          FindingCode.READ_QUANTITY,
          FindingCode.REFERENCE,
          FindingCode.REPEATED_ESTIMATE,
          FindingCode.USAGE_SPIKE);

  /** Where a changed line is about how much was used; its days and taxes are told elsewhere. */
  private static final Set<CauseCode> USE =
      EnumSet.of(
          CauseCode.ESTIMATED_USAGE,
          CauseCode.ESTIMATE_CATCH_UP,
          CauseCode.OVERAGE,
          CauseCode.TIER,
          CauseCode.USAGE);

  private Doubted() {}

  /** Whether the bot says that this piece looks wrong. */
  static boolean isRaised(Scene scene, Piece piece) {
    if (beside(scene, piece) != null) {
      return true;
    }
    return piece.code().isError() && !inFavour(scene, piece);
  }

  private static boolean inFavour(Scene scene, Piece piece) {
    boolean favour = false;
    for (Finding finding : scene.change().findings()) {
      if (finding.item() != null && isOn(piece, finding)) {
        if (scene.favour().raises(finding)) {
          return false;
        }
        favour = true;
      }
    }
    return favour;
  }

  private static boolean isOn(Piece piece, Finding finding) {
    return !(piece.part() instanceof Part.Total)
        && piece.part().ids().contains(String.valueOf(finding.item()));
  }

  /** What is doubted about the lines of these pieces, each line once. */
  static void say(Say say, Scene scene, List<Piece> pieces) {
    Set<InvoiceItem> told = new HashSet<>();
    for (Piece piece : pieces) {
      Finding finding = beside(scene, piece);
      InvoiceItem item = piece.item();
      if (finding != null && item != null && told.add(item)) {
        say(say, item, finding);
      }
    }
  }

  private static void say(Say say, InvoiceItem item, Finding finding) {
    String ref = Refs.item(item);
    if (finding.severity() == Severity.DOUBT || !finding.billed().equals(item.gross())) {
      say.add("doubt.odd");
      return;
    }
    if (finding.code() == FindingCode.BACKBILL_OVER_LIMIT) {
      say.add("doubt.old", "difference", Say.money(finding.difference().abs(), ref));
      return;
    }
    say.add(
        "doubt.wrong",
        "difference",
        Say.money(finding.difference().abs(), ref),
        "billed",
        Say.money(finding.billed(), ref),
        "expected",
        Say.money(finding.expected(), ref));
  }

  private static @Nullable Finding beside(Scene scene, Piece piece) {
    boolean here =
        piece.part() instanceof Part.Came
            || (piece.part() instanceof Part.Changed && USE.contains(piece.code()));
    InvoiceItem item = piece.item();
    if (here && item != null) {
      for (Finding finding : scene.change().findings()) {
        if (BESIDE.contains(finding.code())
            && item.id().equals(finding.item())
            && scene.favour().raises(finding)) {
          return finding;
        }
      }
    }
    return null;
  }
}
