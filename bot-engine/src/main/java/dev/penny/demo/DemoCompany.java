package dev.penny.demo;

import java.util.List;

/** An invented company: {@code key} is "telecom", "energy" or "saas"; {@code name} is its brand. */
public record DemoCompany(String key, String name, List<DemoCustomer> customers) {
  public DemoCompany {
    customers = List.copyOf(customers);
  }
}
