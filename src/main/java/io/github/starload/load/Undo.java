package io.github.starload.load;

import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Removes the rows of one load, in one transaction: of facts, details and bridges all of them, of
/// dimensions those that no row of another load refers to.
final class Undo {
  private final Target target;
  private final String schema;
  private final ControlTable control;

  Undo(Target target, String schema) {
    this.target = target;
    this.schema = schema;
    this.control = new ControlTable(schema);
  }

  /// @throws StarloadException of kind INPUT if the schema does not know the load, or it was undone
  ///     before
  UndoReport run(LoadId loadId) {
    try (RecordedSession session = new RecordedSession(target.connect(), new ArrayList<>())) {
      if (!control.exists(session)) {
        throw unknown(loadId);
      }
      session.execute("BEGIN");
      session.execute(control.takeLock());
      ControlTable.Entry entry = control.find(session, loadId).orElseThrow(() -> unknown(loadId));
      if (!entry.status().equals(ControlTable.LOADED)) {
        throw StarloadException.input(
            "Cannot undo load " + loadId + ": it is " + entry.status() + " already",
            Location.NOWHERE,
            "Nothing was changed");
      }
      UndoReport report =
          new UndoReport(loadId.text(), entry.mode(), remove(session, entry, loadId));
      session.execute(control.undone(loadId, ControlTable.now()));
      session.execute("COMMIT");
      return report;
    }
  }

  /// Rows that refer go before those they refer to; what belongs to a dimension's rows goes with
  /// them.
  private List<UndoReport.TableUndone> remove(
      RecordedSession session, ControlTable.Entry entry, LoadId loadId) {
    Set<String> existing = existing(session, control.all(session));
    List<UndoReport.TableUndone> undone = new ArrayList<>();
    for (LoadedTable table : new UndoSql(schema, entry.tables()).order()) {
      if (existing.contains(table.name())) {
        undone.add(remove(session, table, entry.tables(), loadId, existing));
      }
    }
    return undone;
  }

  private UndoReport.TableUndone remove(
      RecordedSession session,
      LoadedTable table,
      List<LoadedTable> star,
      LoadId loadId,
      Set<String> existing) {
    String name = Quoted.table(schema, table.name());
    String ofLoad = Quoted.name(StarDesign.LOAD_ID_COLUMN) + " = " + Quoted.literal(loadId.text());
    String count = "SELECT COUNT(*) FROM " + name;
    long all = session.count(count);
    long brought = session.count(count + " WHERE " + ofLoad);
    session.execute(
        new UndoSql(schema, star)
            .delete(
                table,
                loadId,
                table.isDimension() ? referrers(session, table.name(), existing) : Set.of()));
    long kept = session.count(count + " WHERE " + ofLoad);
    long left = session.count(count);
    if (left != all - (brought - kept)) {
      throw StarloadException.defect(
          "Undoing " + loadId + " would leave " + left + " rows in " + table.name(), null);
    }
    return new UndoReport.TableUndone(table.name(), brought - kept, kept);
  }

  /// Columns that name the dimension's rows, in the tables of any load into the schema.
  private Set<UndoSql.Referrer> referrers(
      RecordedSession session, String dimension, Set<String> existing) {
    Set<UndoSql.Referrer> referrers = new LinkedHashSet<>();
    for (ControlTable.Entry entry : control.all(session)) {
      for (LoadedTable table : entry.tables()) {
        if (existing.contains(table.name())) {
          table.references().stream()
              .filter(reference -> reference.table().equals(dimension))
              .filter(reference -> !table.owner().equals(Optional.of(reference)))
              .forEach(r -> referrers.add(new UndoSql.Referrer(table.name(), r.column())));
        }
      }
    }
    return referrers;
  }

  private Set<String> existing(RecordedSession session, List<ControlTable.Entry> entries) {
    List<String> names =
        entries.stream()
            .flatMap(entry -> entry.tables().stream())
            .map(LoadedTable::name)
            .distinct()
            .toList();
    return Catalogue.of(session.query(Catalogue.query(schema, names))).tables().keySet();
  }

  private StarloadException unknown(LoadId loadId) {
    return StarloadException.input(
        "Cannot undo load " + loadId + ": schema " + schema + " knows no such load",
        Location.NOWHERE,
        "See `starload history`, and name the schema with --schema");
  }
}
