package io.github.starload.cli;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--format` and `--compression`: how parts are stored.
final class FormOption {
  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "csv|parquet",
      description = "Format of the parts (default: ${DEFAULT-VALUE})")
  private Format format = Format.CSV;

  @Option(
      names = "--compression",
      paramLabel = "gzip|zstd|none",
      description = "Compression of CSV parts (default: gzip); Parquet is packed by gzip within")
  private @Nullable Compression compression;

  private enum Format {
    CSV,
    PARQUET
  }

  /// The chosen form.
  ///
  /// @throws StarloadException of kind INPUT if both options do not go together
  PartForm form() {
    if (format == Format.CSV) {
      return compression == null ? PartForm.usual() : new PartForm.Csv(compression);
    }
    if (compression != null) {
      throw StarloadException.input(
          "Cannot choose a compression for Parquet: its pages are packed by gzip, which Redshift"
              + " documents",
          Location.NOWHERE,
          "Leave --compression out, or load with --format csv");
    }
    return new PartForm.Parquet();
  }
}
