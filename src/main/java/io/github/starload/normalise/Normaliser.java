package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.SourceRecord;
import io.github.starload.type.ColumnType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns records into rows of the tables of a design, one record at a time.
///
/// Rows of one record come before those of the next; within a record a detail's rows may come
/// before their parent's. Not safe for use by several threads.
public final class Normaliser {
  private final PathCounts counts = new PathCounts();
  private final DesignPlan plan;
  private final RowSink sink;
  private final DimensionRows dimensions;
  private final Map<String, Integer> copies = new HashMap<>();

  private String source = "";
  private SourceRecord record = new SourceRecord(0, 0, new JsonValue.JsonNull());

  public Normaliser(StarDesign design, RowSink sink) {
    this.plan = new DesignPlan(design, counts);
    this.sink = sink;
    this.dimensions = new DimensionRows(design, sink);
  }

  /// Makes the rows of one record.
  ///
  /// @param sourceName for messages
  /// @throws StarloadException of kind INPUT, naming record and path, if a value does not fit its
  ///     column
  public void add(String sourceName, SourceRecord next) {
    source = sourceName;
    record = next;
    TablePlan fact = plan.fact();
    @Nullable String[] row = new String[fact.width];
    List<Column> columns = fact.table.columns();
    String[] key = recordKey(fact, columns, row);
    row[0] = Long.toString(SurrogateKeys.of(fact.table.name(), key));
    element(fact, next.value(), row, key);
  }

  /// What became of the values at each path so far.
  public PathCounts counts() {
    return counts;
  }

  private String[] recordKey(TablePlan fact, List<Column> columns, @Nullable String[] row) {
    String[] key = new String[fact.table.naturalKey().size()];
    for (int i = 0; i < key.length; i++) {
      Column column = columns.get(i + 1);
      key[i] =
          switch (column.origin()) {
            case Origin.RecordHash() -> RecordHash.of(record.value());
            case Origin.RecordCopy() ->
                Integer.toString(copies.merge(key[i - 1], 0, (seen, _) -> seen + 1));
            case Origin.Value(JsonPath path) -> presentKey(path, column);
            case Origin.SurrogateKey(),
                Origin.ParentKey(),
                Origin.ParentNaturalKey _,
                Origin.Ordinal(),
                Origin.Reference _,
                Origin.OffsetOf _,
                Origin.ValueOfKind _,
                Origin.Attribute _,
                Origin.DayPart _,
                Origin.MapKey(),
                Origin.LoadIdColumn() ->
                throw StarloadException.defect("No record key: " + column.name(), null);
          };
      row[i + 1] = key[i];
    }
    return key;
  }

  private String presentKey(JsonPath path, Column column) {
    JsonValue found = record.value();
    for (String name : path.names()) {
      found =
          found instanceof JsonValue.JsonObject object
              ? object.member(name).orElse(new JsonValue.JsonNull())
              : new JsonValue.JsonNull();
    }
    if (found instanceof JsonValue.JsonNull) {
      throw StarloadException.input(
          "Cannot key record " + record.number() + ": it has no " + path,
          at(path),
          "Profile the data again, or choose another natural key");
    }
    return text(found, column, path);
  }

  /// Fills and delivers the row of a record or an element.
  private void element(
      TablePlan table, JsonValue value, @Nullable String[] row, String[] naturalKey) {
    fill(table.root, value, new Parent(row, naturalKey), InElement.YES);
    sink.row(table.table, row);
  }

  /// The row that is being filled, with its natural key.
  private static final class Parent {
    private final @Nullable String[] row;
    private final String[] naturalKey;

    Parent(@Nullable String[] row, String[] naturalKey) {
      this.row = row;
      this.naturalKey = naturalKey;
    }
  }

  /// Whether a value is itself the element that makes a row: then null and `{}` still make one.
  private enum InElement {
    YES,
    NO
  }

