package dev.penny.source.jsonl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a data set in their order, read once beforehand: it tells a record of an unknown
 * account from one of a later account. About 100 bytes an account, the only thing kept of them.
 */
final class AccountIndex {
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  static AccountIndex of(Path accounts) {
    var index = new AccountIndex();
    try (var lines = new Lines(accounts)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        index.add(
            switch (line) {
              case Line.Parsed parsed -> parsed.account();
              case Line.Broken broken -> broken.account();
            });
      }
    }
    return index;
  }

  private void add(@Nullable String id) {
    if (id != null && ordinals.putIfAbsent(id, ids.size()) == null) {
      ids.add(id);
    }
  }

  @Nullable Integer ordinal(@Nullable String id) {
    return id == null ? null : ordinals.get(id);
  }

  String id(int ordinal) {
    return ids.get(ordinal);
  }

  int size() {
    return ids.size();
  }
}
