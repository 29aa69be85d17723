package io.github.starload.source;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A web address as it may be shown, logged and reported.
final class PublicUri {
  private static final String SECRET =
      "(?i).*(token|secret|signature|credential|password|passwd|auth|apikey|api_key|api-key).*"
          + "|(?i)key|sig|pwd|code";

  private PublicUri() {}

  /// The address without what signs in: the values of query parameters that are named like secrets.
  static String of(URI uri) {
    String text = uri.toString().replaceFirst("#.*$", "");
    int query = text.indexOf('?');
    if (query < 0) {
      return text;
    }
    return text.substring(0, query + 1)
        + Arrays.stream(text.substring(query + 1).split("&", -1))
            .map(PublicUri::masked)
            .collect(Collectors.joining("&"));
  }

  private static String masked(String parameter) {
    int equals = parameter.indexOf('=');
    boolean secret = equals > 0 && parameter.substring(0, equals).matches(SECRET);
    return secret ? parameter.substring(0, equals + 1) + "…" : parameter;
  }
}