  private void fill(Place place, JsonValue value, Parent parent, InElement role) {
    if (place.leftOut) {
      place.counter.leaveOut();
    } else if (role == InElement.YES && place.cells.isEmpty()) {
      place.counter.write();
      if (value instanceof JsonValue.JsonObject(var members)) {
        members(place, members, parent);
      } else if (!(value instanceof JsonValue.JsonNull)) {
        throw unexpected(place);
      }
    } else if (isEmpty(value) && !isWhole(place, value)) {
      if (role == InElement.YES) {
        place.counter.write();
      } else {
        place.counter.pass();
      }
    } else if (!place.cells.isEmpty()) {
      place.counter.write();
      cells(place, value, parent.row);
    } else if (place.elements != null) {
      place.counter.write();
      elements(place.elements, value, parent);
    } else if (value instanceof JsonValue.JsonObject(var members)) {
      place.counter.write();
      members(place, members, parent);
    } else {
      throw unexpected(place);
    }
  }

  /// Whether `{}` or `[]` is kept as it is, in a SUPER column.
  private static boolean isWhole(Place place, JsonValue value) {
    return !(value instanceof JsonValue.JsonNull)
        && !place.cells.isEmpty()
        && place.cells.getFirst().column().type() instanceof ColumnType.Super;
  }

  private static boolean isEmpty(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonNull() -> true;
      case JsonValue.JsonObject(var members) -> members.isEmpty();
      case JsonValue.JsonArray(var elements) -> elements.isEmpty();
      case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> false;
    };
  }

  private void members(Place place, List<JsonValue.Member> members, Parent parent) {
    for (JsonValue.Member member : members) {
      Place below = place.members.get(member.name());
      if (below == null) {
        throw StarloadException.input(
            "Cannot place " + place.path.member(member.name()) + ": the design does not know it",
            at(place.path.member(member.name())),
            "The data has changed since it was profiled; profile it again");
      }
      fill(below, member.value(), parent, InElement.NO);
    }
  }

  private void elements(TablePlan table, JsonValue value, Parent parent) {
    List<JsonValue> elements =
        value instanceof JsonValue.JsonArray(var several) ? several : List.of(value);
    String parentKey = String.valueOf(parent.row[0]);
    for (int i = 0; i < elements.size(); i++) {
      String ordinal = Integer.toString(i);
      @Nullable String[] row = new String[table.width];
      row[0] = Long.toString(SurrogateKeys.of(table.table.name(), parentKey, ordinal));
      row[1] = parentKey;
      String[] naturalKey = Arrays.copyOf(parent.naturalKey, parent.naturalKey.length + 1);
      naturalKey[naturalKey.length - 1] = ordinal;
      System.arraycopy(naturalKey, 0, row, 2, naturalKey.length);
      element(table, elements.get(i), row, naturalKey);
    }
  }

  private void cells(Place place, JsonValue value, @Nullable String[] row) {
    for (Place.Cell cell : place.cells) {
      row[cell.index()] = cell(place, cell.column(), value);
    }
  }

  private String cell(Place place, Column column, JsonValue value) {
    if (column.origin() instanceof Origin.Reference(_, String dimension)) {
      Column key = dimensions.dimension(dimension).columns().get(1);
      return dimensions.refer(dimension, text(value, key, place.path));
    }
    if (column.origin() instanceof Origin.OffsetOf) {
      try {
        return CellText.offset(value);
      } catch (CellText.Unfit unfit) {
        throw unfit(value, column, place.path, unfit);
      }
    }
    return text(value, column, place.path);
  }

  private String text(JsonValue value, Column column, JsonPath path) {
    try {
      return CellText.of(value, column.type());
    } catch (CellText.Unfit unfit) {
      throw unfit(value, column, path, unfit);
    }
  }

  private StarloadException unfit(
      JsonValue value, Column column, JsonPath path, CellText.Unfit unfit) {
    String shown = JsonWriter.compact(value);
    return StarloadException.input(
        "Cannot write "
            + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown)
            + " of record "
            + record.number()
            + " to column "
            + column.name()
            + " "
            + column.type().sql()
            + ": "
            + unfit.getMessage(),
        at(path),
        "Mend or remove the value; nothing was loaded");
  }

  private StarloadException unexpected(Place place) {
    return StarloadException.input(
        "Cannot place the value at "
            + place.path
            + " of record "
            + record.number()
            + ": the design expects another kind of value there",
        at(place.path),
        "The data has changed since it was profiled; profile it again");
  }

  private Location at(JsonPath path) {
    return new Location.InSource(source, record.line(), 0, -1, path.toString());
  }
}
