package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.source.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real files that nobody here has made, out of packages for web pages: each loads whole. The
/// expected rows were counted by a few lines of Python over the same files.
class RealFilesTest {
  @TempDir static Path folder;
  private static Bench bench;

  @BeforeAll
  static void open() {
    bench = new Bench(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    // name → number
    "bootstrap-icons/1.13.1/font/bootstrap-icons.json, fact_icon 1; icon_entry 2078",
    // version → text
    "electron-to-chromium/1.5.422/full-versions.json, fact_version 1; version_entry 1877",
    // version → array of texts
    "electron-to-chromium/1.5.422/full-chromium-versions.json,"
        + " fact_version 1; version_entry 543; version_entry_item 1877",
    // an array of flat objects
    "flag-icons/7.5.0/country.json, fact_country 271",
    // name → objects with objects and arrays in them, four levels deep
    "fortawesome__fontawesome-free/6.5.1/metadata/icon-families.json,"
        + " family_entry 1873; family_entry_change 10703; family_entry_search_term 9463",
    // name → objects of which every member may be absent
    "mime-db/1.54.0/db.json, fact_db 1; db_entry 2522; db_entry_extension 1291",
    // an object with three arrays of texts
    "moment-timezone/0.6.0/data/packed/latest.json,"
        + " fact_record 1; record_zone 340; record_link 257; record_country 247",
    // two maps in one object, keyed by country and by zone
    "moment-timezone/0.6.0/data/meta/latest.json,"
        + " record_country 247; record_zone 418; record_country_zone 529; record_zone_country 529",
    // dates, versions, flags
    "node-releases/2.0.54/data/processed/envs.json, fact_env 376",
    // version → object of dates
    "node-releases/2.0.54/data/release-schedule/release-schedule.json,"
        + " fact_schedule 1; schedule_entry 27",
    // a map with an odd entry, and members that are a text or an array of texts
    "prismjs/1.30.0/components.json, fact_component 1; component_language 298",
    // an array of texts
    "spdx-license-ids/3.0.23/index.json, fact_index 695"
  })
  void isLoadedWhole(String resource, String rows) throws IOException {
    Path file = folder.resolve(resource.replace('/', '-'));
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/META-INF/resources/webjars/" + resource), resource)) {
      Files.copy(in, file);
    }
    Path named = Files.createDirectories(file.resolveSibling("f" + resource.hashCode()));
    Path source = Files.move(file, named.resolve(Path.of(resource).getFileName()));
    LoadReport report =
        bench.load(
            Bench.plan(
                List.of(FileSource.of(source)),
                "real_" + Integer.toHexString(resource.hashCode())));
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.accounting()).isNotEmpty().allMatch(line -> line.remainder() == 0);
    assertThat(report.tables()).allMatch(table -> table.rows().allEqual());
    assertThat(report.accounting()).extracting(AccountingLine::path).contains("$");
    Map<String, Long> found =
        report.tables().stream()
            .collect(
                Collectors.toMap(
                    LoadReport.TableEntry::name, table -> table.rows().table().orElseThrow()));
    assertThat(found).containsAllEntriesOf(expected(rows));
  }

  private static Map<String, Long> expected(String rows) {
    Map<String, Long> expected = new LinkedHashMap<>();
    Arrays.stream(rows.split("; "))
        .map(row -> row.split(" "))
        .forEach(row -> expected.put(row[0], Long.valueOf(row[1])));
    return expected;
  }
}
