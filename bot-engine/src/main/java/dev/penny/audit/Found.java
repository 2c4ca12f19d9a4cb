package dev.penny.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers findings; makes no list before there is one, since nearly every bill is right. */
final class Found {
  private @Nullable List<Finding> findings;

  void add(Finding finding) {
    if (findings == null) {
      findings = new ArrayList<>(2);
    }
    findings.add(finding);
  }

  List<Finding> list() {
    return findings == null ? List.of() : findings;
  }
}
