package dev.penny.source.jdbi;

import dev.penny.database.DatabaseConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HsqldbBillingSourceTest extends BillingSourceContract {
  @TempDir Path temp;

  @Override
  DatabaseConfig database() {
    return new DatabaseConfig.Embedded(temp);
  }
}
