package io.github.starload.ui.design;

import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.Kind;
import io.github.starload.design.NodeRole;
import io.github.starload.design.NullReference;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Dataset;
import java.util.Optional;

/// The sentences of the Design screen.
final class DesignText {
  private DesignText() {}

  static String summary(Optional<StarDesign> design, Optional<Dataset> dataset, boolean unsaved) {
    return design
        .map(
            d ->
                DesignWords.SUMMARY.text(
                    d.dataset(),
                    Amount.of(d.tables().size(), "table"),
                    dataset.map(DesignText::extent).orElse(DesignWords.SUMMARY_NO_DATA.text()),
                    unsaved ? DesignWords.SUMMARY_UNSAVED.text() : "."))
        .orElse(DesignWords.NOTHING.text());
  }

  private static String extent(Dataset dataset) {
    String records = Amount.of(dataset.records(), "record");
    return dataset.isWhole()
        ? DesignWords.SUMMARY_WHOLE.text(records)
        : DesignWords.SUMMARY_FIRST.text(records);
  }

  static String label(JsonPath path) {
    if (path.isRoot()) {
      return path.kind().isEmpty() ? DesignWords.RECORD.text() : path.kind();
    }
    return switch (path.steps().getLast()) {
      case Step.Member(String name) -> name;
      case Step.Elements() -> DesignWords.EACH_ELEMENT.text();
      case Step.AnyMember() -> DesignWords.EACH_MEMBER.text();
    };
  }

  static String type(PathProfile at) {
    if (at.kinds().size() > 1) {
      return String.join(", ", at.kinds());
    }
    if (at.map().isPresent()) {
      return DesignWords.MAP_OF.text(Amount.of(at.map().get().distinctKeys(), "name"));
    }
    if (at.occurrences().arrays() + at.occurrences().emptyArrays() > 0) {
      return DesignWords.ARRAY.text();
    }
    if (at.occurrences().objects() + at.occurrences().emptyObjects() > 0) {
      return DesignWords.OBJECT.text();
    }
    return at.type().map(ColumnType::sql).orElse(DesignWords.ONLY_NULL.text());
  }

  static String distinct(PathProfile at) {
    String count = Amount.of(at.distinct().distinct());
    return at.distinct().isExact() ? count : DesignWords.ABOUT.text(count);
  }

  static String role(NodeRole role) {
    return switch (role) {
      case COLUMNS -> DesignWords.ROLE_COLUMNS.text();
      case ONE_TO_ONE -> DesignWords.ROLE_ONE_TO_ONE.text();
      case DETAIL -> DesignWords.ROLE_DETAIL.text();
      case DIMENSION -> DesignWords.ROLE_DIMENSION.text();
      case BRIDGE_AND_DIMENSION -> DesignWords.ROLE_BRIDGE.text();
      case SUPER -> DesignWords.ROLE_SUPER.text();
      case LEFT_OUT -> DesignWords.ROLE_LEFT_OUT.text();
    };
  }

  /// The contract in a few words.
  static String contract(Contract contract) {
    boolean same =
        contract.tables() == contract.columns() && contract.columns() == contract.types();
    return same
        ? mode(contract.types())
        : DesignWords.CONTRACT_MIXED.text(
            mode(contract.tables()), mode(contract.columns()), mode(contract.types()));
  }

  static String mode(Contract.Mode mode) {
    return switch (mode) {
      case EVOLVE -> DesignWords.MODE_EVOLVE.text();
      case FREEZE -> DesignWords.MODE_FREEZE.text();
      case REJECT_ROW -> DesignWords.MODE_REJECT_ROW.text();
      case REJECT_VALUE -> DesignWords.MODE_REJECT_VALUE.text();
    };
  }

  static String repair(TextRules.Repair repair) {
    return switch (repair) {
      case NONE -> DesignWords.REPAIR_NONE.text();
      case REPLACE -> DesignWords.REPAIR_REPLACE.text();
      case REMOVE -> DesignWords.REPAIR_REMOVE.text();
    };
  }

  static String repeated(TextRules.RepeatedNames rule) {
    return switch (rule) {
      case REJECT_RECORD -> DesignWords.REPEATED_REJECT.text();
      case KEEP_FIRST -> DesignWords.REPEATED_FIRST.text();
      case KEEP_LAST -> DesignWords.REPEATED_LAST.text();
    };
  }

  static String conflicts(ConflictRule rule) {
    return switch (rule) {
      case MOST_FREQUENT -> DesignWords.CONFLICTS_MOST_FREQUENT.text();
      case FIRST -> DesignWords.CONFLICTS_FIRST.text();
      case LAST -> DesignWords.CONFLICTS_LAST.text();
    };
  }

  static String nullReference(NullReference rule) {
    return switch (rule) {
      case STAYS_NULL -> DesignWords.NULL_STAYS.text();
      case NAMES_UNKNOWN -> DesignWords.NULL_UNKNOWN.text();
    };
  }

  /// Where the records of a kind are.
  static String records(Kind kind) {
    String place =
        kind.records()
            .map(
                pointer ->
                    pointer.isEmpty()
                        ? DesignWords.RECORDS_TOP.text()
                        : DesignWords.RECORDS_AT.text(pointer))
            .orElse(DesignWords.RECORDS_FOUND.text());
    return kind.name().isEmpty() ? place : DesignWords.EVIDENCE.text(kind.name(), place);
  }

  /// Its rows where they are known, else its columns.
  static String facts(Table table, String rows) {
    return rows.isEmpty() ? Amount.of(table.columns().size(), "column") : rows;
  }

  static String key(Table table) {
    return table.naturalKey().isEmpty()
        ? DesignWords.KEY_NONE.text()
        : String.join(", ", table.naturalKey());
  }
}
