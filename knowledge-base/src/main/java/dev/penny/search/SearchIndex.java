package dev.penny.search;

/** Finds articles. Safe for use by many threads. */
public interface SearchIndex {
  Answer search(Query query);
}
