package dev.penny.cli;

/** One thing the doctor looked at: what it found, and what to do where it is not well. */
record DoctorCheck(String name, State state, String found, String mend) {
  enum State {
    OK,
    /** Works, but deserves a look. */
    LOOK,
    /** Keeps Penny from working. */
    BAD
  }

  static DoctorCheck ok(String name, String found) {
    return new DoctorCheck(name, State.OK, found, "");
  }

  static DoctorCheck look(String name, String found, String mend) {
    return new DoctorCheck(name, State.LOOK, found, mend);
  }

  static DoctorCheck bad(String name, String found, String mend) {
    return new DoctorCheck(name, State.BAD, found, mend);
  }
}
