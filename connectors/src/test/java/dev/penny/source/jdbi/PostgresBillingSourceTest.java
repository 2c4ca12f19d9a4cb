package dev.penny.source.jdbi;

import dev.penny.database.DatabaseConfig;
import dev.penny.database.Postgres;

class PostgresBillingSourceTest extends BillingSourceContract {
  @Override
  DatabaseConfig database() {
    return Postgres.fresh();
  }
}
