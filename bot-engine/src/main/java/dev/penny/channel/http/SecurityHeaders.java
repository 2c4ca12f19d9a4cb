package dev.penny.channel.http;

/**
 * The headers of every answer, after OWASP ASVS 5.0 chapter 3.4. Scripts and styles come from here
 * only, never inline; nobody may put our pages into a frame; text never becomes script.
 */
final class SecurityHeaders {
  private static final String PAGE =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private SecurityHeaders() {}

  static Answer on(Answer answer) {
    boolean page = answer.type().startsWith("text/html");
    Answer safe =
        answer
            .withDefault("X-Content-Type-Options", "nosniff")
            .withDefault("Referrer-Policy", "strict-origin-when-cross-origin")
            .withDefault("Cross-Origin-Resource-Policy", "same-origin")
            .withDefault("Content-Security-Policy", page ? PAGE : DATA)
            .withDefault("Cache-Control", "no-store");
    return page
        ? safe.withDefault("Cross-Origin-Opener-Policy", "same-origin")
            .withDefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        : safe;
  }
}
