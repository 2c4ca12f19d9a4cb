package dev.penny;

import java.util.Locale;

/**
 * Every setting there is. {@code conf/penny.properties} documents each; a test compares the two.
 */
enum Setting {
  HOST("host", "127.0.0.1"),
  PORT("port", "8200"),
  PUBLIC_URL("public.url", ""),
  ORIGINS("origins", ""),
  DATA("data", "penny-data"),
  DISK_RESERVE("disk.reserve.mb", "64"),
  DATABASE_URL("database.url", ""),
  DATABASE_USER("database.user", ""),
  DATABASE_PASSWORD("database.password", ""),
  TOKEN_SECRET("token.secret", ""),
  TOKEN_PUBLIC_KEY("token.public.key.file", ""),
  TOKEN_ISSUER("token.issuer", "website"),
  TOKEN_AUDIENCE("token.audience", "penny"),
  COUPON_SECRET("coupon.secret", ""),
  GUESSES_OF_ONE("coupon.guesses.per.account.per.hour", "10"),
  GUESSES_OF_ADDRESS("coupon.guesses.per.address.per.hour", "60"),
  GUESSES_IN_ALL("coupon.guesses.total.per.hour", "1000"),
  PHOTO_TEXT("photo.text", "auto"),
  ARTICLES("articles", ""),
  POLICY("policy", ""),
  PROFILE("understanding.profile", "usual"),
  PROXIES("proxies", "127.0.0.1,::1"),
  SOCKETS("sockets.max", "20000"),
  FRAMES("limit.frames.per.second", "20"),
  MESSAGES("limit.messages.per.second", "2"),
  MESSAGES_PER_ADDRESS("limit.messages.per.address.per.second", "5"),
  HANDSHAKES("limit.handshakes.per.second", "20"),
  HANDSHAKES_IN_ALL("limit.handshakes.total.per.second", "500"),
  PATIENCE("limit.refusals.per.ten.seconds", "50"),
  LOG_LEVEL("log.level", "INFO"),
  MODEL_PROVIDER("model.provider", "off"),
  MODEL_URL("model.url", ""),
  MODEL_NAME("model.name", ""),
  MODEL_KEY("model.key", ""),
  MODEL_REWORDS("model.rewords", "no"),
  MODEL_PER_CONVERSATION("model.questions.per.conversation", "10"),
  MODEL_PER_DAY("model.questions.per.day", "1000"),
  MODEL_PATIENCE("model.patience.ms", "2500");

  private final String key;
  private final String usual;

  Setting(String key, String usual) {
    this.key = key;
    this.usual = usual;
  }

  String key() {
    return key;
  }

  /** The value where none is given; empty: none. */
  String usual() {
    return usual;
  }

  String variable() {
    return "PENNY_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  boolean secret() {
    return this == DATABASE_PASSWORD
        || this == TOKEN_SECRET
        || this == COUPON_SECRET
        || this == MODEL_KEY;
  }
}
