package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProxiesTest {
  private final Proxies proxies = Proxies.of("127.0.0.1, ::1,10.0.0.7");

  @Test
  void withoutAProxyTheAddressIsThePeersAndTheHeaderIsAClaim() {
    assertThat(proxies.client("198.51.100.4", "")).isEqualTo("198.51.100.4");
    assertThat(proxies.client("198.51.100.4", "203.0.113.9")).isEqualTo("198.51.100.4");
    assertThat(new Proxies(java.util.Set.of()).client("127.0.0.1", "203.0.113.9"))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void behindProxiesItIsTheNearestThatIsNoneOfThem() {
    assertThat(proxies.client("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(proxies.client("127.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.7"))
        .as("what the client claimed itself stands further left")
        .isEqualTo("203.0.113.9");
    assertThat(proxies.client("0:0:0:0:0:0:0:1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(proxies.client("127.0.0.1", "10.0.0.7")).isEqualTo("10.0.0.7");
    assertThat(proxies.client("127.0.0.1", "")).isEqualTo("127.0.0.1");
  }

  @Test
  void oneNetworkOfVersionSixIsOneClient() {
    assertThat(proxies.client("2001:db8:1:2:3:4:5:6", ""))
        .isEqualTo(proxies.client("2001:db8:1:2::99", ""))
        .isNotEqualTo(proxies.client("2001:db8:1:3:3:4:5:6", ""));
  }

  @Test
  void whatIsNoAddressIsTakenAsItIsAndCutShort() {
    assertThat(proxies.client("127.0.0.1", "unknown")).isEqualTo("unknown");
    assertThat(proxies.client("127.0.0.1", "x".repeat(5_000))).hasSizeLessThan(100);
    assertThatThrownBy(() -> Proxies.of("proxy.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
