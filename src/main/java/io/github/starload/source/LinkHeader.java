package io.github.starload.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The next page in a `Link` header (RFC 8288), as in `<https://api/x?page=2>; rel="next"`.
final class LinkHeader {
  private static final Pattern LINK =
      Pattern.compile(
          "<([^>]*)>((?:\\s*;\\s*[^\\s;,=]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");
  private static final Pattern NEXT =
      Pattern.compile(
          ";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next(?=\\s*(?:;|$)))",
          Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  /// The target of the first link whose relation is `next`.
  static Optional<String> next(String header) {
    Matcher link = LINK.matcher(header);
    while (link.find()) {
      if (NEXT.matcher(link.group(2)).find()) {
        return Optional.of(link.group(1));
      }
    }
    return Optional.empty();
  }
}
