package io.github.starload.normalise;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonWriter;
import io.github.starload.normalise.TablePreview.RowOrigin;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of a design as they would be, filled from the first records.
public final class Preview {
  private final Map<String, Rows> rows = new LinkedHashMap<>();
  private final Map<String, RowOrigin> met = new HashMap<>();
  private final Normaliser normaliser;
  private RowOrigin origin = RowOrigin.NONE;

  private record Rows(List<List<@Nullable String>> cells, List<RowOrigin> origins) {}

  private Preview(StarDesign design) {
    design
        .tables()
        .forEach(table -> rows.put(table.name(), new Rows(new ArrayList<>(), new ArrayList<>())));
    normaliser = new Normaliser(design, new Sink());
  }

  /// One preview a table, in design order, empty tables included.
  ///
  /// @param records how many records to read of each kind
  /// @throws io.github.starload.problem.StarloadException as [Normaliser#add] and
  ///     [Normaliser#finish]
  public static List<TablePreview> of(
      StarDesign design, List<RecordKind> kinds, int records, Cancellation cancel) {
    DrawingThread.keepOff("preview");
    Preview preview = new Preview(design);
    kinds.forEach(kind -> preview.read(kind, records, cancel));
    preview.normaliser.finish();
    List<TablePreview> previews = new ArrayList<>();
    for (Table table : design.tables()) {
      Rows found = preview.rows.getOrDefault(table.name(), new Rows(List.of(), List.of()));
      previews.add(new TablePreview(table, found.cells(), found.origins()));
    }
    return previews;
  }

  private void read(RecordKind kind, int records, Cancellation cancel) {
    int left = records;
    for (Source source : kind.sources()) {
      if (left == 0) {
        return;
      }
      try (RecordReader reader = new RecordReader(source)) {
        for (; left > 0; left--) {
          cancel.check("nothing was changed");
          Optional<SourceRecord> record = reader.next();
          if (record.isEmpty()) {
            break;
          }
          origin = origin(source, record.get());
          normaliser.add(kind.name(), source.name(), record.get());
        }
      }
    }
  }

  private static RowOrigin origin(Source source, SourceRecord record) {
    String json = JsonWriter.compact(record.value());
    return new RowOrigin(
        source.name(), record.number(), record.line(), RowOrigin.cut(json, RowOrigin.MOST_JSON));
  }

  /// Keeps rows with the record that is being read; rows of dimensions come later.
  private final class Sink implements RowSink {
    @Override
    public void rows(Table table, PackedRows packed) {
      Rows of = rows.get(table.name());
      if (of == null) {
        return;
      }
      for (int row = 0; row < packed.count(); row++) {
        of.cells().add(Collections.unmodifiableList(Arrays.asList(packed.texts(row))));
        boolean isDimension = table instanceof Table.Dimension;
        of.origins()
            .add(
                isDimension
                    ? met.getOrDefault(table.name() + " " + packed.key(row), RowOrigin.NONE)
                    : origin);
      }
    }

    @Override
    public void met(Table dimension, long key) {
      met.put(dimension.name() + " " + key, origin);
    }
  }
}
