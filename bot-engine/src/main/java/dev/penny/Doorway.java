package dev.penny;

import dev.penny.channel.http.BillCopies;
import dev.penny.channel.http.CodePhotos;
import dev.penny.channel.http.FaultDoor;
import dev.penny.channel.http.Health;
import dev.penny.channel.http.HelpPages;
import dev.penny.channel.http.LeadGate;
import dev.penny.channel.http.Metrics;
import dev.penny.channel.http.OrderDiscountsDoor;
import dev.penny.channel.http.Proofs;
import dev.penny.channel.http.Routes;
import dev.penny.channel.http.SignIn;
import dev.penny.channel.http.StaticFiles;
import dev.penny.channel.http.StudioDoor;
import dev.penny.channel.web.DeskRoom;
import dev.penny.channel.web.Doors;
import dev.penny.channel.web.Origins;
import dev.penny.channel.web.Pace;
import dev.penny.channel.web.Reception;
import dev.penny.channel.web.TurnMeters;
import dev.penny.channel.web.WebServer;
import dev.penny.desk.CaseNews;
import dev.penny.identity.CustomerTokens;
import dev.penny.identity.OrderTokens;
import dev.penny.identity.ResumeKeys;
import dev.penny.proof.photo.PhotoCodes;
import dev.penny.store.JdbiFiling;
import dev.penny.store.JdbiProofStore;
import dev.penny.store.JdbiResumeKeyStore;
import dev.penny.store.order.OrderDiscounts;
import dev.penny.turn.CreditedBilling;
import dev.penny.turn.OrderDesk;
import dev.penny.turn.Whereabouts;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.HashSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the doors in front of the house: what is reachable, by whom, and at which address. */
final class Doorway {
  private Doorway() {}

  /**
   * Opens the port on top of the house.
   *
   * @param more adds routes of its own, as the demo does
   * @throws IOException the port cannot be taken
   */
  static WebServer open(House house, Config config, Consumer<Routes.Builder> more)
      throws IOException {
    PrometheusMeterRegistry registry = house.parts().registry();
    Gauges.of(house, registry);
    int port = config.port() == 0 ? FreePort.find(config.host()) : config.port();
    var ours = new Origins(config.ourOrigins(port));
    var embedding = new HashSet<>(config.origins());
    embedding.addAll(ours.allowed());
    var pages = new Origins(embedding);
    Reception reception = reception(house, config, registry);
    var copies =
        new BillCopies(
            reception::owner, house.parts().billing(), pages::allow, house.parts().clock());
    DeskRoom desk = deskRoom(house, config);
    var proofs = proofs(house, config, reception, desk, pages);
    var photos = new CodePhotos(reception::owner, new PhotoCodes(config.photoText()), pages::allow);
    return WebServer.start(
        new WebServer.Place(config.host(), port, config.maxSockets(), config.proxies()),
        new Pace(config.rates()),
        routes(
            house,
            ours,
            registry,
            r -> {
              discounts(house, config, r);
              more.accept(
                  DeskRoutes.add(r, house.parts(), config.policy(), desk, ours)
                      .at("/api/bill-copy", copies)
                      .at(CodePhotos.PATH, photos)
                      .at(Proofs.PATH, proofs)
                      .at(Proofs.PATH + "/", proofs));
            }),
        new Doors(reception, pages, desk, ours),
        registry);
  }

  /** Where promotions are kept and signatures can be checked. */
  private static void discounts(House house, Config config, Routes.Builder routes) {
    OrderTokens tokens = config.orderTokens();
    if (tokens != null && house.parts().promotions() != null) {
      var discounts = new OrderDiscounts(house.database());
      routes.at(
          OrderDiscountsDoor.PATH,
          new OrderDiscountsDoor(tokens, discounts, house.parts().clock()));
    }
  }

  private static Proofs proofs(
      House house, Config config, Reception reception, DeskRoom desk, Origins pages) {
    return new Proofs(
        reception::owner,
        desk::looking,
        house.parts().actions(),
        config.policy(),
        new JdbiProofStore(house.database()),
        new JdbiFiling(house.parts().actions()),
        pages::allow,
        house.parts().clock());
  }

  private static Reception reception(House house, Config config, PrometheusMeterRegistry registry) {
    House.Parts parts = house.parts();
    return new Reception(
        parts.log(),
        parts.turns(),
        parts.owed(),
        parts.lanes(),
        parts.feed(),
        parts.desk().views(),
        tokens(config),
        new ResumeKeys(new JdbiResumeKeyStore(house.database()), parts.clock()),
        parts.clock(),
        new TurnMeters(registry),
        parts.promotions() == null ? OrderDesk.NONE : parts.promotions().orders(),
        parts.promotions() == null ? new Whereabouts() : parts.promotions().where(),
        parts.holds());
  }

  private static DeskRoom deskRoom(House house, Config config) {
    House.Parts parts = house.parts();
    return new DeskRoom(
        parts.log(),
        parts.desk(),
        parts.accounts(),
        new CreditedBilling(parts.billing(), parts.actions()),
        parts.actions(),
        config.policy(),
        new CaseNews(parts.log(), parts.lanes(), parts.feed(), parts.clock(), House::newTurn),
        parts.feed(),
        parts.clock());
  }

  private static FaultDoor faultDoor(House.Parts parts, LeadGate leads) {
    return new FaultDoor(
        leads,
        parts.faults().desk(),
        new CreditedBilling(parts.billing(), parts.actions()),
        parts.actions(),
        parts.clock());
  }

  private static @Nullable CustomerTokens tokens(Config config) {
    return config.tokenKey() == null
        ? null
        : new CustomerTokens(config.tokenKey(), config.tokenIssuer(), config.tokenAudience());
  }

  private static Routes routes(
      House house, Origins ours, PrometheusMeterRegistry registry, Consumer<Routes.Builder> more) {
    var signIn = new SignIn(house.parts().accounts(), ours::allow);
    var leads = new LeadGate(house.parts().accounts(), ours::allow);
    var studio = new StudioDoor(leads, house.parts().classroom().learning());
    var routes =
        Routes.builder()
            .at("/api/sign-in", signIn::signIn)
            .at("/api/sign-out", signIn::signOut)
            .at("/api/studio/unsure", studio::unsure)
            .at("/api/studio/check", studio::check)
            .at("/api/studio/decisions", studio::decide)
            .at("/health/live", Health.live())
            .at("/health/ready", Health.ready(house::missing))
            .at("/metrics", new Metrics(registry))
            .at("/help/", new HelpPages(house.knowledge().library()))
            .at("/", new StaticFiles(Doorway.class.getClassLoader()));
    PromotionRoutes.add(routes, house.parts(), leads);
    var faults = faultDoor(house.parts(), leads);
    routes
        .at("/api/faults", faults::all)
        .at("/api/faults/lines", faults::lines)
        .at("/api/faults/search", faults::search)
        .at("/api/faults/decide", faults::decide);
    more.accept(routes);
    return routes.build();
  }
}
