package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.design.TableNames;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.part.PartForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// What a load would do, before it does it.
///
/// @param kinds of records to read, named as the design names them
/// @param schema of the warehouse, for target and staging tables alike; in lower case
/// @param prefix of every key in the lake; slashes at its ends are dropped
/// @param loadDate UTC day that the lake files the load under
/// @param form of the parts, but for tables that need another, see [PartForm#forTable]
/// @param partBytes a part ends after about so many bytes of text; empty for what suits the
///     target's slices
/// @param notes what is known before the load and belongs into its report
public record LoadPlan(
    StarDesign design,
    List<RecordKind> kinds,
    String schema,
    String prefix,
    LoadId loadId,
    LocalDate loadDate,
    LoadMode mode,
    SchemaEvolution evolution,
    PartForm form,
    OptionalLong partBytes,
    List<LoadReport.Finding> notes) {

  /// The schema that every Redshift database has.
  public static final String DEFAULT_SCHEMA = "public";

  /// The lake prefix, unless the person names another.
  public static final String DEFAULT_PREFIX = "starload";

  /// The sandbox's PostgreSQL keeps 63 bytes of a name; Redshift would keep 127.
  private static final int MOST_STAGING_NAME_BYTES = 63;

  public LoadPlan {
    schema = SchemaName.folded(schema);
    prefix = prefix.replaceAll("^/+|/+$", "");
    kinds = List.copyOf(kinds);
    notes = List.copyOf(notes);
  }

  /// Appends to the target tables under a new load id, with every setting at its default.
  public static LoadPlan append(StarDesign design, List<Source> sources) {
    return appendKinds(design, RecordKind.same(sources));
  }

  /// The same for records of several kinds, named as the design names them.
  public static LoadPlan appendKinds(StarDesign design, List<RecordKind> kinds) {
    return new LoadPlan(
        design,
        kinds,
        DEFAULT_SCHEMA,
        DEFAULT_PREFIX,
        LoadId.next(),
        LoadId.today(),
        LoadMode.APPEND,
        SchemaEvolution.ALLOWED,
        PartForm.usual(),
        OptionalLong.empty(),
        List.of());
  }

  /// All sources, those of one kind after those of the kind before.
  public List<Source> sources() {
    return kinds.stream().flatMap(kind -> kind.sources().stream()).toList();
  }

  /// The same with the schema and the prefix that a target's loads usually have.
  public LoadPlan withDefaults(TargetDefaults target) {
    return new LoadPlan(
        design,
        kinds,
        target.schema(),
        target.prefix(),
        loadId,
        loadDate,
        mode,
        evolution,
        form,
        partBytes,
        notes);
  }

  /// The same under a given load id.
  public LoadPlan withLoadId(LoadId id) {
    return new LoadPlan(
        design, kinds, schema, prefix, id, loadDate, mode, evolution, form, partBytes, notes);
  }

  /// The same into another schema.
  public LoadPlan withSchema(String name) {
    return new LoadPlan(
        design, kinds, name, prefix, loadId, loadDate, mode, evolution, form, partBytes, notes);
  }

  /// The same with the load's objects below another prefix of the lake.
  public LoadPlan withPrefix(String keys) {
    return new LoadPlan(
        design, kinds, schema, keys, loadId, loadDate, mode, evolution, form, partBytes, notes);
  }

  /// The same in another mode.
  public LoadPlan withMode(LoadMode other) {
    return new LoadPlan(
        design, kinds, schema, prefix, loadId, loadDate, other, evolution, form, partBytes, notes);
  }

  /// The same with altering the target's tables allowed or not.
  public LoadPlan withEvolution(SchemaEvolution other) {
    return new LoadPlan(
        design, kinds, schema, prefix, loadId, loadDate, mode, other, form, partBytes, notes);
  }

  /// The same with parts in another form.
  public LoadPlan withForm(PartForm other) {
    return new LoadPlan(
        design, kinds, schema, prefix, loadId, loadDate, mode, evolution, other, partBytes, notes);
  }

  /// The same with parts of another size.
  public LoadPlan withPartBytes(long bytes) {
    return new LoadPlan(
        design,
        kinds,
        schema,
        prefix,
        loadId,
        loadDate,
        mode,
        evolution,
        form,
        OptionalLong.of(bytes),
        notes);
  }

  /// The same with findings that were made before.
  public LoadPlan withNotes(List<LoadReport.Finding> found) {
    return new LoadPlan(
        design, kinds, schema, prefix, loadId, loadDate, mode, evolution, form, partBytes, found);
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
