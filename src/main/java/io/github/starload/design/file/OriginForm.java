package io.github.starload.design.file;

import static io.github.starload.design.file.DesignWriter.object;
import static io.github.starload.design.file.DesignWriter.word;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What fills a column, as members of its object: `origin` names it, the others tell from where.
final class OriginForm {
  private OriginForm() {}

  static Map<String, @Nullable Object> write(Origin origin) {
    return switch (origin) {
      case Origin.Value(var path) -> object("origin", "value", "path", path.toString());
      case Origin.ValueOfKind(var path, var kind) ->
          object("origin", "value_of_kind", "path", path.toString(), "kind", word(kind));
      case Origin.Attribute(var paths) ->
          object("origin", "attribute", "paths", DesignWriter.texts(paths));
      case Origin.DayPart(var part) -> object("origin", "day_part", "part", word(part));
      case Origin.MapKey() -> object("origin", "map_key");
      case Origin.OffsetOf(var path) -> object("origin", "offset_of", "path", path.toString());
      case Origin.SurrogateKey() -> object("origin", "surrogate_key");
      case Origin.ParentKey() -> object("origin", "parent_key");
      case Origin.ParentNaturalKey(var column) ->
          object("origin", "parent_natural_key", "column", column);
      case Origin.Ordinal() -> object("origin", "ordinal");
      case Origin.Reference(var path, var dimension) ->
          object("origin", "reference", "path", path.toString(), "dimension", dimension);
      case Origin.RecordHash() -> object("origin", "record_hash");
      case Origin.RecordCopy() -> object("origin", "record_copy");
      case Origin.LoadIdColumn() -> object("origin", "load_id");
    };
  }

  /// The words that [#read] knows.
  private enum Word {
    VALUE,
    VALUE_OF_KIND,
    ATTRIBUTE,
    DAY_PART,
    MAP_KEY,
    OFFSET_OF,
    SURROGATE_KEY,
    PARENT_KEY,
    PARENT_NATURAL_KEY,
    ORDINAL,
    REFERENCE,
    RECORD_HASH,
    RECORD_COPY,
    LOAD_ID
  }

  static Origin read(Members column) {
    Optional<Word> word = column.decisive("origin", Word.class);
    if (word.isEmpty()) {
      column.passOthers();
    }
    return switch (word.orElse(Word.LOAD_ID)) {
      case VALUE -> new Origin.Value(column.path("path"));
      case VALUE_OF_KIND ->
          new Origin.ValueOfKind(column.path("path"), column.choice("kind", ScalarKind.class));
      case ATTRIBUTE -> new Origin.Attribute(column.paths("paths"));
      case DAY_PART -> new Origin.DayPart(column.choice("part", CalendarPart.class));
      case MAP_KEY -> new Origin.MapKey();
      case OFFSET_OF -> new Origin.OffsetOf(column.path("path"));
      case SURROGATE_KEY -> new Origin.SurrogateKey();
      case PARENT_KEY -> new Origin.ParentKey();
      case PARENT_NATURAL_KEY -> new Origin.ParentNaturalKey(column.text("column"));
      case ORDINAL -> new Origin.Ordinal();
      case REFERENCE -> new Origin.Reference(column.path("path"), column.text("dimension"));
      case RECORD_HASH -> new Origin.RecordHash();
      case RECORD_COPY -> new Origin.RecordCopy();
      case LOAD_ID -> new Origin.LoadIdColumn();
    };
  }
}
