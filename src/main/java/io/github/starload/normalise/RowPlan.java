package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.type.Utf8Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the rows of one table begin at one place, and how they get their keys.
final class RowPlan {
  /// When a row begins.
  enum Beginning {
    /// At every value of the place, null and empty ones too.
    ALWAYS,
    /// At a value that is not null and not empty.
    IF_PRESENT
  }

  final Table table;

  /// Its table's number in the design, from 0.
  final int number;

  /// Its number among the rows that can be open at the same time.
  final int slot;

  final @Nullable RowPlan parent;
  final Beginning beginning;
  final Contract contract;

  /// Cells of a row; the load id is not among them.
  final int width;

  /// Positions of the natural key among the cells.
  final int[] naturalKey;

  /// Positions of single cells, or -1 where the table has no such column.
  final int parentKey;

  final int ordinal;
  final int mapKey;
  final int recordHash;
  final int recordCopy;

  /// Pairs of a cell and the cell of the parent that it repeats.
  final int[] repeated;

  private final @Nullable Utf8Text[] template;
  private final long seed;

  RowPlan(StarDesign design, Table table, int slot, @Nullable RowPlan parent, Beginning beginning) {
    this.table = table;
    this.number = number(design, table);
    this.slot = slot;
    this.parent = parent;
    this.beginning = beginning;
    this.contract = design.contractOf(table.name());
    List<Column> columns = table.stagedColumns();
    this.width = columns.size();
    this.template = template(design, columns);
    this.seed = SurrogateKeys.of(table.name());
    int[] found = {-1, -1, -1, -1, -1};
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      switch (columns.get(i).origin()) {
        case Origin.ParentKey() -> found[0] = i;
        case Origin.Ordinal() -> found[1] = i;
        case Origin.MapKey() -> found[2] = i;
        case Origin.RecordHash() -> found[3] = i;
        case Origin.RecordCopy() -> found[4] = i;
        case Origin.ParentNaturalKey(String name) -> {
          pairs.add(i);
          pairs.add(parent == null ? -1 : position(parent.table.stagedColumns(), name));
        }
        case Origin.Value _,
            Origin.ValueOfKind _,
            Origin.Attribute _,
            Origin.DayPart _,
            Origin.OffsetOf _,
            Origin.SurrogateKey(),
            Origin.Reference _,
            Origin.LoadIdColumn() -> {}
      }
    }
    this.parentKey = found[0];
    this.ordinal = found[1];
    this.mapKey = found[2];
    this.recordHash = found[3];
    this.recordCopy = found[4];
    this.repeated = pairs.stream().mapToInt(Integer::intValue).toArray();
    this.naturalKey =
        table.naturalKey().stream().mapToInt(name -> position(columns, name)).toArray();
  }

  /// A row before anything is known: NULLs, but where a reference names the unknown member.
  @Nullable Utf8Text[] newCells() {
    return template.clone();
  }

  /// What happens where a row has no natural key: as the key's own contract says, else that of the
  /// table.
  Mode keyTypes() {
    for (int index : naturalKey) {
      Optional<Mode> own = table.stagedColumns().get(index).contract();
      if (own.isPresent()) {
        return own.get();
      }
    }
    return contract.types();
  }

  boolean isDimension() {
    return table instanceof Table.Dimension;
  }

  /// The surrogate key of a record, from its natural key.
  Utf8Text recordKey(@Nullable Utf8Text[] cells) {
    long hash = seed;
    for (int index : naturalKey) {
      hash = SurrogateKeys.with(hash, HeldRow.text(cells[index]));
    }
    return Utf8Text.of(hash);
  }

  /// The surrogate key of what lies below a row.
  ///
  /// @param position ordinal or name, or null where there is only one below each parent
  Utf8Text childKey(Utf8Text parentKey, @Nullable Utf8Text position) {
    long hash = SurrogateKeys.with(seed, parentKey);
    return Utf8Text.of(position == null ? hash : SurrogateKeys.with(hash, position));
  }

  private static int number(StarDesign design, Table table) {
    int number = 0;
    while (!design.tables().get(number).name().equals(table.name())) {
      number++;
    }
    return number;
  }

  private static int position(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }

  private static @Nullable Utf8Text[] template(StarDesign design, List<Column> columns) {
    @Nullable Utf8Text[] cells = new Utf8Text[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      if (columns.get(i).origin() instanceof Origin.Reference(_, String name)
          && design.table(name) instanceof Table.Dimension dimension
          && dimension.nullReference() == NullReference.NAMES_UNKNOWN) {
        cells[i] = Utf8Text.of(NullReference.UNKNOWN_KEY);
      }
    }
    return cells;
  }
}
