package dev.penny.channel.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which address a request comes from, for limits. Behind a proxy every connection comes
 * from the proxy, and only what the proxy says of the client ({@code X-Forwarded-For}) tells one
 * from the other; from anybody else that header is a claim that costs nothing, and is not looked
 * at.
 *
 * @param trusted addresses whose word counts, as {@link InetAddress#getHostAddress()} writes them
 */
public record Proxies(Set<String> trusted) {
  static final String HEADER = "x-forwarded-for";

  private static final int LONGEST = 64;
  private static final int NETWORK_BYTES = 8;

  public Proxies {
    trusted = Set.copyOf(trusted);
  }

  /**
   * Reads addresses separated by commas.
   *
   * @throws IllegalArgumentException one of them is no IP address
   */
  public static Proxies of(String addresses) {
    return new Proxies(
        Arrays.stream(addresses.split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(address -> InetAddress.ofLiteral(address).getHostAddress())
            .collect(Collectors.toSet()));
  }

  /**
   * The nearest address that is not a trusted proxy's: the peer's own, or read from right to left
   * out of {@code forwardedFor}, where each proxy adds the one it was asked by. Of an IPv6 address
   * the network (/64), because one household has all addresses in it.
   *
   * @param forwardedFor all values of that header in order, separated by commas; empty: none
   */
  String client(String peer, String forwardedFor) {
    String client = peer;
    String[] named = forwardedFor.isEmpty() ? new String[0] : forwardedFor.split(",", -1);
    for (int i = named.length - 1; i >= 0 && trusted.contains(client); i--) {
      client = plain(named[i].strip());
    }
    return network(client);
  }

  private static String plain(String named) {
    String text = named.length() > LONGEST ? named.substring(0, LONGEST) : named;
    try {
      return InetAddress.ofLiteral(text).getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return text; // "unknown", or with a port: still the same for the same client
    }
  }

  private static String network(String client) {
    try {
      return InetAddress.ofLiteral(client) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "/64"
          : client;
    } catch (IllegalArgumentException notAnAddress) {
      return client;
    }
  }
}
