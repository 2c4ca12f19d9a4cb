package dev.penny.channel.http;

import dev.penny.proof.Intake;
import java.util.Locale;
import java.util.Map;

/** Why a file is not taken: a code the chat has words for, and plain words for whoever has not. */
final class FileProblems {
  private FileProblems() {}

  static Answer of(Intake.Problem problem) {
    String code = problem.name().toLowerCase(Locale.ROOT);
    return switch (problem) {
      case EMPTY -> problem(422, code, "the file is empty");
      case TOO_LARGE -> problem(413, code, "a file may have 8 MB; send a smaller one");
      case NOT_TAKEN -> problem(415, code, "send a JPEG or PNG image, or a PDF");
      case TOO_MANY_PIXELS -> problem(422, code, "the image is too large; send a smaller one");
      case DAMAGED -> problem(422, code, "the file is damaged; save it again and send that");
      case ACTIVE_PDF ->
          problem(422, code, "the PDF holds something that runs; print it to a PDF and send that");
    };
  }

  static Answer problem(int status, String code, String message) {
    return Json.answer(status, Map.of("code", code, "message", message));
  }
}
