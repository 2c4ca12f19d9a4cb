package dev.penny.dialogue;

import dev.penny.flow.Flow;
import dev.penny.flow.Question;
import dev.penny.flow.Request;
import java.util.List;

/** What a turn will do: which flow decides, and what it must know first. */
public record Plan(Flow flow, Request request, List<Question> questions) {
  public Plan {
    questions = List.copyOf(questions);
  }
}
