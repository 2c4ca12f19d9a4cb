package dev.penny.explain.story;

import dev.penny.explain.BillChange;
import dev.penny.explain.CauseCode;
import dev.penny.explain.Part;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups the parts of a change into reasons: errors first, then by size. */
final class Reasons {
  private static final Comparator<Reason> ORDER =
      Comparator.comparing(Reason::isError)
          .thenComparing(reason -> reason.amount().abs())
          .reversed();

  private static final Theme ROUNDING = new Theme(CauseCode.ROUNDING, "");

  private final Scene scene;

  private Reasons(Scene scene) {
    this.scene = scene;
  }

  static List<Reason> of(Scene scene) {
    return new Reasons(scene).all();
  }

  private List<Reason> all() {
    List<Piece> pieces = pieces(scene.change());
    Map<Theme, List<Piece>> themes = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      themes.computeIfAbsent(Theme.of(scene, piece, pieces), _ -> new ArrayList<>()).add(piece);
    }
    List<Piece> rounding = themes.getOrDefault(ROUNDING, List.of());
    Theme carrier = carrier(themes, rounding);
    List<Reason> reasons = new ArrayList<>();
    themes.forEach((theme, list) -> {
      if (!theme.equals(ROUNDING) || carrier == null) {
        reasons.add(reason(theme, list, theme.equals(carrier) ? rounding : List.of()));
      }
    });
    reasons.sort(ORDER);
    return reasons;
  }

  /**
   * The theme that carries the cents of rounding, so that nobody has to hear about them: the
   * largest that is no error. Null where there is none, or where there is more than one minor unit
   * a line, which is not rounding any more.
   */
  private @Nullable Theme carrier(Map<Theme, List<Piece>> themes, List<Piece> rounding) {
    int lines = Math.max(scene.previous().items().size(), scene.current().items().size());
    if (rounding.isEmpty() || sum(rounding).abs().minor() > lines) {
      return null;
    }
    return themes.entrySet().stream()
        .filter(e -> !e.getKey().equals(ROUNDING) && !e.getKey().lead().isError())
        .max(Comparator.comparing(e -> sum(e.getValue()).abs()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<Piece> pieces(BillChange change) {
    List<Piece> pieces = new ArrayList<>();
    for (var cause : change.causes()) {
      cause.parts().forEach(part -> pieces.add(new Piece(cause.code(), part)));
    }
    return pieces;
  }

  private Reason reason(Theme theme, List<Piece> pieces, List<Piece> rounding) {
    Map<CauseCode, List<Piece>> codes = new EnumMap<>(CauseCode.class);
    pieces.forEach(p -> codes.computeIfAbsent(p.code(), _ -> new ArrayList<>()).add(p));
    Say say = new Say();
    Lasting lasting = null;
    Money staying = zero();
    for (CauseCode code : inOrder(theme, codes.keySet())) {
      List<Piece> parts = codes.getOrDefault(code, List.of());
      Money amount = lasting == null ? sum(parts).plus(sum(rounding)) : sum(parts);
      if (lasting != null) {
        say.all(List.of(Phrase.words(" ")));
      }
      say.all(CauseWords.sentence(scene, code, amount, parts));
      Lasting own = Lasting.of(scene.known(Words.main(parts)), code);
      lasting = lasting == null ? own : lasting.and(own);
      staying = own == Lasting.STAYS ? staying.plus(amount) : staying;
    }
    CauseCode lead = codes.containsKey(theme.lead()) ? theme.lead() : pieces.getFirst().code();
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(rounding);
    return new Reason(
        scene.known(Words.main(codes.getOrDefault(lead, pieces))),
        all.stream().map(Piece::code).distinct().toList(),
        sum(all),
        lasting == null ? Lasting.ONE_OFF : lasting,
        staying,
        CauseWords.title(scene, lead, codes.getOrDefault(lead, pieces)),
        say.done(),
        lines(pieces),
        evidence(all, say.done()),
        pieces.stream().anyMatch(piece -> Doubted.isRaised(scene, piece)));
  }

  /** The code that gave the theme its name first. */
  private static List<CauseCode> inOrder(Theme theme, Set<CauseCode> codes) {
    List<CauseCode> order = new ArrayList<>(codes);
    order.sort(Comparator.comparing(code -> code != theme.lead()));
    return order;
  }

  private static List<Reason.Line> lines(List<Piece> pieces) {
    Set<Reason.Line> lines = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      switch (piece.part()) {
        case Part.Changed(var _, var before, var after, var _) ->
            lines.add(new Reason.Line(before, after));
        case Part.Came(var _, var item, var _) -> lines.add(new Reason.Line(null, item));
        case Part.Went(var _, var item, var _) -> lines.add(new Reason.Line(item, null));
        case Part.Total _ -> {}
      }
    }
    return List.copyOf(lines);
  }

  private static List<String> evidence(List<Piece> pieces, List<Phrase> sentence) {
    Set<String> refs = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      String kind = piece.part() instanceof Part.Total ? "invoice:" : "item:";
      piece.part().ids().forEach(id -> refs.add(kind + id));
    }
    for (Phrase phrase : Tongue.EN.of(sentence)) {
      if (phrase instanceof Phrase.Figure figure) {
        refs.add(figure.ref());
      }
    }
    return List.copyOf(refs);
  }

  private Money sum(List<Piece> pieces) {
    return pieces.stream().map(Piece::amount).reduce(zero(), Money::plus);
  }

  private Money zero() {
    return Money.zero(scene.change().delta().currency());
  }
}
