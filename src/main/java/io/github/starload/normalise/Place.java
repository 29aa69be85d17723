package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.json.ByName;
import io.github.starload.json.JsonPath;
import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the design does with the values at one path: begins rows, fills cells, refers to a
/// dimension, goes on into members or elements, or leaves out.
final class Place {
  final JsonPath path;
  final Counter counter;

  /// Rows that begin here, parents before their details; those of dimensions stand apart.
  final List<RowPlan> rows = new ArrayList<>();

  /// Dimensions that this place feeds, each with the cells that name its row.
  final List<Feed> feeds = new ArrayList<>();

  final List<Cell> cells = new ArrayList<>();
  final ByName<Place> members = new ByName<>();
  @Nullable Place anyMember;
  @Nullable Place elements;
  boolean leftOut;

  /// Set where the design does not know the place.
  boolean unknown;

  private boolean beginsNothing;
  private boolean referred;
  private boolean whole;
  private @Nullable Cell onlyCell;

  /// The row that the values here belong to; its table's contract rules over them.
  @Nullable RowPlan owner;

  /// The number of the object whose members were visited last, to notice repeated names.
  long visit;

  Place(JsonPath path, PathCounts counts) {
    this.path = path;
    this.counter = counts.at(path);
  }

  /// A cell that the value fills.
  ///
  /// @param kind the only kind of scalars that it takes, if it is so
  record Cell(RowPlan row, int index, Column column, Optional<ScalarKind> kind) {
    boolean keepsWhole() {
      return column.type() instanceof ColumnType.Super;
    }

    /// What happens to a value that the column does not keep.
    Mode types() {
      return column.contract().orElse(row.contract.types());
    }

    boolean isOffset() {
      return column.origin() instanceof Origin.OffsetOf;
    }

    boolean isDay() {
      return column.origin() instanceof Origin.DayPart;
    }
  }

  /// A dimension that is fed here.
  ///
  /// @param references cells that hold the surrogate key of the row
  record Feed(RowPlan row, DimensionRows dimension, List<Target> references) {}

  /// A cell of a row that is open when the place is visited.
  record Target(RowPlan row, int index) {}

  Contract contract() {
    RowPlan ruling = owner;
    return ruling == null ? Contract.FROZEN : ruling.contract;
  }

  /// What happens to a value that no cell here takes: as a column's own contract says, else that of
  /// its table.
  Mode types() {
    for (Cell cell : cells) {
      if (cell.column().contract().isPresent()) {
        return cell.types();
      }
    }
    return contract().types();
  }

  Place member(String name, PathCounts counts) {
    return members.get(name, n -> new Place(path.member(n), counts));
  }

  Place anyMember(PathCounts counts) {
    Place known = anyMember;
    if (known == null) {
      known = new Place(path.anyMember(), counts);
      anyMember = known;
    }
    return known;
  }

  Place elements(PathCounts counts) {
    Place known = elements;
    if (known == null) {
      known = new Place(path.elements(), counts);
      elements = known;
    }
    return known;
  }

  /// The place of the member of a name, or null where the design knows none.
  @Nullable Place below(String name) {
    Place known = members.get(name);
    return known == null ? anyMember : known;
  }

  boolean hasMembers() {
    return !members.isEmpty() || anyMember != null;
  }

  /// Whether cells name the row of a dimension that is fed here.
  boolean isReferred() {
    return referred;
  }

  /// Whether a cell keeps the value with all that lies in it.
  boolean keepsWhole() {
    return whole;
  }

  /// Whether no row begins here.
  boolean beginsNothing() {
    return beginsNothing;
  }

  /// The cell of a fact or a detail that alone takes the values, of whatever kind; null where it is
  /// not so.
  @Nullable Cell onlyCell() {
    return onlyCell;
  }

  /// Looks at what belongs to the place, once everything does.
  void settle() {
    beginsNothing = rows.isEmpty() && feeds.isEmpty();
    referred = feeds.stream().anyMatch(feed -> !feed.references().isEmpty());
    whole = cells.stream().anyMatch(Cell::keepsWhole);
    if (cells.size() == 1) {
      Cell cell = cells.getFirst();
      onlyCell = cell.row().isDimension() || cell.kind().isPresent() ? null : cell;
    }
  }
}
