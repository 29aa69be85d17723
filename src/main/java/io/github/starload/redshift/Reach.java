package io.github.starload.redshift;

import io.github.starload.check.Verdict;
import io.github.starload.load.TargetCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/// The way to a host before anybody logs in: its name, then its port.
final class Reach {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Reach() {}

  static List<TargetCheck> of(String host, int port) {
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      return List.of(
          new TargetCheck(
              "find the host",
              Verdict.FAILED,
              "Nobody knows the host "
                  + host
                  + ". Check its spelling, and the VPN if it is private."),
          new TargetCheck("reach the port", Verdict.SKIPPED, "Not tried: the host is not known."));
    }
    TargetCheck found =
        new TargetCheck(
            "find the host", Verdict.PASSED, host + " is " + addresses[0].getHostAddress());
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(addresses[0], port), (int) LIMIT.toMillis());
      return List.of(
          found, new TargetCheck("reach the port", Verdict.PASSED, port + " takes connections"));
    } catch (IOException e) {
      return List.of(
          found,
          new TargetCheck(
              "reach the port",
              Verdict.FAILED,
              "Port "
                  + port
                  + " does not take connections ("
                  + e.getMessage()
                  + "). Check the security group and the network; where no route can be had, add a"
                  + " target of kind data-api."));
    }
  }
}
