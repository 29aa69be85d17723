package io.github.starload.ui.preview;

import io.github.starload.normalise.TablePreview;
import io.github.starload.normalise.TablePreview.RowOrigin;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A row with the record that it came from.
record PreviewRow(List<@Nullable String> cells, RowOrigin origin) {

  static List<PreviewRow> of(TablePreview preview) {
    return IntStream.range(0, preview.rows().size())
        .mapToObj(i -> new PreviewRow(preview.rows().get(i), preview.origins().get(i)))
        .toList();
  }

  /// Whether a cell holds the words, in any case of letters; everything holds no words.
  boolean holds(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    for (String cell : cells) {
      if (cell != null && cell.toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return wanted.isEmpty();
  }
}
