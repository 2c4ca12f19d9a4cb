package dev.penny.database;

import java.util.Map;

/** What differs between the two databases; everything else is the same SQL. */
public enum Dialect {
  HSQLDB("VARCHAR(1000000)", "VARCHAR(16000000)", "VARBINARY(16000000)"),
  POSTGRES("JSONB", "TEXT", "BYTEA");

  private final String json;
  private final String text;
  private final String blob;

  Dialect(String json, String text, String blob) {
    this.json = json;
    this.text = text;
    this.blob = blob;
  }

  /** The placeholders of migrations: {@code ${json}}, {@code ${text}}, {@code ${blob}}. */
  public Map<String, String> types() {
    return Map.of("json", json, "text", text, "blob", blob);
  }

  /** The column type that holds JSON, for {@code CAST(:x AS ...)}. */
  public String json() {
    return json;
  }
}
