package io.github.starload.cli;

import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.NodeRole;
import io.github.starload.design.NullReference;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.TextRules;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.MixedKinds;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.suggest.edit.DesignEditor;
import io.github.starload.type.ColumnType;
import io.github.starload.type.TypeText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Understands the value of an option of `design edit`.
final class EditReader {
  private final EditOption option;
  private final String value;

  private final DesignEditor editor;

  private EditReader(EditOption option, String value, DesignEditor editor) {
    this.option = option;
    this.value = value;
    this.editor = editor;
  }

  /// The edit that an option asks for.
  ///
  /// @param design that it will change, for what the option leaves as it is
  /// @param editor that will change it, for what it knows of the data
  /// @throws StarloadException of kind INPUT if the value is none
  static DesignEdit read(EditOption option, String value, StarDesign design, DesignEditor editor) {
    return new EditReader(option, value, editor).edit(design);
  }

  private DesignEdit edit(StarDesign design) {
    return switch (option) {
      case RENAME_DATASET -> new DesignEdit.RenameDataset(value);
      case RENAME_TABLE -> new DesignEdit.RenameTable(first('='), second('='));
      case RENAME_COLUMN -> new DesignEdit.RenameColumn(table(), column(), second('='));
      case RETYPE -> new DesignEdit.RetypeColumn(table(), column(), TypeText.parse(second('=')));
      case ORDER -> new DesignEdit.OrderColumns(first('='), words(second('=')));
      case ROLE -> new DesignEdit.SetRole(path(), choice(NodeRole.class, afterPath()));
      case KEY -> new DesignEdit.SetKey(first('='), words(second('=')));
      case LEAVE_OUT -> new DesignEdit.LeaveOut(JsonPath.parse(value), 0);
      case TAKE_IN -> new DesignEdit.TakeIn(JsonPath.parse(value));
      case CONFLICTS ->
          new DesignEdit.SetConflictRule(first('='), choice(ConflictRule.class, second('=')));
      case NULL_REFERENCE ->
          new DesignEdit.SetNullReference(first('='), choice(NullReference.class, second('=')));
      case GRAIN -> new DesignEdit.SetGrain(first('='), second('='));
      case CONTRACT -> contract(design);
      case TEXT -> new DesignEdit.SetTextRules(text(design.text()));
      case REJECT_LIMIT -> new DesignEdit.SetRejectLimit(number());
      case MIXED -> new DesignEdit.SetMixedKinds(path(), mixed(afterPath()));
      case DATE -> new DesignEdit.AddDateDimension(first('.'), second('.'));
      case NO_DATE -> new DesignEdit.RemoveDateDimension(first('.'), second('.'));
    };
  }

  private String first(char separator) {
    return value.substring(0, at(separator));
  }

  private String second(char separator) {
    return value.substring(at(separator) + 1);
  }

  private int at(char separator) {
    int at = value.indexOf(separator);
    if (at < 1) {
      throw refused("it is no " + option.label);
    }
    return at;
  }

  private String table() {
    String both = first('=');
    int dot = both.indexOf('.');
    if (dot < 1) {
      throw refused("it is no " + option.label);
    }
    return both.substring(0, dot);
  }

  private String column() {
    return first('=').substring(table().length() + 1);
  }

  /// A path may hold `=` in a quoted name; what follows it has none.
  private JsonPath path() {
    int at = value.lastIndexOf('=');
    if (at < 1) {
      throw refused("it is no " + option.label);
    }
    return JsonPath.parse(value.substring(0, at));
  }

  private String afterPath() {
    return value.substring(value.lastIndexOf('=') + 1);
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private <E extends Enum<E>> E choice(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word.strip())) {
        return constant;
      }
    }
    throw refused(
        "\""
            + word
            + "\" is none of "
            + Arrays.stream(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  private DesignEdit contract(StarDesign design) {
    int at = value.indexOf('=');
    if (at < 0) {
      return new DesignEdit.SetContract(contract(design.contract(), value));
    }
    String table = value.substring(0, at);
    String modes = value.substring(at + 1);
    if (table.indexOf('.') > 0) {
      return new DesignEdit.SetColumnContract(
          table(),
          column(),
          modes.isEmpty() ? Optional.empty() : Optional.of(choice(Contract.Mode.class, modes)));
    }
    return new DesignEdit.SetTableContract(
        table,
        modes.isEmpty()
            ? Optional.empty()
            : Optional.of(contract(design.contractOf(table), modes)));
  }

  private Contract contract(Contract now, String modes) {
    if (!modes.contains(":")) {
      Contract.Mode all = choice(Contract.Mode.class, modes);
      return new Contract(all, all, all);
    }
    Map<String, String> named = named(modes, ",", List.of("tables", "columns", "types"));
    return new Contract(
        choice(Contract.Mode.class, named.getOrDefault("tables", now.tables().name())),
        choice(Contract.Mode.class, named.getOrDefault("columns", now.columns().name())),
        choice(Contract.Mode.class, named.getOrDefault("types", now.types().name())));
  }

  private TextRules text(TextRules now) {
    Map<String, String> named = named(value, ",", List.of("nul", "surrogates", "repeated_names"));
    return new TextRules(
        choice(TextRules.Repair.class, named.getOrDefault("nul", now.nul().name())),
        choice(TextRules.Repair.class, named.getOrDefault("surrogates", now.surrogates().name())),
        choice(
            TextRules.RepeatedNames.class,
            named.getOrDefault("repeated_names", now.repeatedNames().name())));
  }

  private MixedKinds mixed(String choice) {
    if (choice.equals("text")) {
      return new MixedKinds.AsText(editor.textBytes(path()));
    }
    if (choice.equals("super")) {
      return new MixedKinds.Whole();
    }
    if (choice.startsWith("keep:")) {
      return new MixedKinds.KeepOne(TypeText.parse(choice.substring("keep:".length())));
    }
    Map<ScalarKind, ColumnType> types = new EnumMap<>(ScalarKind.class);
    named(choice, ";", List.of("text", "number", "boolean"))
        .forEach((kind, type) -> types.put(choice(ScalarKind.class, kind), TypeText.parse(type)));
    return new MixedKinds.ColumnPerKind(types);
  }

  private Map<String, String> named(String list, String separator, List<String> names) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String one : list.split(separator, -1)) {
      int at = one.indexOf(':');
      String name = at < 0 ? one : one.substring(0, at).strip();
      if (at < 0 || !names.contains(name)) {
        throw refused("\"" + name + "\" is none of " + String.join(", ", names));
      }
      named.put(name, one.substring(at + 1).strip());
    }
    return named;
  }

  private long number() {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw refused("it is no whole number");
    }
  }

  private StarloadException refused(String reason) {
    return StarloadException.input(
        "Cannot understand " + option.option + " " + value + ": " + reason,
        Location.NOWHERE,
        "Write " + option.option + " " + option.label + "; see starload design edit --help");
  }
}
