package io.github.starload.normalise;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of a design as they would be, filled from the first records.
public final class Preview {
  private Preview() {}

  /// One preview a table, in design order, empty tables included.
  ///
  /// @param records how many records to read, over all sources
  /// @throws io.github.starload.problem.StarloadException as [Normaliser#add]
  public static List<TablePreview> of(
      StarDesign design, List<Source> sources, int records, Cancellation cancel) {
    Map<String, List<List<@Nullable String>>> rows = new LinkedHashMap<>();
    design.tables().forEach(table -> rows.put(table.name(), new ArrayList<>()));
    Normaliser normaliser =
        new Normaliser(
            design,
            (table, cells) ->
                rows.computeIfAbsent(table.name(), _ -> new ArrayList<>())
                    .add(Collections.unmodifiableList(Arrays.asList(cells))));
    int left = records;
    for (Source source : sources) {
      try (RecordReader reader = new RecordReader(source)) {
        for (; left > 0; left--) {
          cancel.check("nothing was changed");
          Optional<SourceRecord> record = reader.next();
          if (record.isEmpty()) {
            break;
          }
          normaliser.add(source.name(), record.get());
        }
      }
    }
    List<TablePreview> previews = new ArrayList<>();
    for (Table table : design.tables()) {
      previews.add(new TablePreview(table, rows.getOrDefault(table.name(), List.of())));
    }
    return previews;
  }
}
