package io.github.starload.suggest.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableDdl;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.DrawingThread;
import io.github.starload.profile.DistinctSample;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import java.util.List;
import java.util.Optional;

/// What a design means for the data, table by table, as far as the profile tells; at once, without
/// reading the data again.
///
/// @param tables in design order
public record Consequences(List<OfTable> tables) {
  public Consequences {
    tables = List.copyOf(tables);
  }

  /// What holds for one table.
  ///
  /// @param rows that it would have
  /// @param repeatedKeys rows whose natural key another row has already; such a load is stopped.
  ///     Only facts can have any: equal keys of a dimension are one row
  /// @param missingKeys rows without a natural key; such a load is stopped
  /// @param orphans keys of a dimension that are named, and that no record of its own describes
  /// @param ddl as it would run, without a schema
  public record OfTable(
      String table, Count rows, Count repeatedKeys, Count missingKeys, Count orphans, String ddl) {}

  /// The consequences of a design for the data of a profile.
  public static Consequences of(StarDesign design, Profile profile) {
    DrawingThread.keepOff("foresee a load");
    RowCounts rows = new RowCounts(design, profile);
    return new Consequences(
        design.tables().stream()
            .map(
                table ->
                    new OfTable(
                        table.name(),
                        rows.of(table),
                        repeated(table, profile),
                        missing(table, profile),
                        orphans(table, profile),
                        TableDdl.create(table)))
            .toList());
  }

  private static Count repeated(Table table, Profile profile) {
    if (!(table instanceof Table.Fact)) {
      return Count.exactly(0);
    }
    if (keyOrigins(table).contains(new Origin.RecordHash())) {
      return Count.exactly(0);
    }
    if (table.naturalKey().size() > 1) {
      return onePartIsUnique(table, profile) ? Count.exactly(0) : Count.UNKNOWN;
    }
    return keyOf(table, profile)
        .map(
            at ->
                Count.of(
                    Math.max(0, at.occurrences().scalars() - at.distinct().distinct()),
                    at.distinct().isExact()))
        .orElse(Count.exactly(0));
  }

  private static boolean onePartIsUnique(Table table, Profile profile) {
    return keyOrigins(table).stream()
        .filter(Origin.Value.class::isInstance)
        .map(Origin.Value.class::cast)
        .map(value -> Observed.at(profile, value.path()))
        .flatMap(Optional::stream)
        .anyMatch(at -> at.distinct().isExact() && !at.distinct().hasRepeats());
  }

  private static Count missing(Table table, Profile profile) {
    if (!(table instanceof Table.Fact fact)) {
      return Count.exactly(0);
    }
    long records = Observed.kind(profile, fact.path().kind()).map(KindProfile::records).orElse(0L);
    long most = 0;
    for (Origin origin : keyOrigins(table)) {
      if (origin instanceof Origin.Value(JsonPath path)) {
        long present = Observed.at(profile, path).map(at -> at.occurrences().scalars()).orElse(0L);
        most = Math.max(most, records - present);
      }
    }
    return table.naturalKey().size() > 1 && most > 0
        ? new Count(most, Count.Certainty.ESTIMATED)
        : Count.exactly(most);
  }

  /// Where records describe a dimension, the values elsewhere that none of them has.
  private static Count orphans(Table table, Profile profile) {
    Optional<JsonPath> records =
        table.paths().stream()
            .filter(path -> table instanceof Table.Dimension && path.isRoot())
            .findFirst();
    if (records.isEmpty() || table.naturalKey().size() > 1) {
      return records.isEmpty() ? Count.exactly(0) : Count.UNKNOWN;
    }
    List<JsonPath> keys = keyPaths(table);
    DistinctSample described = new DistinctSample();
    DistinctSample all = new DistinctSample();
    for (JsonPath key : keys) {
      Optional<PathProfile> at = Observed.at(profile, key);
      if (at.isPresent()) {
        all.merge(at.get().distinct());
        if (key.kind().equals(records.get().kind()) && key.steps().size() == 1) {
          described.merge(at.get().distinct());
        }
      }
    }
    return Count.of(
        Math.max(0, all.distinct() - described.distinct()), all.isExact() && described.isExact());
  }

  static List<JsonPath> keyPaths(Table table) {
    return keyOrigins(table).stream()
        .filter(Origin.Attribute.class::isInstance)
        .flatMap(origin -> ((Origin.Attribute) origin).paths().stream())
        .toList();
  }

  private static List<Origin> keyOrigins(Table table) {
    return table.columns().stream()
        .filter(column -> table.naturalKey().contains(column.name()))
        .map(Column::origin)
        .toList();
  }

  private static Optional<PathProfile> keyOf(Table table, Profile profile) {
    return keyOrigins(table).stream()
        .filter(Origin.Value.class::isInstance)
        .findFirst()
        .flatMap(origin -> Observed.at(profile, ((Origin.Value) origin).path()));
  }
}
