package io.github.starload.normalise;

import io.github.starload.json.JsonPath;
import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.type.Utf8Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row that waits for its record to be whole.
class HeldRow {
  final RowPlan plan;
  final @Nullable Utf8Text[] cells;
  final @Nullable HeldRow parent;

  HeldRow(RowPlan plan, @Nullable HeldRow parent) {
    this.plan = plan;
    this.cells = plan.newCells();
    this.parent = parent;
  }

  boolean hasKeys() {
    return cells[0] != null;
  }

  /// Fills in the keys; the parent must have its own.
  void giveKeys() {
    HeldRow above = parent;
    if (above == null) {
      cells[0] = plan.recordKey(cells);
      return;
    }
    for (int i = 0; i < plan.repeated.length; i += 2) {
      cells[plan.repeated[i]] = above.cells[plan.repeated[i + 1]];
    }
    Utf8Text parentKey = text(above.cells[0]);
    if (plan.parentKey >= 0) {
      cells[plan.parentKey] = parentKey;
    }
    int position = plan.mapKey >= 0 ? plan.mapKey : plan.ordinal;
    cells[0] = plan.childKey(parentKey, position < 0 ? null : cells[position]);
  }

  /// The text of a cell, empty for NULL.
  static Utf8Text text(@Nullable Utf8Text cell) {
    return cell == null ? Utf8Text.EMPTY : cell;
  }

  /// Rows and counts that stay or go together.
  static final class Scope {
    final List<HeldRow> rows = new ArrayList<>();
    final Tally tally = new Tally();
  }

  /// A cell that waits for the key of a dimension's row.
  record Reference(HeldRow row, int index) {}

  /// A meeting with a dimension: what one place of one record knows of one key.
  static final class Meeting extends HeldRow {
    final DimensionRows dimension;
    private final JsonPath path;
    final List<Reference> references = new ArrayList<>();

    /// The surrogate key, once it was given.
    long key;

    /// Who counts the value in each cell; null where the fact counts it too, or no value came.
    final @Nullable Counter[] pending;

    /// Who counts the objects on the way to the cells.
    final List<Counter> unfolded = new ArrayList<>();

    private @Nullable Map<RowPlan, Scope> below;

    Meeting(RowPlan plan, @Nullable HeldRow parent, DimensionRows dimension, JsonPath path) {
      super(plan, parent);
      this.dimension = dimension;
      this.path = path;
      this.pending = new Counter[plan.width];
    }

    /// Finds the key of the dimension's row, and tells those who refer to it.
    void giveKey() {
      long hash = dimension.key(cells);
      key = hash;
      Utf8Text text = Utf8Text.of(hash);
      cells[0] = text;
      for (Reference reference : references) {
        reference.row().cells[reference.index()] = text;
      }
    }

    boolean isEmpty() {
      for (int i = 1; i < cells.length; i++) {
        if (!text(cells[i]).isEmpty()) {
          return false;
        }
      }
      return below == null;
    }

    /// Rows below the dimension's row, by the plan that they begin with.
    Map<RowPlan, Scope> below() {
      return below == null ? Map.of() : below;
    }

    /// The same of one plan, made on first use.
    Scope below(RowPlan plan) {
      Map<RowPlan, Scope> all = below == null ? new LinkedHashMap<>() : below;
      below = all;
      return all.computeIfAbsent(plan, _ -> new Scope());
    }

    /// Whether the record itself feeds the dimension.
    boolean isRecord() {
      return path.isRoot();
    }

    String path() {
      return path.toString();
    }

    String keyText() {
      return Arrays.stream(plan.naturalKey)
          .mapToObj(index -> String.valueOf(cells[index]))
          .collect(Collectors.joining(", "));
    }

    boolean hasKey() {
      for (int index : plan.naturalKey) {
        if (text(cells[index]).isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }
}
