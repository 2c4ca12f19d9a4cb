package dev.penny.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks a thousand times a second at what a thread is doing, and counts which audit rule that was:
 * the share of time per rule, without a clock in the rules.
 */
final class RuleShares implements AutoCloseable {
  private static final String RULES = "dev.penny.audit.";

  private final Map<String, Integer> seen = new HashMap<>();
  private final Thread sampler;
  private volatile boolean done;

  RuleShares(Thread watched) {
    sampler = Thread.ofPlatform().daemon().name("rule-shares").start(() -> watch(watched));
  }

  private void watch(Thread watched) {
    while (!done) {
      count(watched.getStackTrace());
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The outermost class of a rule; the frames around all rules are none. */
  private void count(StackTraceElement[] stack) {
    String rule = null;
    boolean auditing = false;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (name.equals(RULES + "AuditRules")) {
        auditing = true;
        break;
      }
      if (name.startsWith(RULES)) {
        rule = name.substring(RULES.length());
      }
    }
    if (auditing) {
      seen.merge(rule == null ? "(between rules)" : rule, 1, Integer::sum);
    }
  }

  void print() {
    int all = seen.values().stream().mapToInt(i -> i).sum();
    System.out.printf("share of the audit's time per rule (%,d samples)%n", all);
    seen.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            e -> System.out.printf("  %-28s %5.1f %%%n", e.getKey(), 100.0 * e.getValue() / all));
  }

  @Override
  public void close() {
    done = true;
    try {
      sampler.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
