package dev.penny.source.importing;

/** Told after every batch how far an import is. */
public interface Progress {
  Progress SILENT = (done, total, accounts) -> {};

  /** Bytes read of all bytes, and accounts dealt with so far. */
  void at(long done, long total, long accounts);
}
