package dev.penny.explain;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.source.jsonl.JsonlDataset;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Small generated data sets: all industries, seven currencies, without and with bill errors. */
public record Samples(Catalogue catalogue, List<AccountHistory> accounts, Path folder) {
  public static Samples plain() {
    return of("plain");
  }

  public static Samples withErrors() {
    return of("errors");
  }

  private static Samples of(String name) {
    try {
      var manifest = Samples.class.getResource("/explain/" + name + "/manifest.json");
      Path folder = Path.of(Objects.requireNonNull(manifest).toURI()).getParent();
      var dataset = JsonlDataset.open(folder);
      List<AccountHistory> accounts = new ArrayList<>();
      dataset.forEachAccount(accounts::add);
      return new Samples(dataset.catalogue(), accounts, folder);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
