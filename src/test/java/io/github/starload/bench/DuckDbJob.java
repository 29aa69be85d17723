package io.github.starload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// The same job done by DuckDB: `DuckDbJob FILE FOLDER gzip|zstd THREADS given|detected` reads
/// launches into a table and writes one CSV file a table; prints a line `name rows` for each.
final class DuckDbJob {
  private static final String ARRAY_OF_TEXT = "VARCHAR[]";

  private DuckDbJob() {}

  /// What DuckDB is told of the launches, so that it need not look.
  private static String columns() {
    return "{fairings: 'STRUCT(reused BOOLEAN, recovery_attempt BOOLEAN, recovered BOOLEAN,"
        + " ships VARCHAR[])',"
        + " links: 'STRUCT(patch STRUCT(small VARCHAR, large VARCHAR), reddit STRUCT(campaign"
        + " VARCHAR, launch VARCHAR, media VARCHAR, recovery VARCHAR), flickr STRUCT(small"
        + " VARCHAR[], original VARCHAR[]), presskit VARCHAR, webcast VARCHAR, youtube_id VARCHAR,"
        + " article VARCHAR, wikipedia VARCHAR)',"
        + " cores: 'STRUCT(core VARCHAR, flight BIGINT, gridfins BOOLEAN, legs BOOLEAN, reused"
        + " BOOLEAN, landing_attempt BOOLEAN, landing_success BOOLEAN, landing_type VARCHAR,"
        + " landpad VARCHAR)[]',"
        + " failures: 'STRUCT(\"time\" BIGINT, altitude BIGINT, reason VARCHAR)[]',"
        + " crew: 'STRUCT(crew VARCHAR, \"role\" VARCHAR)[]',"
        + each(ARRAY_OF_TEXT, "ships", "capsules", "payloads")
        + each("BIGINT", "static_fire_date_unix", "window", "flight_number", "date_unix")
        + each("BOOLEAN", "net", "success", "upcoming", "auto_update", "tbd")
        + each("VARCHAR", "static_fire_date_utc", "rocket", "details", "launchpad", "name")
        + each("VARCHAR", "date_utc", "date_local", "date_precision", "launch_library_id")
        + "id: 'VARCHAR'}";
  }

  private static String each(String type, String... names) {
    StringBuilder columns = new StringBuilder();
    for (String name : names) {
      columns.append('"').append(name).append("\": '").append(type).append("', ");
    }
    return columns.toString();
  }

  /// What each table is made of, by the name that Starload gives it.
  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "fact_launch",
        "SELECT id, name, date_utc, date_unix, date_local, date_precision, flight_number, rocket,"
            + " launchpad, success, net, \"window\", static_fire_date_utc, static_fire_date_unix,"
            + " details, upcoming, auto_update, tbd, launch_library_id, fairings.reused,"
            + " fairings.recovery_attempt, fairings.recovered, links.patch.small,"
            + " links.patch.large, links.reddit.campaign, links.reddit.launch, links.reddit.media,"
            + " links.reddit.recovery, links.presskit, links.webcast, links.youtube_id,"
            + " links.article, links.wikipedia FROM raw");
    tables.put(
        "launch_core",
        elements(
            "cores",
            ", e.core, e.flight, e.gridfins, e.legs, e.reused, e.landing_attempt,"
                + " e.landing_success, e.landing_type, e.landpad"));
    tables.put("launch_failure", elements("failures", ", e.time, e.altitude, e.reason"));
    tables.put("launch_crew", elements("crew", ", e.crew, e.role"));
    tables.put("launch_payload", elements("payloads", ", e"));
    tables.put("launch_ship", elements("ships", ", e"));
    tables.put("launch_capsule", elements("capsules", ", e"));
    tables.put("launch_links_flickr_original", elements("links.flickr.original", ", e"));
    tables.put("launch_fairings_ship", elements("fairings.ships", ", e"));
    return tables;
  }

  private static String elements(String array, String cells) {
    return "SELECT id, i"
        + cells
        + " FROM (SELECT id, generate_subscripts("
        + array
        + ", 1) - 1 AS i, unnest("
        + array
        + ") AS e FROM raw)";
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    String codec = arguments[2];
    String schema = arguments[4].equals("given") ? ", columns=" + columns() : "";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads=" + arguments[3]);
      statement.execute("SET preserve_insertion_order=false");
      statement.execute(
          "CREATE TEMP TABLE raw AS SELECT * FROM read_json('" + arguments[0] + "'" + schema + ")");
      for (Map.Entry<String, String> table : tables().entrySet()) {
        String file = folder.resolve(table.getKey() + ".csv." + codec).toString();
        int rows =
            statement.executeUpdate(
                "COPY (%s) TO '%s' (FORMAT csv, HEADER, COMPRESSION %s)"
                    .formatted(table.getValue(), file, codec));
        System.out.println(table.getKey() + " " + rows);
      }
    }
  }
}
