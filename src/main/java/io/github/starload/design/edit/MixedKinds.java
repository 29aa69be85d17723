package io.github.starload.design.edit;

import io.github.starload.design.ScalarKind;
import io.github.starload.type.ColumnType;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How values of several kinds at one path are kept (`design.md` section 4).
public sealed interface MixedKinds {

  /// Every scalar as text.
  ///
  /// @param bytes the longest in UTF-8
  record AsText(int bytes) implements MixedKinds {}

  /// One SUPER column.
  record Whole() implements MixedKinds {}

  /// One column for each kind of scalar, NULL where the value is of another.
  ///
  /// @param types at least one
  record ColumnPerKind(Map<ScalarKind, ColumnType> types) implements MixedKinds {
    public ColumnPerKind {
      types = Collections.unmodifiableMap(new TreeMap<>(types));
    }
  }

  /// One column of one type; every value that it does not keep is rejected and counted.
  record KeepOne(ColumnType type) implements MixedKinds {}
}
