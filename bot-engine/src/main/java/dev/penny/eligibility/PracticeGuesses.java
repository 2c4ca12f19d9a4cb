package dev.penny.eligibility;

import dev.penny.eligibility.GuessPolicy.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counters of wrong codes in memory: what they hold is gone with them. For one thread. */
public final class PracticeGuesses implements GuessLimits {
  private record Subject(Scope scope, String name) {}

  private record Window(int used, Instant ends) {}

  private final GuessPolicy policy;
  private final Map<Subject, Window> windows = new HashMap<>();

  public PracticeGuesses(GuessPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Admission admit(Asker asker, int codes, Instant now) {
    for (Subject subject : subjects(asker)) {
      Window window = at(subject, now);
      if (window.used() + codes > policy.most(subject.scope())) {
        return new Admission.Blocked(subject.scope(), window.ends());
      }
    }
    subjects(asker).forEach(s -> windows.put(s, plus(at(s, now), codes)));
    return new Admission.Admitted();
  }

  @Override
  public void giveBack(Asker asker, int codes, Instant now) {
    subjects(asker).forEach(s -> windows.put(s, plus(at(s, now), -codes)));
  }

  private Window at(Subject subject, Instant now) {
    Window window = windows.get(subject);
    return window == null || !now.isBefore(window.ends())
        ? new Window(0, now.plus(policy.window()))
        : window;
  }

  private static Window plus(Window window, int codes) {
    return new Window(Math.max(0, window.used() + codes), window.ends());
  }

  private static List<Subject> subjects(Asker asker) {
    var subjects = new ArrayList<Subject>();
    subjects.add(new Subject(Scope.ACCOUNT, asker.account()));
    if (asker.address() != null) {
      subjects.add(new Subject(Scope.ADDRESS, asker.address()));
    }
    subjects.add(new Subject(Scope.GLOBAL, ""));
    return subjects;
  }
}
