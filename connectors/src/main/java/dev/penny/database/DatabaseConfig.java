package dev.penny.database;

import java.nio.file.Path;

/** Where the database is. */
public sealed interface DatabaseConfig {

  /**
   * HSQLDB in a folder of this machine, which is made where it is missing. {@code reserve}: bytes
   * of the disk that are kept free; below it nothing is written any more.
   */
  record Embedded(Path folder, long reserve) implements DatabaseConfig {
    public static final long DEFAULT_RESERVE = 64L * 1024 * 1024;

    public Embedded {
      if (reserve < 0) {
        throw new IllegalArgumentException("reserve must not be negative: " + reserve);
      }
    }

    public Embedded(Path folder) {
      this(folder, DEFAULT_RESERVE);
    }
  }

  /** A PostgreSQL 15 or newer; {@code url} is {@code jdbc:postgresql://host:port/name}. */
  record Postgres(String url, String user, String password) implements DatabaseConfig {
    public Postgres {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException("the database URL must start with jdbc:postgresql:");
      }
    }

    /** The URL without its parameters, which may hold a password: this may be shown. */
    public String address() {
      return url.replaceFirst("\\?.*", "");
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
      return "Postgres[url=" + address() + ", user=" + user + "]";
    }
  }
}
