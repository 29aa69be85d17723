package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/// Says in a sentence why a web page cannot be had.
final class HttpProblems {
  private HttpProblems() {}

  /// An address as a person or a server writes it, as seen from a page.
  ///
  /// @throws StarloadException of kind INPUT if it is none of `http` or `https`
  static URI address(URI from, String written) {
    try {
      URI address = from.resolve(written.strip());
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
      throw input(
          "Cannot follow " + PublicUri.of(from) + ": it leads to an address that is not on the web",
          "Name the data's own address");
    } catch (IllegalArgumentException _) {
      throw input(
          "Cannot follow " + PublicUri.of(from) + ": it leads to an address that is not valid",
          "Name the data's own address");
    }
  }

  static StarloadException refused(URI at, int status) {
    String todo =
        switch (status) {
          case 401, 403 ->
              "Sign in by the environment variable "
                  + RequestHeaders.VARIABLE
                  + ", as Authorization: Bearer …";
          case 404, 410 -> "Check the address";
          default -> "Open the address in a browser, and check that it gives JSON";
        };
    return input(
        "Cannot fetch " + PublicUri.of(at) + ": the server answered " + said(status), todo);
  }

  static StarloadException keepsFailing(URI at, int status, int tries) {
    return StarloadException.environment(
        "Cannot fetch " + PublicUri.of(at) + ": the server answered " + said(status) + times(tries),
        Location.NOWHERE,
        "Try again later",
        null);
  }

  static StarloadException unreachable(URI at, IOException cause, int tries) {
    return StarloadException.environment(
        "Cannot fetch " + PublicUri.of(at) + ": " + why(cause) + times(tries),
        Location.NOWHERE,
        "Check the address and the network, and try again",
        cause);
  }

  static StarloadException tooManyRedirects(URI at, int most) {
    return input(
        "Cannot fetch " + PublicUri.of(at) + ": it redirects more than " + most + " times",
        "Name the address that it should lead to");
  }

  static StarloadException leavesTls(URI at, URI next) {
    return input(
        "Cannot fetch "
            + PublicUri.of(at)
            + ": it redirects to "
            + PublicUri.of(next)
            + ", which is not encrypted",
        "If that is meant, name that address");
  }

  private static String why(IOException cause) {
    if (cause instanceof HttpTimeoutException) {
      return "it did not answer in time";
    }
    if (cause instanceof ConnectException) {
      return cause.getCause() instanceof ConnectException
              && cause.getCause().getCause() instanceof UnresolvedAddressException
          ? "its host is not known"
          : "it cannot be reached";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static String times(int tries) {
    return tries == 1 ? "" : ", " + tries + " times";
  }

  private static String said(int status) {
    String word =
        switch (status) {
          case 401 -> " (sign-in needed)";
          case 403 -> " (not allowed)";
          case 404 -> " (not found)";
          case 410 -> " (gone)";
          case 429 -> " (too many requests)";
          case 500 -> " (server error)";
          case 503 -> " (not available)";
          default -> "";
        };
    return status + word;
  }

  private static StarloadException input(String what, String todo) {
    return StarloadException.input(what, Location.NOWHERE, todo);
  }
}
