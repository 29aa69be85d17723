package io.github.starload.load;

import io.github.starload.design.StarDesign;
import io.github.starload.design.TableNames;
import io.github.starload.source.Source;
import io.github.starload.stage.Compression;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What a load would do, before it does it.
///
/// @param schema of the warehouse, for target and staging tables alike; in lower case
/// @param prefix of every key in the lake, without slashes at its ends
/// @param loadDate UTC day that the lake files the load under
/// @param partBytes a part ends after so many bytes of CSV
public record LoadPlan(
    StarDesign design,
    List<Source> sources,
    String schema,
    String prefix,
    LoadId loadId,
    LocalDate loadDate,
    LoadMode mode,
    SchemaEvolution evolution,
    Compression compression,
    long partBytes) {

  /// The schema that every Redshift database has.
  public static final String DEFAULT_SCHEMA = "public";

  /// The lake prefix, unless the person names another.
  public static final String DEFAULT_PREFIX = "starload";

  /// Compressed that is some 16 to 64 MB, which suits COPY (`redshift-facts.md` section 1.8).
  private static final long DEFAULT_PART_BYTES = 128L << 20;

  /// The sandbox's PostgreSQL keeps 63 bytes of a name; Redshift would keep 127.
  private static final int MOST_STAGING_NAME_BYTES = 63;

  public LoadPlan {
    schema = SchemaName.folded(schema);
    sources = List.copyOf(sources);
  }

  /// Appends to the target tables under a new load id, with every setting at its default.
  public static LoadPlan append(StarDesign design, List<Source> sources) {
    return new LoadPlan(
        design,
        sources,
        DEFAULT_SCHEMA,
        DEFAULT_PREFIX,
        LoadId.next(),
        LoadId.today(),
        LoadMode.APPEND,
        SchemaEvolution.ALLOWED,
        Compression.GZIP,
        DEFAULT_PART_BYTES);
  }

  /// The same under a given load id.
  public LoadPlan withLoadId(LoadId id) {
    return new LoadPlan(
        design, sources, schema, prefix, id, loadDate, mode, evolution, compression, partBytes);
  }

  /// The same into another schema.
  public LoadPlan withSchema(String name) {
    return new LoadPlan(
        design, sources, name, prefix, loadId, loadDate, mode, evolution, compression, partBytes);
  }

  /// The same in another mode.
  public LoadPlan withMode(LoadMode other) {
    return new LoadPlan(
        design,
        sources,
        schema,
        prefix,
        loadId,
        loadDate,
        other,
        evolution,
        compression,
        partBytes);
  }

  /// The same with altering the target's tables allowed or not.
  public LoadPlan withEvolution(SchemaEvolution other) {
    return new LoadPlan(
        design, sources, schema, prefix, loadId, loadDate, mode, other, compression, partBytes);
  }

  /// The same with parts compressed another way.
  public LoadPlan withCompression(Compression other) {
    return new LoadPlan(
        design, sources, schema, prefix, loadId, loadDate, mode, evolution, other, partBytes);
  }

  /// The same with parts of another size.
  public LoadPlan withPartBytes(long bytes) {
    return new LoadPlan(
        design, sources, schema, prefix, loadId, loadDate, mode, evolution, compression, bytes);
  }

  /// Where the load's objects lie in the lake.
  public LakeKeys keys() {
    return new LakeKeys(prefix, design.dataset(), loadDate, loadId);
  }

  /// The name of a table's staging table, unique to this load.
  public String stagingTable(String table) {
    String id = loadId.text().toLowerCase(Locale.ROOT).replace('-', '_');
    return TableNames.within("stage_" + id + "_" + table, MOST_STAGING_NAME_BYTES);
  }
}
