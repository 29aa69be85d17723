package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Origin;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.edit.MixedKinds;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the values of several kinds at one path may be kept, with types that keep what was seen.
final class MixedChoices {
  private static final int LEAST_TEXT = 8;

  private final PathProfile at;
  private final Occurrences seen;

  private MixedChoices(PathProfile at) {
    this.at = at;
    this.seen = at.occurrences();
  }

  /// All that make sense here; scalars alone can be text or have a column for each kind.
  static List<MixedKinds> of(PathProfile at) {
    return new MixedChoices(at).all();
  }

  /// The one that a design has made; empty where it keeps the path in another way.
  static Optional<MixedKinds> now(StarDesign design, PathProfile at) {
    List<MixedKinds> all = of(at);
    for (Table table : design.tables()) {
      for (Column column : table.columns()) {
        if (column.holdsValues() && OriginPaths.of(column.origin()).contains(at.path())) {
          return all.stream()
              .filter(choice -> isMade(choice, column, design.types(table.name(), column)))
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  static String words(MixedKinds choice) {
    return switch (choice) {
      case MixedKinds.AsText _ -> DesignWords.MIXED_TEXT.text();
      case MixedKinds.Whole() -> DesignWords.MIXED_WHOLE.text();
      case MixedKinds.ColumnPerKind _ -> DesignWords.MIXED_KINDS.text();
      case MixedKinds.KeepOne(ColumnType.Bool()) -> DesignWords.MIXED_BOOLEANS.text();
      case MixedKinds.KeepOne(var type) -> DesignWords.MIXED_NUMBERS.text(type.sql());
    };
  }

  private List<MixedKinds> all() {
    List<MixedKinds> choices = new ArrayList<>();
    if (!holdsContainers()) {
      choices.add(new MixedKinds.AsText(textBytes()));
    }
    choices.add(new MixedKinds.Whole());
    if (!holdsContainers()) {
      choices.add(new MixedKinds.ColumnPerKind(types()));
    }
    numbers().map(MixedKinds.KeepOne::new).ifPresent(choices::add);
    if (seen.booleans() > 0) {
      choices.add(new MixedKinds.KeepOne(new ColumnType.Bool()));
    }
    return choices;
  }

  private static boolean isMade(MixedKinds choice, Column column, Mode types) {
    boolean perKind = column.origin() instanceof Origin.ValueOfKind;
    boolean rejects = types == Mode.REJECT_VALUE || types == Mode.REJECT_ROW;
    return switch (choice) {
      case MixedKinds.AsText _ ->
          !perKind && !rejects && column.type() instanceof ColumnType.Varchar;
      case MixedKinds.Whole() -> column.type() instanceof ColumnType.Super;
      case MixedKinds.ColumnPerKind _ -> perKind;
      case MixedKinds.KeepOne(var type) -> !perKind && rejects && column.type().equals(type);
    };
  }

  private boolean holdsContainers() {
    return seen.objects() + seen.emptyObjects() + seen.arrays() + seen.emptyArrays() > 0;
  }

  private Map<ScalarKind, ColumnType> types() {
    Map<ScalarKind, ColumnType> types = new EnumMap<>(ScalarKind.class);
    if (seen.strings() + seen.emptyStrings() > 0) {
      types.put(ScalarKind.TEXT, new ColumnType.Varchar(textBytes()));
    }
    at.numbers().ifPresent(type -> types.put(ScalarKind.NUMBER, type));
    if (seen.booleans() > 0) {
      types.put(ScalarKind.BOOLEAN, new ColumnType.Bool());
    }
    return types;
  }

  /// What keeps every number; empty where only text does.
  private Optional<ColumnType> numbers() {
    return at.numbers().filter(type -> !(type instanceof ColumnType.Varchar));
  }

  private int textBytes() {
    return Math.clamp(at.maxTextBytes(), LEAST_TEXT, ColumnType.MAX_VARCHAR_BYTES);
  }
}
