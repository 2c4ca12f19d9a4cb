package dev.penny;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets the level, and leads the server's own log into ours. What people say, who they are and what
 * they sign in with is never put into a log message; a test looks for it.
 */
final class Logging {
  private Logging() {}

  static void setUp(String level) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger("dev.penny").setLevel(Level.toLevel(level));
    }
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
