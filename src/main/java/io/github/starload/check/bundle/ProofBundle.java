package io.github.starload.check.bundle;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.stage.Manifest;
import io.github.starload.stage.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What proves a load: its report with the hashes of sources and parts, and what is needed to look
/// at all of them again.
///
/// @param schema of its tables
/// @param bucket of its lake
/// @param folder the key in the lake below which the load's report lies, with `/` at its end
/// @param sources how each source of the report is read, in the report's order
/// @param design that it ran by
public record ProofBundle(
    String schema,
    String bucket,
    String folder,
    List<ReadSource> sources,
    LoadReport report,
    StarDesign design) {
  public ProofBundle {
    sources = List.copyOf(sources);
  }

  /// A source of the load.
  ///
  /// @param kind of its records, as the design names it; empty where there is only one
  /// @param name under which the report lists its rejected records
  public record ReadSource(String kind, String name) {}

  /// The same with a finished report.
  public ProofBundle with(LoadReport finished) {
    return new ProofBundle(schema, bucket, folder, sources, finished, design);
  }

  /// The manifests of all tables that have parts, by their key in the lake, as COPY reads them.
  public Map<String, byte[]> manifests() {
    Map<String, byte[]> manifests = new LinkedHashMap<>();
    for (LoadReport.TableEntry table : report.tables()) {
      List<LoadReport.PartEntry> entries =
          report.parts().stream().filter(part -> part.table().equals(table.name())).toList();
      if (!entries.isEmpty()) {
        String first = entries.getFirst().key();
        String key = first.substring(0, first.lastIndexOf('/') + 1) + table.name() + ".manifest";
        manifests.put(key, manifest(entries));
      }
    }
    return manifests;
  }

  private byte[] manifest(List<LoadReport.PartEntry> entries) {
    List<Part> parts = new ArrayList<>();
    for (LoadReport.PartEntry entry : entries) {
      parts.add(
          new Part(
              entry.table(),
              parts.size(),
              Path.of(entry.key()),
              entry.rows(),
              entry.bytes(),
              entry.sha256(),
              List.of()));
    }
    return Manifest.of(parts, part -> "s3://" + bucket + "/" + entries.get(part.number()).key());
  }
}
