package dev.penny.audit;

import java.util.List;

/** One check of one bill. Pure; an empty list says nothing is wrong. */
@FunctionalInterface
interface AuditRule {
  List<Finding> check(Subject subject);
}
