package dev.penny.promotion;

/** What a clause may look at. The first name is the usual one, a second is read as well. */
public enum Field {
  ACCOUNT_ID(About.ACCOUNT, Kind.TEXT, "account.account_id", "account.id"),
  ACCOUNT_SEGMENT(About.ACCOUNT, Kind.TEXT, "account.segment"),
  ACCOUNT_COUNTRY(About.ACCOUNT, Kind.TEXT, "account.country"),
  /** Full months with us. */
  ACCOUNT_TENURE(About.ACCOUNT, Kind.NUMBER, "account.tenure_months", "account.tenure"),
  /** Orders before this one. */
  ACCOUNT_ORDERS(About.ACCOUNT, Kind.NUMBER, "account.orders"),
  ACCOUNT_TAGS(About.ACCOUNT, Kind.TEXTS, "account.tags"),
  /** The sum of all items, minor units. */
  ORDER_AMOUNT(About.ORDER, Kind.NUMBER, "order.amount"),
  /** The sum of the items the effect may touch, minor units. */
  ORDER_ELIGIBLE_AMOUNT(About.ORDER, Kind.NUMBER, "order.eligible_amount"),
  ORDER_CURRENCY(About.ORDER, Kind.TEXT, "order.currency"),
  ORDER_CHANNEL(About.ORDER, Kind.TEXT, "order.channel"),
  ORDER_TAGS(About.ORDER, Kind.TEXTS, "order.tags"),
  ITEM_CHARGE_CODE(About.ITEM, Kind.TEXTS, "item.charge_code"),
  ITEM_PRODUCT(About.ITEM, Kind.TEXTS, "item.product_id", "item.product"),
  /** The local date YYYY-MM-DD in the promotion's zone. */
  TIME_DATE(About.TIME, Kind.TEXT, "time.date"),
  /** mon, tue, wed, thu, fri, sat, sun in the promotion's zone. */
  TIME_WEEKDAY(About.TIME, Kind.TEXT, "time.weekday"),
  /** The local hour, 0 to 23, in the promotion's zone. */
  TIME_HOUR(About.TIME, Kind.NUMBER, "time.hour");

  public enum About {
    ACCOUNT,
    ORDER,
    ITEM,
    TIME
  }

  public enum Kind {
    NUMBER,
    TEXT,
    TEXTS
  }

  private final About about;
  private final Kind kind;
  private final String code;
  private final String alias;

  Field(About about, Kind kind, String code) {
    this(about, kind, code, code);
  }

  Field(About about, Kind kind, String code, String alias) {
    this.about = about;
    this.kind = kind;
    this.code = code;
    this.alias = alias;
  }

  public About about() {
    return about;
  }

  public Kind kind() {
    return kind;
  }

  /** The name it is written with. */
  public String code() {
    return code;
  }

  public boolean isCalled(String name) {
    return name.equals(code) || name.equals(alias);
  }

  /** Whether the customer can raise it by ordering more. */
  public boolean isOrderAmount() {
    return this == ORDER_AMOUNT || this == ORDER_ELIGIBLE_AMOUNT;
  }
}
