package io.github.starload.design;

import io.github.starload.json.JsonPath;
import java.util.List;

/// The places in the data that fill a column.
public final class OriginPaths {
  private OriginPaths() {}

  /// The paths; empty for what Starload makes itself.
  public static List<JsonPath> of(Origin origin) {
    return switch (origin) {
      case Origin.Value(JsonPath path) -> List.of(path);
      case Origin.ValueOfKind(JsonPath path, _) -> List.of(path);
      case Origin.OffsetOf(JsonPath path) -> List.of(path);
      case Origin.Reference(JsonPath path, _) -> List.of(path);
      case Origin.Attribute(List<JsonPath> paths) -> paths;
      case Origin.SurrogateKey(),
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.DayPart _,
          Origin.MapKey(),
          Origin.Ordinal(),
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          List.of();
    };
  }
}
