package io.github.starload.app;

import io.github.starload.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes the samples but `launches.json`, which is older; the same seed gives the same bytes.
/// `SampleMaker FOLDER` writes them.
final class SampleMaker {
  private static final long SEED = 2031;
  private static final List<String> FIRST_NAMES =
      List.of("Ada", "Bo", "Chloé", "Dmitri", "Esi", "Farid", "Greta", "Hana", "Ivo", "Jun");
  private static final List<String> LAST_NAMES =
      List.of("Okafor", "Lindqvist", "O'Hara", "Weiß", "Tanaka", "Novák", "da Silva", "Singh");
  private static final List<String> TOWNS =
      List.of("Porto", "Gdańsk", "Cork", "Bergen", "Trieste", "Aarhus");

  private final Random random = new Random(SEED);

  private SampleMaker() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> file : all().entrySet()) {
      Path path = Path.of(arguments[0]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /// Texts by file name below the folder of samples.
  static Map<String, String> all() {
    SampleMaker maker = new SampleMaker();
    Map<String, String> files = new LinkedHashMap<>();
    maker.fleet(files);
    maker.shop(files);
    files.put("weather-api.json", JsonWriter.pretty(maker.weather()) + "\n");
    return files;
  }

  /// Flights that name rockets and pads, which are described in files of their own.
  private void fleet(Map<String, String> files) {
    List<String> rockets = List.of("wren", "heron", "albatross");
    List<String> pads = List.of("harbour-1", "harbour-2", "far-shore", "salt-flat");
    List<Object> flights = new ArrayList<>();
    LocalDate day = LocalDate.of(2033, 1, 9);
    for (int i = 1; i <= 60; i++) {
      day = day.plusDays(5 + random.nextInt(9));
      boolean coming = i > 57;
      List<Object> stages = new ArrayList<>();
      for (int s = 1; s <= 1 + random.nextInt(2); s++) {
        stages.add(
            object(
                "serial", "ST-" + (100 + random.nextInt(14)),
                "landed", coming ? null : random.nextInt(8) > 0,
                "landing_pad", random.nextInt(4) == 0 ? null : one(pads)));
      }
      flights.add(
          object(
              "flight_id",
              3300 + i,
              "name",
              "Flight " + i,
              "rocket",
              rockets.get(Math.min(2, random.nextInt(5) / 2)),
              "pad",
              one(pads),
              "planned",
              day + String.format(Locale.ROOT, "T%02d:30:00Z", 6 + random.nextInt(12)),
              "success",
              coming ? null : random.nextInt(12) > 0,
              "stages",
              stages,
              "payload_kg",
              coming ? null : 400 + random.nextInt(9000)));
    }
    files.put("fleet/flights.json", pretty(flights));
    List<Object> described = new ArrayList<>();
    for (int i = 0; i < rockets.size(); i++) {
      described.add(
          object(
              "id", rockets.get(i),
              "name", List.of("Wren", "Heron", "Albatross").get(i),
              "first_flight", (2031 + i) + "-02-03",
              "height_m", List.of(31.5, 54.25, 78.0).get(i),
              "active", i > 0));
    }
    files.put("fleet/rockets.json", pretty(described));
    List<Object> places = new ArrayList<>();
    for (String pad : pads) {
      places.add(
          object(
              "id",
              pad,
              "town",
              one(TOWNS),
              "latitude",
              (4_000 + random.nextInt(2_000)) / 100.0,
              "longitude",
              (random.nextInt(2_500) - 900) / 100.0));
    }
    files.put("fleet/pads.json", pretty(places));
  }

  /// Orders with their lines; customers and products in files of their own.
  private void shop(Map<String, String> files) {
    List<Object> customers = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      customers.add(
          object(
              "customer_id",
              "C" + String.format(Locale.ROOT, "%04d", i * 7),
              "name",
              one(FIRST_NAMES) + " " + one(LAST_NAMES),
              "email",
              random.nextInt(6) == 0 ? null : "c" + i + "@shop.example",
              "since",
              LocalDate.of(2029, 1, 1).plusDays(random.nextInt(900)).toString(),
              "address",
              object(
                  "town", one(TOWNS),
                  "postcode", String.format(Locale.ROOT, "%05d", random.nextInt(60_000)))));
    }
    files.put("shop-orders/customers.json", pretty(customers));
    List<Object> products = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      products.add(
          object(
              "sku",
              "SKU-" + (900 + i),
              "title",
              one(List.of("Kettle", "Lamp", "Rope", "Sextant", "Tea")) + " No. " + i,
              "price",
              cents(),
              "tags",
              tags()));
    }
    files.put("shop-orders/products.json", pretty(products));
    List<String> orders = new ArrayList<>();
    for (int i = 1; i <= 150; i++) {
      List<Object> lines = new ArrayList<>();
      for (int l = 0; l <= random.nextInt(4); l++) {
        lines.add(
            object(
                "sku", "SKU-" + (901 + random.nextInt(25)),
                "quantity", 1 + random.nextInt(5),
                "unit_price", cents()));
      }
      orders.add(
          JsonWriter.compact(
              object(
                  "order_id", 70_000 + i,
                  "customer_id",
                      "C" + String.format(Locale.ROOT, "%04d", (1 + random.nextInt(40)) * 7),
                  "ordered", LocalDate.of(2032, 3, 1).plusDays(i / 2) + "T09:15:00+01:00",
                  "coupon", random.nextInt(10) == 0 ? "HARBOUR10" : null,
                  "lines", lines)));
    }
    files.put(
        "shop-orders/orders.jsonl", orders.stream().collect(Collectors.joining("\n", "", "\n")));
  }

  private double cents() {
    return (100 + random.nextInt(9_900)) / 100.0;
  }

  private List<Object> tags() {
    List<Object> tags = new ArrayList<>();
    for (String tag : List.of("kitchen", "sea", "gift")) {
      if (random.nextInt(3) == 0) {
        tags.add(tag);
      }
    }
    return tags;
  }

  /// The answer of a service that is careless with types.
  private Map<String, Object> weather() {
    List<Object> readings = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      Map<String, Object> reading =
          object(
              "id",
              i,
              "station",
              String.format(Locale.ROOT, "%04d", 17 + random.nextInt(6)),
              "taken",
              "2032-05-" + String.format(Locale.ROOT, "%02d", 1 + i % 28) + " 06:00:00",
              // A number, a text, or nothing.
              "wind",
              random.nextInt(9) == 0 ? "calm" : (Object) random.nextInt(30),
              "temperature_c",
              random.nextInt(7) == 0 ? null : (random.nextInt(400) - 90) / 10.0,
              "observer",
              object("name", one(FIRST_NAMES), "badge", "00" + random.nextInt(9)),
              // One alone comes without its brackets.
              "remarks",
              i % 3 == 0 ? "gusts" : (Object) List.of("haze", "gusts"),
              "hourly",
              hourly());
      if (i % 5 == 0) {
        reading.put("Station", "spare name " + i);
      }
      readings.add(reading);
    }
    return object(
        "status",
        "ok",
        "page",
        object("number", 1, "of", 1),
        "data",
        readings,
        "licence",
        "made up");
  }

  /// A map: its keys are hours, not names of fields.
  private Map<String, Object> hourly() {
    Map<String, Object> hours = new LinkedHashMap<>();
    int first = random.nextInt(12);
    for (int hour = first; hour < first + 3; hour++) {
      hours.put(String.format(Locale.ROOT, "h%02d", hour), random.nextInt(100) / 10.0);
    }
    return hours;
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String pretty(List<Object> records) {
    return records.stream()
        .map(JsonWriter::compact)
        .collect(Collectors.joining(",\n ", "[\n ", "\n]\n"));
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
