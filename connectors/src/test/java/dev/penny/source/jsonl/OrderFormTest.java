package dev.penny.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.promotion.HandedOrder;
import dev.penny.promotion.HandedOrders;
import dev.penny.source.BadRecordException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a page may hand over, and what it is told where it may not. */
class OrderFormTest {
  private static final String PLAN = "'charge_code':'plan','product_id':'M'";

  private static HandedOrders read(String json) throws IOException {
    return OrderForm.read(new ObjectMapper().readTree(json.replace('\'', '"')), "");
  }

  private static String order(String fields, String items, String amount) {
    return "{'orders':[{'order_id':'B-1','version':3,'currency':'EUR'%s,'items':[%s],'amount':%s}]}"
        .formatted(fields, items, amount);
  }

  private static String item(String id, String more) {
    return "{'item_id':'" + id + "'," + PLAN + more + "}";
  }

  private static void isRefused(String json, String field, String expected) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            BadRecordException.class,
            e -> {
              assertThat(e.why().field()).isEqualTo(field);
              assertThat(e.why().expected()).contains(expected);
            });
  }

  @Test
  void allThatARuleMayAskForIsRead() throws IOException {
    String json =
        order(
            ",'channel':'web','tags':['gift']",
            item("1", ",'name':'Mobile M','quantity':2,'unit_amount':1200,'amount':2400")
                + ","
                + item("2", ",'amount':100,'discountable':false,'tax_rate':'19.00'"),
            "2500");
    HandedOrders read = read(json.replaceFirst("}$", ",'customer':{'orders':4,'tags':['vip']}}"));

    HandedOrder order = read.orders().getFirst();
    assertThat(order.order().id()).isEqualTo("B-1");
    assertThat(order.version()).isEqualTo(3);
    assertThat(order.order().channel()).isEqualTo("web");
    assertThat(order.order().tags()).containsExactly("gift");
    assertThat(order.order().amount()).isEqualTo(2500);
    assertThat(order.order().items().getFirst().quantity()).isEqualTo(2);
    assertThat(order.order().items().getLast().discountable()).isFalse();
    assertThat(order.names()).containsExactly(java.util.Map.entry("1", "Mobile M"));
    assertThat(order.placed()).isFalse();
    assertThat(read.ordersBefore()).isEqualTo(4);
    assertThat(read.tags()).containsExactly("vip");
  }

  @Test
  void anEmptyBasketIsAnOrderAsWell() throws IOException {
    assertThat(read(order("", "", "0")).orders()).hasSize(1);
    assertThat(read("{'orders':[]}").orders()).isEmpty();
  }

  @Test
  void sumsThatDoNotAddUpAreRefusedWithWhatTheyWouldBe() {
    isRefused(order("", item("1", ",'amount':100"), "99"), "orders[0].amount", "100");
    isRefused(
        order("", item("1", ",'quantity':3,'unit_amount':100,'amount':200"), "200"),
        "orders[0].items[0].amount",
        "unit_amount times quantity");
  }

  @Test
  void mixedCurrenciesAreRefused() {
    isRefused(
        order("", item("1", ",'amount':100,'currency':'USD'"), "100"),
        "orders[0].items[0].currency",
        "EUR");
  }

  @Test
  void negativeAbsurdAndBrokenAmountsAreRefused() {
    for (String amount : List.of("-1", "100000000001", "1.5", "'100'", "1e3", "null")) {
      isRefused(
          order("", item("1", ",'amount':" + amount), "100"),
          "orders[0].items[0].amount",
          "an integer");
    }
    isRefused(
        order("", item("1", ",'quantity':0,'amount':1"), "1"),
        "orders[0].items[0].quantity",
        "from 1");
    isRefused(order("", item("1", ",'amount':1"), "-1"), "orders[0].amount", "an integer from 0");
  }

  @Test
  void tooManyItemsAndOrdersAreRefused() {
    String items =
        IntStream.rangeClosed(0, OrderForm.MOST_ITEMS)
            .mapToObj(i -> item("i" + i, ",'amount':1"))
            .collect(Collectors.joining(","));
    isRefused(order("", items, "201"), "orders[0].items", "at most 200");
    String orders =
        IntStream.rangeClosed(0, OrderForm.MOST_ORDERS)
            .mapToObj(i ->
                "{'order_id':'B%d','version':1,'currency':'EUR','items':[],'amount':0}"
                    .formatted(i))
            .collect(Collectors.joining(","));
    isRefused("{'orders':[" + orders + "]}", "orders", "at most 5");
  }

  @Test
  void namesThatAreNotOfTheFormAndIdsThatAreNotPlainAreRefused() {
    isRefused(order(",'total':1", "", "0"), "orders[0].total", "amount, channel");
    isRefused(
        order("", item("1", ",'amount':1,'price':1"), "1"), "orders[0].items[0].price", "amount");
    isRefused(order("", item("a|b", ",'amount':1"), "1"), "orders[0].items[0].item_id", "letters");
    isRefused(
        order("", item("1", ",'amount':1") + "," + item("1", ",'amount':1"), "2"),
        "orders[0].items[1].item_id",
        "no other");
    isRefused(
        order("", "", "0").replace("B-1", "next-after-IT1001-14"),
        "orders[0].order_id",
        "does not begin with next-after-");
    isRefused(order("", "", "0").replace("'version':3,", ""), "orders[0].version", "an integer");
  }
}
