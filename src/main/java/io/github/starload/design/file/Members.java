package io.github.starload.design.file;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.PlacedValue;
import io.github.starload.json.PlacedValue.PlacedArray;
import io.github.starload.json.PlacedValue.PlacedMember;
import io.github.starload.json.PlacedValue.PlacedObject;
import io.github.starload.json.PlacedValue.PlacedScalar;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import io.github.starload.type.TypeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the members of one object and notes every mistake. What is missing or wrong gives some
/// value of the right kind, which nobody sees: a file with mistakes gives no design.
final class Members {
  private final PlacedObject object;
  private final Mistakes mistakes;
  private final Set<String> asked = new HashSet<>();

  private Members(PlacedObject object, Mistakes mistakes) {
    this.object = object;
    this.mistakes = mistakes;
    Set<String> seen = new HashSet<>();
    for (PlacedMember member : object.members()) {
      if (!seen.add(member.name())) {
        mistakes.add("The member \"" + member.name() + "\" stands twice", member.where(), "");
      }
    }
  }

  /// Reads an object, refusing members that the reading did not ask for; empty, with a mistake
  /// noted, if the value is none.
  static <T> Optional<T> read(PlacedValue value, Mistakes mistakes, Function<Members, T> reading) {
    if (!(value instanceof PlacedObject object)) {
      mistakes.add("An object is expected here, in { }", value.where(), "");
      return Optional.empty();
    }
    Members members = new Members(object, mistakes);
    T read = reading.apply(members);
    members.refuseOthers();
    return Optional.of(read);
  }

  private void refuseOthers() {
    for (PlacedMember member : object.members()) {
      if (!asked.contains(member.name())) {
        mistakes.add(
            "The member \"" + member.name() + "\" is not known here",
            member.where(),
            "The members here are " + asked.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  private Optional<PlacedValue> optional(String name) {
    asked.add(name);
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(PlacedMember::value)
        .findFirst();
  }

  private Optional<PlacedValue> value(String name) {
    Optional<PlacedValue> found = optional(name);
    if (found.isEmpty()) {
      mistakes.add("The member \"" + name + "\" is missing", object.where(), "");
    }
    return found;
  }

  String text(String name) {
    return value(name).map(value -> text(name, value)).orElse("");
  }

  Optional<String> optionalText(String name) {
    return optional(name).map(value -> text(name, value));
  }

  private String text(String name, PlacedValue value) {
    if (value instanceof PlacedScalar(_, JsonValue.JsonString text)) {
      return text.text();
    }
    return mistake("\"" + name + "\" is a text", value.where(), "");
  }

  long count(String name) {
    Optional<PlacedValue> found = value(name);
    if (found.isPresent()
        && found.get() instanceof PlacedScalar(_, JsonValue.JsonNumber number)
        && number.text().matches("-?\\d{1,18}")) {
      return Long.parseLong(number.text());
    }
    return found.map(v -> mistake("\"" + name + "\" is a whole number", v.where(), 0L)).orElse(0L);
  }

  /// The member `name` that is true or false.
  Optional<Boolean> flag(String name) {
    Optional<PlacedValue> found = value(name);
    if (found.isPresent()
        && found.get() instanceof PlacedScalar(_, JsonValue.JsonBoolean(boolean flag))) {
      return Optional.of(flag);
    }
    return found.flatMap(
        v -> mistake("\"" + name + "\" is true or false", v.where(), Optional.empty()));
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return decisive(name, type).orElse(type.getEnumConstants()[0]);
  }

  /// A choice on which the meaning of the other members hangs; empty, with a mistake noted, if it
  /// is missing or wrong.
  <E extends Enum<E>> Optional<E> decisive(String name, Class<E> type) {
    return value(name).flatMap(found -> choice(name, found, type));
  }

  <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
    return optional(name).flatMap(found -> choice(name, found, type));
  }

  private <E extends Enum<E>> Optional<E> choice(String name, PlacedValue found, Class<E> type) {
    String text = found instanceof PlacedScalar(_, JsonValue.JsonString word) ? word.text() : "";
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (DesignWriter.word(constant).equals(text)) {
        return Optional.of(constant);
      }
    }
    String words =
        Arrays.stream(constants).map(DesignWriter::word).collect(Collectors.joining(", "));
    return mistake(
        "\"" + name + "\" is one of " + words + (text.isEmpty() ? "" : ", not \"" + text + "\""),
        found.where(),
        Optional.empty());
  }

  /// Lets the members that were not asked for pass: what they mean cannot be told.
  void passOthers() {
    object.members().forEach(member -> asked.add(member.name()));
  }

  ColumnType type(String name) {
    ColumnType any = new ColumnType.Super();
    return value(name).map(v -> parsed(text(name, v), v, any, TypeText::parse)).orElse(any);
  }

  JsonPath path(String name) {
    return value(name).map(v -> path(name, v)).orElse(JsonPath.ROOT);
  }

  private JsonPath path(String name, PlacedValue value) {
    return parsed(text(name, value), value, JsonPath.ROOT, JsonPath::parse);
  }

  /// What a text means; the parser's own sentence is the mistake, and an empty text has been noted.
  private <T> T parsed(String text, PlacedValue value, T any, Function<String, T> parser) {
    boolean isText = value instanceof PlacedScalar(_, JsonValue.JsonString _);
    try {
      return isText ? parser.apply(text) : any;
    } catch (StarloadException e) {
      mistakes.add(e.problem().what(), value.where(), e.problem().todo());
      return any;
    }
  }

  List<String> texts(String name) {
    return list(name).stream().map(element -> text(name, element)).toList();
  }

  List<JsonPath> paths(String name) {
    return list(name).stream().map(element -> path(name, element)).toList();
  }

  private List<PlacedValue> list(String name) {
    Optional<PlacedValue> found = value(name);
    if (found.isPresent() && found.get() instanceof PlacedArray(_, var elements)) {
      return elements;
    }
    return found
        .map(v -> mistake("\"" + name + "\" is a list, in [ ]", v.where(), List.<PlacedValue>of()))
        .orElse(List.of());
  }

  <T> List<T> objects(String name, Function<Members, T> reading) {
    List<T> read = new ArrayList<>();
    for (PlacedValue element : list(name)) {
      read(element, mistakes, reading).ifPresent(read::add);
    }
    return read;
  }

  <T> Optional<T> object(String name, Function<Members, T> reading) {
    return value(name).flatMap(v -> read(v, mistakes, reading));
  }

  <T> Optional<T> optionalObject(String name, Function<Members, T> reading) {
    return optional(name).flatMap(v -> read(v, mistakes, reading));
  }

  private <T> T mistake(String what, Location where, T any) {
    mistakes.add(what, where, "");
    return any;
  }
}
