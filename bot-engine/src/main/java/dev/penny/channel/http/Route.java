package dev.penny.channel.http;

/** Answers requests under a path; may block (it runs on a virtual thread). */
@FunctionalInterface
public interface Route {
  Answer answer(Ask ask);
}
