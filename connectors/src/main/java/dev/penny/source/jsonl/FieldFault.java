package dev.penny.source.jsonl;

import dev.penny.source.BadRecord;

/** A field that cannot be read, before it is known in which file and line it stands. */
final class FieldFault extends RuntimeException {
  private final String field;
  private final String found;
  private final String expected;
  private final String mend;

  FieldFault(String field, String found, String expected, String mend) {
    super(field + ": found " + found + ", expected " + expected);
    this.field = field;
    this.found = found;
    this.expected = expected;
    this.mend = mend;
  }

  BadRecord in(String file, long line) {
    return new BadRecord(file, line, field, found, expected, mend);
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // no stack is filled, nothing to guard
  public Throwable fillInStackTrace() {
    return this; // it is data on its way to a BadRecord, thrown once per bad line
  }
}
