package dev.penny.cli;

import dev.penny.Config;
import dev.penny.search.lucene.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the doctor looks at beside the storage: Java, port, language model, start cache. */
final class StartChecks {
  private static final int OLDEST_JAVA = 25;

  private StartChecks() {}

  static DoctorCheck java() {
    String version = Runtime.version().toString();
    return Runtime.version().feature() >= OLDEST_JAVA
        ? DoctorCheck.ok("java", version)
        : DoctorCheck.bad("java", version, "Install a JDK 25 or newer, or set PENNY_JAVA_HOME.");
  }

  static List<DoctorCheck> of(Config config) {
    return List.of(port(config), customers(config), model(config.profile()), cache());
  }

  private static DoctorCheck customers(Config config) {
    return config.tokenKey() != null
        ? DoctorCheck.ok("sign-in", "customers' tokens can be checked")
        : DoctorCheck.look(
            "sign-in",
            "no key for customers' tokens: everybody is anonymous and no bill is shown",
            "Set token.secret or token.public.key.file (the demo makes its own).");
  }

  private static DoctorCheck port(Config config) {
    String found = config.host() + ":" + config.port();
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(config.host()), config.port()));
      return DoctorCheck.ok("port", found + " is free");
    } catch (IOException e) {
      return DoctorCheck.look(
          "port",
          found + " cannot be taken (" + e.getMessage() + ")",
          "That is well where Penny runs already; otherwise stop what uses it or set port.");
    }
  }

  private static DoctorCheck model(Profile profile) {
    String found = profile.model() + " (profile " + profile.label() + ")";
    return profile.isThere()
        ? DoctorCheck.ok("model", found)
        : DoctorCheck.bad("model", found + " is missing in lib/", "Unpack the distribution anew.");
  }

  private static DoctorCheck cache() {
    String home = System.getProperty("penny.home");
    if (home == null) {
      return DoctorCheck.ok("start cache", "not started from a distribution");
    }
    return Files.exists(Path.of(home, "lib", "penny.aot"))
        ? DoctorCheck.ok("start cache", "lib/penny.aot is there")
        : DoctorCheck.look("start cache", "none", "Run penny train once for faster starts.");
  }
}
