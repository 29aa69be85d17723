package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.sql.TokenCursor;
import io.github.starload.sandbox.wire.SqlError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads COPY's clauses; the options may come in any order.
final class CopyParser {
  /// Options Redshift has (`redshift-facts.md` sections 1 to 1.11) and the sandbox has not.
  private static final Set<String> NOT_EMULATED =
      Set.of(
          "ACCEPTANYDATE",
          "ACCEPTINVCHARS",
          "ACCESS_KEY_ID",
          "AVRO",
          "BLANKSASNULL",
          "BZIP2",
          "CREDENTIALS",
          "DELIMITER",
          "EMPTYASNULL",
          "ENCODING",
          "ENCRYPTED",
          "ESCAPE",
          "EXPLICIT_IDS",
          "FILLRECORD",
          "FIXEDWIDTH",
          "IGNOREALLERRORS",
          "IGNOREBLANKLINES",
          "JOB",
          "JSON",
          "LZOP",
          "NOLOAD",
          "ORC",
          "READRATIO",
          "REMOVEQUOTES",
          "ROUNDEC",
          "SECRET_ACCESS_KEY",
          "SESSION_TOKEN",
          "SHAPEFILE",
          "SSH",
          "TRIMBLANKS",
          "TRUNCATECOLUMNS");

  /// Parquet goes with few options (`redshift-facts.md` section 1.5).
  private static final Set<String> WITH_PARQUET =
      Set.of("FORMAT", "IAM_ROLE", "MANIFEST", "PARQUET", "STATUPDATE");

  private final TokenCursor cursor;
  private Compression compression = Compression.NONE;
  private String nullAs = "\\N";
  private byte quote = '"';
  private int headerLines;
  private CopyCommand.@Nullable Format format;
  private boolean manifest;
  private boolean authorised;
  private final Set<String> options = new LinkedHashSet<>();

  CopyParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  CopyCommand parse() {
    String table = cursor.takeQualifiedName();
    List<String> columns = columns();
    cursor.expect("FROM");
    S3Location location = S3Location.parse(cursor.takeLiteral());
    while (!cursor.atEnd()) {
      option();
    }
    return new CopyCommand(
        table, columns, location, checkComplete(), compression, nullAs, quote, headerLines);
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (cursor.skip("(")) {
      do {
        columns.add(cursor.takeName());
      } while (cursor.skip(","));
      cursor.expect(")");
    }
    return columns;
  }

  private void option() {
    String word = cursor.peek().text().toUpperCase(Locale.ROOT);
    options.add(word);
    switch (word) {
      case "IAM_ROLE" -> {
        cursor.take();
        role();
      }
      case "MANIFEST" -> {
        cursor.take();
        manifest = true;
      }
      case "FORMAT" -> {
        cursor.take();
        cursor.skip("AS");
        if (!cursor.sees("CSV") && !cursor.sees("PARQUET")) {
          throw refused(cursor.peek().text());
        }
      }
      case "CSV", "PARQUET" -> {
        cursor.take();
        format = CopyCommand.Format.valueOf(word);
      }
      case "QUOTE" -> quote = (byte) oneCharacter(asLiteral());
      case "NULL" -> nullAs = asLiteral();
      case "GZIP", "ZSTD" -> {
        cursor.take();
        compression = Compression.valueOf(word);
      }
      case "IGNOREHEADER" -> headerLines = asNumber();
      case "MAXERROR" -> maxError();
      case "DATEFORMAT", "TIMEFORMAT" -> automatic(word);
      case "COMPUPDATE", "STATUPDATE" -> onOrOff();
      case "REGION" -> asLiteral();
      default -> throw refused(word);
    }
  }

  /// The sandbox has one account: every role it is given may read.
  private void role() {
    if (!cursor.skip("DEFAULT")) {
      String role = cursor.takeLiteral();
      if (!role.equals("default") && !role.startsWith("arn:")) {
        throw SqlError.of(
            "XX000", "Invalid credentials. IAM role '" + role + "' is not an ARN", "", "");
      }
    }
    authorised = true;
  }

  private String asLiteral() {
    cursor.take();
    cursor.skip("AS");
    return cursor.takeLiteral();
  }

  private int asNumber() {
    cursor.take();
    cursor.skip("AS");
    return cursor.takeNumber();
  }

  private static int oneCharacter(String text) {
    if (text.length() != 1 || text.charAt(0) > 127) {
      throw SqlError.syntax("COPY quote must be a single one-byte character");
    }
    return text.charAt(0);
  }

  /// 0 and 1 mean the same: stop at the first error (`redshift-facts.md` section 1.11).
  private void maxError() {
    int most = asNumber();
    if (most > 1) {
      throw SqlError.notEmulated("MAXERROR " + most, "the first error ends a load");
    }
  }

  private void automatic(String word) {
    String format = asLiteral();
    if (!format.equals("auto")) {
      throw SqlError.notEmulated(word + " '" + format + "'", "use 'auto'");
    }
  }

  private void onOrOff() {
    cursor.take();
    if (!cursor.skip("ON")
        && !cursor.skip("OFF")
        && !cursor.skip("TRUE")
        && !cursor.skip("FALSE")
        && !cursor.skip("PRESET")) {
      return;
    }
  }

  private SqlError refused(String word) {
    return NOT_EMULATED.contains(word.toUpperCase(Locale.ROOT))
        ? SqlError.notEmulated("COPY's " + word, "it loads CSV and Parquet through a manifest")
        : cursor.unexpected();
  }

  private CopyCommand.Format checkComplete() {
    if (!authorised) {
      throw SqlError.of(
          "42601",
          "CREDENTIALS argument is required but was not specified",
          "",
          "Add IAM_ROLE default");
    }
    if (!manifest) {
      throw SqlError.notEmulated("COPY without MANIFEST", "list the objects in a manifest");
    }
    if (format == null) {
      throw SqlError.notEmulated("COPY without FORMAT", "it loads CSV and Parquet");
    }
    if (format == CopyCommand.Format.PARQUET) {
      checkParquet();
    }
    return format;
  }

  /// The text is not verified against the service.
  private void checkParquet() {
    for (String option : options) {
      if (!WITH_PARQUET.contains(option)) {
        throw SqlError.syntax(option + " argument is not supported for PARQUET based COPY");
      }
    }
  }
}
