package io.github.starload.stage;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names one run: in S3 keys, staging tables, the report and the rows.
///
/// @param text 1 to 64 letters, digits, `-` and `_`; those that Starload makes sort by time
public record LoadId(String text) {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  public LoadId {
    if (!VALID.matcher(text).matches()) {
      throw StarloadException.input(
          "Cannot use the load id \"" + text + "\"",
          Location.NOWHERE,
          "Use 1 to 64 letters, digits, - and _, beginning with a letter or digit");
    }
  }

  /// A new id for a load that begins now, such as `20261124T095500Z-3f9c21`.
  public static LoadId next() {
    byte[] random = new byte[3];
    RANDOM.nextBytes(random);
    return new LoadId(TIME.format(Instant.now()) + "-" + HexFormat.of().formatHex(random));
  }

  /// The UTC day to file a load under that begins now.
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    return text;
  }
}
