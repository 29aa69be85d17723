package io.github.starload.ui.design;

import io.github.starload.design.Contract;
import io.github.starload.design.NodeRole;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Dataset;
import java.util.Locale;
import java.util.Optional;

/// The sentences of the Design screen.
final class DesignText {
  static final String NOTHING = "Pick a source, or open a design, to see the star it becomes.";
  static final String COPY_HEAD =
      "-- What a load runs for this table. Bucket, prefix, load id and role are those of the load.";

  private DesignText() {}

  static String summary(Optional<StarDesign> design, Optional<Dataset> dataset, boolean unsaved) {
    return design
        .map(
            d ->
                d.dataset()
                    + ": "
                    + Amount.of(d.tables().size(), "table")
                    + dataset.map(DesignText::extent).orElse(", no data read")
                    + (unsaved ? ", unsaved edits." : "."))
        .orElse(NOTHING);
  }

  private static String extent(Dataset dataset) {
    String records = Amount.of(dataset.records(), "record");
    return dataset.isWhole() ? " for " + records : ", judged by the first " + records + " so far";
  }

  static String label(JsonPath path) {
    if (path.isRoot()) {
      return path.kind().isEmpty() ? "record" : path.kind();
    }
    return switch (path.steps().getLast()) {
      case Step.Member(String name) -> name;
      case Step.Elements() -> "each element";
      case Step.AnyMember() -> "each member";
    };
  }

  static String type(PathProfile at) {
    if (at.kinds().size() > 1) {
      return String.join(", ", at.kinds());
    }
    if (at.map().isPresent()) {
      return "map of " + Amount.of(at.map().get().distinctKeys(), "name");
    }
    if (at.occurrences().arrays() + at.occurrences().emptyArrays() > 0) {
      return "array";
    }
    if (at.occurrences().objects() + at.occurrences().emptyObjects() > 0) {
      return "object";
    }
    return at.type().map(ColumnType::sql).orElse("only null");
  }

  static String distinct(PathProfile at) {
    return (at.distinct().isExact() ? "" : "about ") + Amount.of(at.distinct().distinct());
  }

  static String role(NodeRole role) {
    return switch (role) {
      case COLUMNS -> "column";
      case ONE_TO_ONE -> "own table";
      case DETAIL -> "detail";
      case DIMENSION -> "dimension";
      case BRIDGE_AND_DIMENSION -> "bridge";
      case SUPER -> "SUPER";
      case LEFT_OUT -> "left out";
    };
  }

  /// The contract in a few words.
  static String contract(Contract contract) {
    boolean same =
        contract.tables() == contract.columns() && contract.columns() == contract.types();
    return same
        ? word(contract.types())
        : "tables "
            + word(contract.tables())
            + ", columns "
            + word(contract.columns())
            + ", types "
            + word(contract.types());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Its rows where they are known, else its columns.
  static String facts(Table table, String rows) {
    return rows.isEmpty() ? Amount.of(table.columns().size(), "column") : rows;
  }

  static String key(Table table) {
    return table.naturalKey().isEmpty()
        ? "no key of its own"
        : String.join(", ", table.naturalKey());
  }
}
