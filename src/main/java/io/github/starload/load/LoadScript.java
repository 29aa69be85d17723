package io.github.starload.load;

import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.part.PartForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a stored load as SQL: the statements that a load runs, in its order, with its checks as
/// queries that fail where they do not hold, because a script cannot decide.
///
/// Stricter than a load in two things: it alters no table that exists, and appends no record twice.
/// SUPER columns are compared by loading their texts a second time, see [ScriptSuper].
final class LoadScript {
  /// A VARCHAR holds 65,535 bytes; a character of the star takes up to three.
  private static final int MOST_STAR_CHARACTERS = 20_000;

  /// The time as the control table keeps it.
  private static final String NOW = "TO_CHAR(GETDATE(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";

  private final Target target;
  private final ProofBundle bundle;
  private final StarDesign design;
  private final Path folder;
  private final LoadPlan plan;
  private final LoadSql sql;
  private final TransferSql transfer;
  private final ControlTable control;
  private final List<StagedTable> staged = new ArrayList<>();
  private final Map<String, ScriptSuper> supers = new HashMap<>();
  private final List<LoadProposal.Step> steps = new ArrayList<>();

  /// @param schema that the script loads into
  /// @param folder that parts are fetched to for a while, for the fingerprint of their rows
  LoadScript(Target target, ProofBundle bundle, String schema, Path folder) {
    this.target = target;
    this.bundle = bundle;
    this.design = bundle.design();
    this.folder = folder;
    LoadReport report = bundle.report();
    this.plan =
        LoadPlan.append(design, List.of())
            .withSchema(schema)
            .withLoadId(new LoadId(report.loadId()))
            .withMode(LoadMode.valueOf(report.mode().toUpperCase(Locale.ROOT)))
            .withForm(form(report));
    this.sql = new LoadSql(plan);
    this.transfer = new TransferSql(plan, sql);
    this.control = new ControlTable(plan.schema());
  }

  /// @throws StarloadException of kind INPUT if the lake no longer has the parts as they were
  SqlScript write() {
    bundle.report().tables().forEach(entry -> staged.add(staged(entry)));
    load();
    List<LoadProposal.Step> load = List.copyOf(steps);
    steps.clear();
    undo();
    return new SqlScript(
        bundle.report().loadId(),
        design.dataset(),
        plan.schema(),
        staged.stream().filter(table -> !table.parts().isEmpty()).map(this::manifest).toList(),
        partBytes(),
        load,
        List.copyOf(steps));
  }

  private Map<String, Long> partBytes() {
    Map<String, Long> bytes = new LinkedHashMap<>();
    bundle.report().parts().forEach(part -> bytes.put(target.lake().uri(part.key()), part.bytes()));
    return bytes;
  }

  private void load() {
    step("BEGIN", "One transaction for the whole star");
    if (!plan.schema().equals(LoadPlan.DEFAULT_SCHEMA)) {
      step(sql.createSchema());
    }
    control.create().forEach(create -> step(ifAbsent(create)));
    step(control.takeLock(), "Loads into a schema come one after the other");
    check("The load is not here yet", 0, control.countLoaded(plan.loadId()));
    staged.forEach(this::copy);
    staged.forEach(this::checks);
    staged.forEach(this::superValues);
    shapes();
    ForeignKey.referredFirst(design.tables()).reversed().forEach(this::remove);
    design.tables().forEach(this::add);
    design.tables().forEach(table -> step(sql.dropStaging(table)));
    step(
        control.insertSelected(entry(), star(), NOW),
        "What starload history, check and undo look at");
    step("COMMIT");
    for (Table table : design.tables()) {
      if (!transfer.onlyNewKeys(table)) {
        check(table.name() + ": counted again", rows(table), sql.countLoaded(table));
      }
    }
  }

  private void copy(StagedTable table) {
    Table designed = designed(table);
    step(sql.createStaging(designed));
    if (!table.parts().isEmpty()) {
      step(sql.copy(designed, manifest(table), target.copyRole()));
    }
  }

  /// The manifest lies beside the parts.
  private String manifest(StagedTable table) {
    String part = String.valueOf(table.parts().getFirst().file()).replace('\\', '/');
    return target
        .lake()
        .uri(part.substring(0, part.lastIndexOf('/') + 1) + table.table().name() + ".manifest");
  }

  private void checks(StagedTable table) {
    Table designed = designed(table);
    String name = designed.name();
    String from = sql.staging(designed);
    check(name + ": every row was copied", table.rows(), "SELECT COUNT(*) FROM " + from);
    String digest = CanonicalSql.asDesigned(designed.stagedColumns(), table.totals()).rowDigest();
    check(
        name + ": fingerprint of all rows",
        table.fingerprint(),
        "SELECT COALESCE(" + CanonicalSql.sum(digest) + ", 0) FROM " + from);
    check(name + ": keys unique", 0, sql.countDuplicateKeys(designed));
    for (ForeignKey key : ForeignKey.of(designed)) {
      check(
          name + ": " + key.column().name() + " found in " + key.table(),
          0,
          sql.countOrphans(designed, key.column(), design.table(key.table())));
    }
  }

