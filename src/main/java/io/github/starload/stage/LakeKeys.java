package io.github.starload.stage;

import java.time.LocalDate;

/// The keys of a load in the lake (`design.md` section 6).
///
/// @param prefix of everything Starload writes, without slashes at its ends
/// @param loadDate UTC day of the load
public record LakeKeys(String prefix, String dataset, LocalDate loadDate, LoadId loadId) {

  /// The report of the whole load, for [#load].
  public static final String REPORT = "report.json";

  /// The design that the load ran by, for [#load].
  public static final String DESIGN = "design.starload.json";

  /// What is kept of a load whose first half is done, for [#load].
  public static final String INGESTED = "ingested.zip";

  /// The proof bundle, for [#load].
  public static final String BUNDLE = "proof.zip";

  /// A source file, as received.
  public String raw(String fileName) {
    return prefix + "/raw/" + dataset + "/" + partition() + fileName;
  }

  /// All raw files of this load begin so.
  public String rawPrefix() {
    return prefix + "/raw/" + dataset + "/" + partition();
  }

  /// A part of a table.
  public String part(Part part) {
    return table(part.table()) + part.file().getFileName();
  }

  /// The manifest of a table.
  public String manifest(String table) {
    return table(table) + table + ".manifest";
  }

  /// The report, `_SUCCESS` and other objects about the whole load.
  public String load(String name) {
    return prefix + "/processed/" + dataset + "/_loads/" + partition() + name;
  }

  /// All processed files of this dataset begin so, those of other loads too.
  public String processedPrefix() {
    return prefix + "/processed/" + dataset + "/";
  }

  /// Whether a key was written by this load.
  public boolean isOfThisLoad(String key) {
    return key.contains("/" + partition());
  }

  private String table(String table) {
    return prefix + "/processed/" + dataset + "/" + table + "/" + partition();
  }

  private String partition() {
    return "load_date=" + loadDate + "/load_id=" + loadId + "/";
  }
}
