package io.github.starload.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its name alone whether a member may identify the object that it stands in.
///
/// The profile looks at what such members determine while it reads; members with other names are
/// not looked at, as each costs memory.
final class KeyNames {
  private static final List<String> OWN = List.of("id", "_id", "uuid", "guid", "key");
  private static final List<String> TELLING =
      List.of(
          "code",
          "slug",
          "sku",
          "isbn",
          "ean",
          "iso",
          "login",
          "username",
          "handle",
          "email",
          "symbol",
          "abbreviation",
          "name");

  /// `customer_id`, `customerId`, `customer-uuid`, `orderKey`, `countryCode`.
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:[_\\-. ]|(?<=[a-z0-9])(?=[IUGKRC]))(?:id|uuid|guid|key|ref|code)$",
          Pattern.CASE_INSENSITIVE);

  private KeyNames() {}

  /// How well a name suits, 0 best; empty if it does not.
  static Optional<Integer> rank(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int own = OWN.indexOf(lower);
    if (own >= 0) {
      return Optional.of(own);
    }
    if (ENDING.matcher(name).find()) {
      return Optional.of(OWN.size());
    }
    int telling = TELLING.indexOf(lower);
    return telling < 0 ? Optional.empty() : Optional.of(OWN.size() + 1 + telling);
  }
}
