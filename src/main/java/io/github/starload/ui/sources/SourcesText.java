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

/// The sentences of the Sources screen.
final class SourcesText {
  static final String NOTHING =
      "Pick the JSON of one dataset; the star it would become appears at once.";
  static final String NOT_READABLE =
      "A source cannot be read. Mend it, or remove it, to see what the others would become.";
  static final String FINDING = "Looking at what you picked …";
  static final String STOPPED = "The reading was stopped. Read again to go on.";
  static final String CHANGE_PLACE =
      "Where the records are, as a JSON Pointer such as /data; empty for the whole text";

  private SourcesText() {}

  static String reading(long records) {
    return records == 0 ? "Reading …" : "Reading … " + Amount.of(records, "record") + " so far.";
  }

  /// Such as `205 records in 1 source become 17 tables: 1 fact, 8 dimensions, 4 details, 4
  /// bridges.`
  static String read(Dataset dataset, StarDesign design) {
    String become =
        (dataset.records() == 1 ? " becomes " : " become ") + tables(design.tables()) + ".";
    return dataset.isWhole()
        ? Amount.of(dataset.records(), "record")
            + " in "
            + Amount.of(dataset.sources().size(), "source")
            + become
        : "The first "
            + Amount.of(dataset.records(), "record")
            + become
            + " The rest is being read.";
  }

  private static String tables(List<Table> tables) {
    List<String> roles = new ArrayList<>();
    for (String role : List.of("fact", "dimension", "detail", "bridge")) {
      long count = tables.stream().filter(table -> table.role().equals(role)).count();
      if (count > 0) {
        roles.add(Amount.of(count, role));
      }
    }
    return Amount.of(tables.size(), "table") + ": " + String.join(", ", roles);
  }

  /// Such as `JSON lines, gzip`.
  static String format(SourceForm form) {
    String shape =
        switch (form.shape()) {
          case EMPTY -> "empty";
          case ARRAY -> "JSON array";
          case LINES -> "JSON lines";
          case VALUES -> "JSON";
        };
    String encoding = form.encoding().equals(UTF_8) ? "" : ", " + form.encoding().name();
    return shape + encoding + (form.compression().isEmpty() ? "" : ", " + form.compression());
  }

  /// Where records are looked for.
  static String place(JsonPointer pointer) {
    return pointer.equals(JsonPointer.WHOLE) ? "records at the top" : "records at " + pointer;
  }

  /// Where records were found, and what was passed over.
  static String place(RecordsAt at, long rejected) {
    return place(at.pointer())
        + (at.beside().isEmpty() ? "" : ", beside them " + String.join(", ", at.beside()))
        + (rejected == 0 ? "" : ", " + Amount.of(rejected, "malformed record") + " passed over");
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
    return words.size() < 2 ? first : first + " and " + (words.size() - 1) + " more";
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
