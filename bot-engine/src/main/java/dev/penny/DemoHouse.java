package dev.penny;

import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.channel.http.Routes;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Customer;
import dev.penny.demo.DemoApi;
import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.demo.DemoPromotions;
import dev.penny.demo.DemoRoutes;
import dev.penny.demo.DemoShop;
import dev.penny.demo.UnsureTalk;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.identity.CustomerTokenSigner;
import dev.penny.identity.OrderTokenSigner;
import dev.penny.identity.TokenKey;
import dev.penny.ledger.Account;
import dev.penny.promotion.Advert;
import dev.penny.promotion.Promotion;
import dev.penny.source.jdbi.JdbiLedgerWriter;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.order.OrderDiscounts;
import dev.penny.turn.CreditedBilling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a house the demo's: invented ledger, agents with known passwords, words to decide about in
 * the studio, the companies' own backend. Doing it again on the same data changes nothing; the day
 * it was first done is kept.
 */
public final class DemoHouse {
  private static final String DAY_FILE = "demo-day.txt";

  /** An agent of the demo. */
  public record Login(String name, String firstName, String password, String role) {}

  public static final List<Login> LOGINS =
      List.of(
          new Login("anna", "Anna", "penny-demo-anna", "agent"),
          new Login("lead", "Lena", "penny-demo-lead", "lead"),
          new Login("admin", "Amir", "penny-demo-admin", "admin"));

  private DemoHouse() {}

  /** Fills the house where it is empty, and adds the demo's routes. */
  public static void fill(House house, Config config, Routes.Builder routes) {
    Clock clock = house.parts().clock();
    Path dayFile = config.data().resolve(DAY_FILE);
    LocalDate day = keptDay(dayFile);
    var companies = DemoCompanies.asOf(day == null ? LocalDate.now(clock) : day);
    if (day == null) {
      var writer = new JdbiLedgerWriter(house.database().jdbi());
      writer.writeCatalogue(companies.catalogue());
      var _ = writer.write(companies.customers().stream().map(DemoCustomer::books).toList());
      var store = house.parts().classroom().store();
      UnsureTalk.before(LocalDate.now(clock)).forEach(store::keep);
      keep(dayFile, LocalDate.now(clock));
    }
    promotions(house, day == null ? LocalDate.now(clock) : day, clock);
    var known = house.parts().accounts().all();
    for (Login login : LOGINS) {
      if (known.stream().anyMatch(a -> a.login().value().equals(login.name()))) {
        continue;
      }
      var role = AgentRole.valueOf(login.role().toUpperCase(Locale.ROOT));
      var account = new AgentAccount(new AgentId(login.name()), login.firstName(), role);
      var _ = house.parts().accounts().add(account, login.password());
    }
    var books = new CreditedBilling(house.parts().billing(), house.parts().actions());
    var api = new DemoApi(companies, books, signer(config, clock));
    routes.at(DemoRoutes.PATH, new DemoRoutes(api, shop(house, config, companies)));
  }

  /** Once: what the lead changes later stays. */
  private static void promotions(House house, LocalDate day, Clock clock) {
    Promotions promotions = house.parts().promotions();
    if (promotions == null || !promotions.shelf().inForce().isEmpty()) {
      return;
    }
    var demo = DemoPromotions.asOf(day);
    var lead = new Actor(Level.LEAD, "lead");
    var campaigns = promotions.campaigns();
    for (Promotion promotion : demo.promotions()) {
      String name =
          demo.adverts().stream()
              .filter(a -> a.promotion().equals(promotion.id()))
              .map(Advert::name)
              .findFirst()
              .orElse(promotion.id().value());
      promotions.shelf().save(promotion, clock.instant());
      var _ =
          campaigns.save(
              lead, promotion.id(), name, 0, PromotionForm.write(promotion), clock.instant());
    }
    promotions.shelf().add(demo.coupons());
    demo.adverts().forEach(a -> promotions.shelf().offer(a.promotion(), true));
  }

  /** Null: without promotions there is nothing to try on a basket. */
  private static @Nullable DemoShop shop(House house, Config config, DemoCompanies companies) {
    if (house.parts().promotions() == null
        || !(config.tokenKey() instanceof TokenKey.Shared shared)) {
      return null;
    }
    Clock clock = house.parts().clock();
    var signer = new OrderTokenSigner(shared, config.tokenIssuer(), config.tokenAudience());
    var discounts = new OrderDiscounts(house.database());
    return new DemoShop(
        companies.catalogue(),
        (account, order) ->
            discounts.of(account, order).stream()
                .map(d ->
                    new DemoShop.Discount(
                        d.code() == null ? d.promotion() : d.code(), d.reference(), d.minor()))
                .toList(),
        (account, content) -> signer.sign(account, content, clock.instant()),
        clock);
  }

  private static Function<Account, String> signer(Config config, Clock clock) {
    if (!(config.tokenKey() instanceof TokenKey.Shared shared)) {
      throw new IllegalStateException("the demo signs tokens with token.secret");
    }
    var signer = new CustomerTokenSigner(shared, config.tokenIssuer(), config.tokenAudience());
    return account ->
        signer.sign(
            new Customer.SignedIn(account.id(), account.displayName()),
            account.locale().toLanguageTag(),
            clock.instant());
  }

  /** The day the demo's bills are made for; absent as long as they are not all in the ledger. */
  private static @Nullable LocalDate keptDay(Path file) {
    try {
      return Files.exists(file) ? LocalDate.parse(Files.readString(file).strip()) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's day cannot be read from " + file, e);
    }
  }

  private static void keep(Path file, LocalDate day) {
    try {
      Files.writeString(file, day + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's day cannot be kept in " + file, e);
    }
  }
}
