package dev.penny.identity;

/** What an agent may do. A lead may do all an agent may, an admin all a lead may. */
public enum AgentRole {
  AGENT,
  LEAD,
  ADMIN;

  public boolean atLeast(AgentRole other) {
    return compareTo(other) >= 0;
  }
}