  private void superValues(StagedTable table) {
    ScriptSuper values = supers.get(table.table().name());
    if (values != null) {
      steps.addAll(values.steps(plan, manifest(table), target.copyRole()));
    }
  }

  private void shapes() {
    Map<String, Long> rows = new HashMap<>();
    staged.forEach(table -> rows.put(table.table().name(), table.rows()));
    TargetDdl ddl = new TargetDdl(plan.schema());
    for (Table table : ForeignKey.referredFirst(design.tables())) {
      TableLayout layout = TableLayout.of(design, table, rows);
      steps.add(
          new LoadProposal.Step(
              ifAbsent(ddl.create(new TableChange.Create(table, layout))), layout.reasons()));
    }
  }

  private void remove(Table table) {
    transfer.remove(table).ifPresent(this::step);
    if (!transfer.onlyNewKeys(table)) {
      check(table.name() + ": no record is here already", 0, sql.countPresent(table));
    }
  }

  private void add(Table table) {
    step(transfer.add(table));
    String loaded = sql.countLoaded(table);
    check(
        table.name() + ": every row is in the table",
        rows(table),
        transfer.onlyNewKeys(table)
            ? "SELECT (" + loaded + ") + (" + sql.countPresent(table) + ")"
            : loaded);
  }

  private void undo() {
    List<LoadedTable> tables =
        design.tables().stream().map(table -> LoadedTable.of(design, table, 0)).toList();
    UndoSql undo = new UndoSql(plan.schema(), tables);
    step("BEGIN");
    step(control.takeLock());
    check("The load is here", 1, control.countLoaded(plan.loadId()));
    for (LoadedTable table : undo.order()) {
      step(
          undo.delete(
              table, plan.loadId(), table.isDimension() ? referrers(table, tables) : Set.of()));
    }
    step(control.undoneAt(plan.loadId(), NOW));
    step("COMMIT");
  }

  private static Set<UndoSql.Referrer> referrers(LoadedTable dimension, List<LoadedTable> star) {
    Set<UndoSql.Referrer> referrers = new LinkedHashSet<>();
    for (LoadedTable table : star) {
      table.references().stream()
          .filter(reference -> reference.table().equals(dimension.name()))
          .filter(reference -> !table.owner().equals(Optional.of(reference)))
          .forEach(r -> referrers.add(new UndoSql.Referrer(table.name(), r.column())));
    }
    return referrers;
  }

  private ControlTable.Entry entry() {
    return new ControlTable.Entry(
        0,
        plan.loadId().text(),
        design.dataset(),
        plan.mode().toString(),
        ControlTable.LOADED,
        PartsHash.of(staged),
        "",
        "",
        "");
  }

  /// The star as the control table keeps it, with the rows that were added counted by then.
  private String star() {
    List<String> tables = new ArrayList<>();
    int length = 0;
    for (Table table : design.tables()) {
      String json = LoadedTable.write(List.of(LoadedTable.of(design, table, 0)));
      String open = json.substring(1, json.lastIndexOf('0'));
      length += open.length();
      tables.add(
          Quoted.literal(open) + " || CAST((" + sql.countLoaded(table) + ") AS VARCHAR) || '}'");
    }
    if (length > MOST_STAR_CHARACTERS) {
      throw StarloadException.input(
          "Cannot write load " + plan.loadId() + " as SQL: it has too many tables",
          Location.NOWHERE,
          "Load it with starload load");
    }
    return "'[' || " + String.join(" || ',' || ", tables) + " || ']'";
  }

  private StagedTable staged(LoadReport.TableEntry entry) {
    StoredTable stored = StoredTable.of(bundle.report(), entry);
    try (LakeParts parts = LakeParts.fetch(target.lake(), stored, folder, CheckStage.FINAL)) {
      if (!parts.whole()) {
        throw StarloadException.input(
            "Cannot write load "
                + plan.loadId()
                + " as SQL: the lake no longer has the parts of "
                + entry.name()
                + " as they were",
            Location.NOWHERE,
            "See which: starload check " + plan.loadId());
      }
      ScriptSuper.of(design.table(entry.name()), parts)
          .ifPresent(values -> supers.put(entry.name(), values));
      return new StagedTable(stored.table(), stored.parts(), parts.totals(), -1);
    }
  }

  private Table designed(StagedTable table) {
    return design.table(table.table().name());
  }

  private long rows(Table table) {
    return staged.stream()
        .filter(each -> each.table().name().equals(table.name()))
        .mapToLong(StagedTable::rows)
        .sum();
  }

  private void check(String what, Object expected, String query) {
    steps.add(LoadProposal.Step.check(what, expected, query));
  }

  private void step(String statement, String... reasons) {
    steps.add(new LoadProposal.Step(statement, List.of(reasons)));
  }

  private static String ifAbsent(String create) {
    return create.replaceFirst("^CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ");
  }

  /// As the parts were staged: tables with SUPER may be CSV among Parquet.
  private static PartForm form(LoadReport report) {
    List<PartForm> forms =
        report.parts().stream().map(part -> PartForm.of(part.key())).distinct().toList();
    return forms.stream()
        .filter(PartForm.Parquet.class::isInstance)
        .findFirst()
        .orElseGet(() -> forms.isEmpty() ? PartForm.usual() : forms.getFirst());
  }
}
