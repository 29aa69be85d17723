package io.github.starload.check;

import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonBoolean;
import io.github.starload.json.JsonValue.JsonNull;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonValue.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// Random records that have something in common, as real ones have: the same seed gives the same.
final class RandomJson {
  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "Key",
          "key",
          "a b",
          "a_b",
          "a__b",
          "a.b",
          "a",
          "b",
          "value",
          "ordinal",
          "select",
          "ünïcode",
          "日本",
          "😀",
          "",
          "it's",
          "back\\slash",
          "x".repeat(130),
          "x".repeat(129) + "y",
          "customer_id",
          "date",
          "items",
          "rocket",
          "_",
          "1st",
          "NULL",
          "record_hash",
          "thing_key",
          "\u202Ebidi");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "null",
          "true",
          "\\N",
          "\"quoted\"",
          "line\nfeed",
          "00123",
          "12",
          "é",
          "é",
          "😀",
          "日本語",
          "\u202Eabc",
          "2023-02-30",
          "0000-00-00",
          "24:00:00",
          "t",
          "z".repeat(300));
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "7",
          "32768",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "12345678901234567890123",
          "0.1",
          "1.50",
          "2.5e3",
          "1e400",
          "1e-30",
          "0.1234567890123456789012345",
          "-12.75",
          "1E+2");
  private static final List<String> TIMES =
      List.of(
          "2020-02-29",
          "2021-12-31",
          "2020-01-01T00:00:00Z",
          "2020-01-01 00:00",
          "2020-06-01T12:30:15.25",
          "2020-01-01T02:00:00+02:00",
          "2020-01-01T02:00:00.5-05:30",
          "1999-12-31T23:59:60Z",
          "9999-12-31T23:59:59-01:00");

  private final Random random;

  RandomJson(long seed) {
    this.random = new Random(seed);
  }

  /// 1 to 30 records, of which none is an array.
  List<JsonValue> records() {
    return anyRecords().stream().map(RandomJson::lone).toList();
  }

  /// 1 to 30 records of any kind of value, to be written as an array.
  List<JsonValue> anyRecords() {
    Supplier<JsonValue> record = chance(15) ? value(3) : object(4);
    List<JsonValue> records = new ArrayList<>();
    int count = 1 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      records.add(!records.isEmpty() && chance(4) ? pick(records) : record.get());
    }
    return records;
  }

  /// An array at the top would be one of records.
  private static JsonValue lone(JsonValue record) {
    return record instanceof JsonArray
        ? new JsonObject(List.of(new Member("items", record)))
        : record;
  }

  /// Makes values that are alike: mostly of one kind, now and then of another.
  private Supplier<JsonValue> value(int depth) {
    Supplier<JsonValue> usual = usual(depth);
    if (!chance(12)) {
      return usual;
    }
    Supplier<JsonValue> other = usual(depth - 1);
    return () -> chance(30) ? other.get() : usual.get();
  }

  private Supplier<JsonValue> usual(int depth) {
    return switch (random.nextInt(depth > 0 ? 16 : 8)) {
      case 0, 1 -> text(TEXTS);
      case 2 -> number();
      case 3 -> () -> new JsonNumber(Integer.toString(random.nextInt(5)));
      case 4 -> text(TIMES);
      case 5 -> () -> new JsonBoolean(random.nextBoolean());
      case 6 -> identifier();
      case 7 -> time();
      case 8, 9 -> object(depth);
      case 10, 11 -> array(value(depth - 1));
      case 12 -> map(value(depth - 1));
      case 13 -> entity(depth);
      case 14 -> array(entity(depth));
      default -> loneOrArray(value(depth - 1));
    };
  }

  private Supplier<JsonValue> text(List<String> texts) {
    List<String> some = some(texts);
    return () -> new JsonString(pick(some));
  }

  private Supplier<JsonValue> number() {
    List<String> some = some(NUMBERS);
    return () -> new JsonNumber(pick(some));
  }

  private Supplier<JsonValue> time() {
    String one = pick(TIMES);
    return () -> new JsonString(one);
  }

  private Supplier<JsonValue> identifier() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      ids.add(String.format("%024x", random.nextInt(4) == 0 ? i : random.nextLong(1L << 60)));
    }
    return () -> new JsonString(pick(ids));
  }

  private Supplier<JsonValue> object(int depth) {
    Set<String> names = new HashSet<>();
    List<String> order = new ArrayList<>();
    List<Supplier<JsonValue>> values = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      String name = pick(NAMES);
      if (names.add(name)) {
        order.add(name);
        values.add(name.equals("id") && chance(70) ? unique() : value(depth - 1));
      }
    }
    int missing = random.nextInt(40);
    return () -> {
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        if (!chance(missing)) {
          members.add(new Member(order.get(i), nothingOr(values.get(i))));
        }
      }
      return new JsonObject(members);
    };
  }

  private JsonValue nothingOr(Supplier<JsonValue> value) {
    return switch (random.nextInt(20)) {
      case 0 -> new JsonNull();
      case 1 -> chance(30) ? new JsonObject(List.of()) : value.get();
      case 2 -> chance(30) ? new JsonArray(List.of()) : value.get();
      default -> value.get();
    };
  }

  private Supplier<JsonValue> unique() {
    int[] next = {random.nextInt(3)};
    return () -> new JsonNumber(Integer.toString(next[0]++));
  }

  private Supplier<JsonValue> array(Supplier<JsonValue> element) {
    int most = random.nextInt(5);
    return () -> {
      List<JsonValue> elements = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        elements.add(nothingOr(element));
      }
      return new JsonArray(elements);
    };
  }

  private Supplier<JsonValue> loneOrArray(Supplier<JsonValue> element) {
    Supplier<JsonValue> array = array(element);
    return () -> random.nextBoolean() ? array.get() : element.get();
  }

  private Supplier<JsonValue> map(Supplier<JsonValue> value) {
    int keys = 2 + random.nextInt(60);
    return () -> {
      List<Member> members = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        String name = "k" + random.nextInt(keys);
        if (names.add(name)) {
          members.add(new Member(name, nothingOr(value)));
        }
      }
      return new JsonObject(members);
    };
  }

  /// Objects of a small pool, each met several times; now and then with another attribute.
  private Supplier<JsonValue> entity(int depth) {
    Supplier<JsonValue> rest = object(depth - 1);
    List<JsonValue> pool = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      List<Member> members = new ArrayList<>();
      members.add(new Member("id", new JsonString(String.format("%024x", 1000 + i))));
      if (rest.get() instanceof JsonObject(var others)) {
        others.stream().filter(member -> !member.name().equals("id")).forEach(members::add);
      }
      pool.add(new JsonObject(members));
    }
    int conflicts = chance(30) ? 20 : 0;
    return () -> {
      JsonObject one = (JsonObject) pick(pool);
      if (!chance(conflicts)) {
        return one;
      }
      List<Member> members = new ArrayList<>(one.members());
      Member last = members.removeLast();
      members.add(new Member(last.name(), new JsonString("other")));
      return new JsonObject(members);
    };
  }

  private List<String> some(List<String> all) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      some.add(pick(all));
    }
    return some;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
