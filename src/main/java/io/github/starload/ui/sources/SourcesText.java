package io.github.starload.ui.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPointer;
import io.github.starload.source.ArchiveEntry;
import io.github.starload.source.FetchedSource;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.Source;
import io.github.starload.source.SourceForm;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The sentences of the Sources screen.
final class SourcesText {
  private SourcesText() {}

  /// How far the fetching of an address has come.
  static String fetching(String what, long bytes, OptionalLong all) {
    String came = Amount.bytes(bytes);
    return all.isPresent()
        ? SourcesWords.FETCHING_OF.text(what, came, Amount.bytes(all.getAsLong()))
        : SourcesWords.FETCHING.text(what, came);
  }

  static String reading(long records) {
    return records == 0
        ? SourcesWords.READING.text()
        : SourcesWords.READING_SO_FAR.text(Amount.of(records, "record"));
  }

  static String state(SourceLine.State state) {
    return switch (state) {
      case WAITING -> SourcesWords.STATE_WAITING.text();
      case READING -> SourcesWords.STATE_READING.text();
      case READ -> SourcesWords.STATE_READ.text();
      case FAILED -> SourcesWords.STATE_FAILED.text();
    };
  }

  /// Such as `205 records in 1 source become 17 tables: 1 fact, 8 dimensions, 4 details, 4
  /// bridges.`
  static String read(Dataset dataset, StarDesign design) {
    String records = Amount.of(dataset.records(), "record");
    String tables = tables(design.tables());
    if (!dataset.isWhole()) {
      return SourcesWords.FIRST_BECOME.text(records, tables);
    }
    String sources = Amount.of(dataset.sources().size(), "source");
    return dataset.records() == 1
        ? SourcesWords.ONE_BECOMES.text(records, sources, tables)
        : SourcesWords.BECOME.text(records, sources, tables);
  }

  private static String tables(List<Table> tables) {
    List<String> roles = new ArrayList<>();
    for (String role : List.of("fact", "dimension", "detail", "bridge")) {
      long count = tables.stream().filter(table -> table.role().equals(role)).count();
      if (count > 0) {
        roles.add(Amount.of(count, role));
      }
    }
    return SourcesWords.TABLES.text(Amount.of(tables.size(), "table"), String.join(", ", roles));
  }

  /// Such as `JSON lines, gzip`.
  static String format(SourceForm form) {
    String shape =
        switch (form.shape()) {
          case EMPTY -> SourcesWords.SHAPE_EMPTY.text();
          case ARRAY -> SourcesWords.SHAPE_ARRAY.text();
          case LINES -> SourcesWords.SHAPE_LINES.text();
          case VALUES -> SourcesWords.SHAPE_VALUES.text();
        };
    String encoding = form.encoding().equals(UTF_8) ? "" : ", " + form.encoding().name();
    return shape + encoding + (form.compression().isEmpty() ? "" : ", " + form.compression());
  }

  /// Where records are looked for.
  static String place(JsonPointer pointer) {
    return pointer.equals(JsonPointer.WHOLE)
        ? SourcesWords.PLACE_TOP.text()
        : SourcesWords.PLACE_AT.text(pointer);
  }

  /// Where records were found, and what was passed over.
  static String place(RecordsAt at, long rejected) {
    return place(at.pointer())
        + (at.beside().isEmpty() ? "" : SourcesWords.BESIDE.text(String.join(", ", at.beside())))
        + (rejected == 0
            ? ""
            : SourcesWords.PASSED_OVER.text(Amount.of(rejected, "malformed record")));
  }

  /// The folder, archive or address.
  static String whereabouts(Source source) {
    return switch (source) {
      case FileSource file -> String.valueOf(file.path().getParent());
      case FetchedSource fetched -> fetched.uri();
      case ArchiveEntry entry -> entry.archive().uri().replaceFirst("^file://", "");
    };
  }

  /// A dataset by its words: the name of the first, and how many more.
  static String dataset(List<String> words) {
    String first = words.isEmpty() ? "" : name(words.getFirst());
    return words.size() < 2 ? first : SourcesWords.AND_MORE.text(first, words.size() - 1);
  }

  /// Where the first of them lies; empty for an address, which says it itself.
  static String folder(List<String> words) {
    if (words.isEmpty() || words.getFirst().contains("://")) {
      return "";
    }
    Path folder = Path.of(words.getFirst()).getParent();
    return folder == null ? "" : folder.toString();
  }

  private static String name(String word) {
    if (word.contains("://")) {
      return word;
    }
    Path name = Path.of(word).getFileName();
    return name == null ? word : name.toString();
  }
}
