package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.design.Column;
import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonValue;
import io.github.starload.stage.ColumnTotals;
import io.github.starload.stage.RowTotals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The totals of a table's rows as text, to be kept beside the parts and held against what somebody
/// else reads in them.
///
/// @param figures by name: `rows`, `fingerprint`, and `COLUMN count` and so on for each column
record TotalsText(Map<String, String> figures) {
  private static final String ROWS = "rows";
  private static final String FINGERPRINT = "fingerprint";

  TotalsText {
    figures = new LinkedHashMap<>(figures);
  }

  static TotalsText of(List<Column> columns, RowTotals totals) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(ROWS, Long.toString(totals.rows()));
    figures.put(FINGERPRINT, totals.fingerprint());
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      ColumnTotals column = totals.columns().get(i);
      column
          .figures()
          .forEach(
              (measure, figure) ->
                  figures.put(name + " " + measure.name().toLowerCase(Locale.ROOT), figure));
      // Of every type: SUPER has no such figure, and doubles no sum.
      figures.put(name + " digests", column.fingerprint());
    }
    return new TotalsText(figures);
  }

  static TotalsText read(JsonFields json) {
    Map<String, String> figures = new LinkedHashMap<>();
    if (json.value() instanceof JsonValue.JsonObject(List<JsonValue.Member> members)) {
      members.forEach(member -> figures.put(member.name(), json.text(member.name())));
    }
    return new TotalsText(figures);
  }

  /// These, made while the parts were written, against those of the rows that the parts hold now.
  Check check(TotalsText found) {
    Set<String> names = new TreeSet<>(figures.keySet());
    names.addAll(found.figures.keySet());
    names.removeIf(name -> Objects.equals(figures.get(name), found.figures.get(name)));
    return Check.equal(
        "totals of the parts",
        CheckStage.FIRST,
        shown(names),
        found.shown(names),
        "The parts do not hold the rows that were staged");
  }

  private String shown(Set<String> others) {
    StringBuilder text = new StringBuilder();
    text.append(ROWS + " ").append(figures.get(ROWS));
    text.append(", " + FINGERPRINT + " ").append(figures.get(FINGERPRINT));
    others.forEach(name -> text.append(", ").append(name).append(' ').append(figures.get(name)));
    return text.toString();
  }
}
