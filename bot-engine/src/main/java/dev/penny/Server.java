package dev.penny;

import dev.penny.channel.http.Routes;
import dev.penny.channel.web.WebServer;
import java.io.IOException;
import java.time.Clock;
import java.util.function.BiConsumer;

/** A running Penny: the house and its doors. */
public final class Server implements AutoCloseable {
  private final House house;
  private final WebServer doors;
  private final Config config;

  private Server(House house, WebServer doors, Config config) {
    this.house = house;
    this.doors = doors;
    this.config = config;
  }

  /**
   * Opens the house and then the doors, and returns when everything is ready.
   *
   * @param more called with the open house before the doors open: fills it, adds routes
   * @throws IOException the port cannot be taken
   */
  public static Server start(Config config, Clock clock, BiConsumer<House, Routes.Builder> more)
      throws IOException {
    Logging.setUp(config.logLevel());
    if (config.port() != 0) {
      FreePort.check(config.host(), config.port());
    }
    House house = Wiring.house(config, clock);
    try {
      WebServer doors = Doorway.open(house, config, routes -> more.accept(house, routes));
      house.begin();
      house.awaitWarm();
      return new Server(house, doors, config);
    } catch (IOException | RuntimeException e) {
      house.close();
      throw e;
    }
  }

  public int port() {
    return doors.port();
  }

  /** Where browsers find it. */
  public String address() {
    return config.address(doors.port());
  }

  /** Takes nothing more, lets what was taken end, and only then closes what that needs. */
  @Override
  public void close() {
    doors.stop();
    house.finishTurns();
    doors.close();
    house.close();
  }
}
