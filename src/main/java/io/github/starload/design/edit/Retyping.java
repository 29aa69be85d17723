package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;

/// Gives a column another type, and the columns below that repeat it as their parent's key.
final class Retyping {
  private Retyping() {}

  static StarDesign apply(StarDesign design, DesignEdit.RetypeColumn edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table = Refused.table(design, edit.table(), cannot);
    Column column = Refused.column(table, edit.column(), cannot);
    switch (column.origin()) {
      case Origin.Value _,
          Origin.ValueOfKind _,
          Origin.Attribute _,
          Origin.OffsetOf _,
          Origin.MapKey(),
          Origin.DayPart _,
          Origin.Ordinal(),
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() -> {}
      case Origin.ParentNaturalKey(var above) ->
          throw Refused.edit(
              cannot + ": it repeats column " + above + " of " + Keying.parent(table),
              "Retype that one; this one follows");
      case Origin.SurrogateKey(), Origin.ParentKey(), Origin.Reference _ ->
          throw Refused.edit(cannot + ": surrogate keys are BIGINT", "Leave it as it is");
    }
    Table retyped =
        Changed.eachColumn(
            table, c -> c.name().equals(column.name()) ? Changed.typed(c, edit.type()) : c);
    return Keying.followed(Changed.table(design, table, retyped));
  }
}
