package io.github.starload.design.file;

import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.Kind;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NullReference;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.design.rules.DesignProblem;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.PlacedValue;
import io.github.starload.json.PlacedValue.PlacedObject;
import io.github.starload.json.PlacedValue.PlacedScalar;
import io.github.starload.problem.StarloadException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Turns a file's value into a design: first every mistake of form; if there is none, every mistake
/// of meaning.
final class DesignReader {
  private static final Pattern OTHER_VERSION = Pattern.compile("starload-design/\\d+");

  private final String name;
  private final Mistakes mistakes = new Mistakes();

  DesignReader(String name) {
    this.name = name;
  }

  StarDesign read(PlacedValue file) {
    format(file);
    Optional<StarDesign> design = Members.read(file, mistakes, this::design);
    if (design.isPresent() && mistakes.isEmpty()) {
      Places places = new Places(file);
      for (DesignProblem problem : DesignRules.problems(design.get())) {
        mistakes.add(problem.what(), places.at(problem.at()), problem.todo());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UnusableDesign(name, mistakes.all());
    }
    return design.orElseThrow();
  }

  /// Judged first and alone: the rest of another format would only seem full of mistakes.
  private void format(PlacedValue file) {
    Optional<PlacedValue> format =
        file instanceof PlacedObject object
            ? object.members().stream()
                .filter(member -> member.name().equals("format"))
                .map(PlacedValue.PlacedMember::value)
                .findFirst()
            : Optional.empty();
    String text =
        format.isPresent() && format.get() instanceof PlacedScalar(_, JsonValue.JsonString found)
            ? found.text()
            : "";
    if (text.equals(DesignFile.FORMAT)) {
      return;
    }
    if (OTHER_VERSION.matcher(text).matches()) {
      throw StarloadException.input(
          "Cannot use the design: it is written as "
              + text
              + ", and this Starload reads "
              + DesignFile.FORMAT,
          format.orElse(file).where(),
          "Open it with a newer Starload");
    }
    throw StarloadException.input(
        "Cannot use the design: the file does not say that it is one, by \"format\": \""
            + DesignFile.FORMAT
            + "\"",
        format.orElse(file).where(),
        "Give a file that was saved as a design; data goes after it");
  }

  private StarDesign design(Members root) {
    root.text("format");
    Map<String, Contract> contracts = new TreeMap<>();
    return new StarDesign(
        root.text("dataset"),
        root.objects("kinds", kind -> new Kind(kind.text("name"), kind.optionalText("records"))),
        root.objects("tables", table -> table(table, contracts)),
        root.objects(
            "leftOut",
            left -> new LeftOut(left.path("path"), left.count("occurrences"), left.text("reason"))),
        root.object("contract", DesignReader::contract).orElse(Contract.EVOLVING),
        contracts,
        root.object("text", DesignReader::text).orElse(TextRules.STRICT),
        root.count("rejectLimit"),
        root.objects(
            "evidence",
            evidence ->
                new Evidence(
                    evidence.path("path"), evidence.text("table"), evidence.text("sentence"))));
  }

  private static Contract contract(Members contract) {
    return new Contract(
        contract.choice("tables", Contract.Mode.class),
        contract.choice("columns", Contract.Mode.class),
        contract.choice("types", Contract.Mode.class));
  }

  private static TextRules text(Members rules) {
    return new TextRules(
        rules.choice("nul", TextRules.Repair.class),
        rules.choice("surrogates", TextRules.Repair.class),
        rules.choice("repeatedNames", TextRules.RepeatedNames.class));
  }

  /// The roles, as the file writes them.
  private enum Role {
    FACT,
    DIMENSION,
    DETAIL,
    BRIDGE
  }

  private static Table table(Members table, Map<String, Contract> contracts) {
    String name = table.text("name");
    String grain = table.text("grain");
    List<String> key = table.texts("naturalKey");
    table
        .optionalObject("contract", DesignReader::contract)
        .ifPresent(contract -> contracts.put(name, contract));
    List<Column> columns = table.objects("columns", DesignReader::column);
    Optional<Role> role = table.decisive("role", Role.class);
    if (role.isEmpty()) {
      table.passOthers();
      return new Table.Fact(name, JsonPath.ROOT, columns, key, grain);
    }
    return switch (role.get()) {
      case FACT -> new Table.Fact(name, table.path("path"), columns, key, grain);
      case DIMENSION ->
          new Table.Dimension(
              name,
              table.paths("paths"),
              columns,
              key,
              grain,
              table.choice("conflicts", ConflictRule.class),
              table.choice("nullReference", NullReference.class));
      case DETAIL ->
          new Table.Detail(name, table.path("path"), table.text("parent"), columns, key, grain);
      case BRIDGE ->
          new Table.Bridge(
              name,
              table.path("path"),
              table.text("parent"),
              table.text("dimension"),
              columns,
              key,
              grain);
    };
  }

  private static Column column(Members column) {
    return new Column(
        column.text("name"),
        column.type("type"),
        column.flag("nullable").orElse(true),
        OriginForm.read(column),
        column.optionalChoice("contract", Contract.Mode.class));
  }
}
