package io.github.starload.check.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.suggest.Suggester;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BundleReaderTest {
  private static final ProofBundle BUNDLE =
      new ProofBundle(
          "mart",
          "my-lake",
          "starload/processed/things/_loads/x/",
          List.of(new ProofBundle.ReadSource("", "things.json")),
          new LoadReport(
              "id1",
              "things",
              "prod",
              "append",
              LoadReport.Outcome.PASSED,
              List.of(new LoadReport.SourceEntry("file:///t/things.json", 3, "00ff", 1, 0)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(new LoadReport.PartEntry("thing", "p/thing/part-0.csv", 1, 9, "ab")),
              List.of("SELECT 1"),
              List.of()),
          Suggester.suggest(
              Profiler.profile(
                  List.of(FileSource.of(Path.of("samples/launches.json"))),
                  (_, _) -> {},
                  new Cancellation())));

  @Test
  void whatWasWrittenIsReadBackAndEveryEntryHasItsHash() {
    OpenedBundle opened = BundleReader.read("b.zip", BundleFile.write(BUNDLE));
    assertThat(opened.bundle()).isEqualTo(BUNDLE);
    assertThat(opened.checks())
        .hasSize(opened.entries().size() - 1)
        .allMatch(check -> check.verdict() == Verdict.PASSED);
    assertThat(new String(opened.entries().get("statements.sql"), UTF_8)).endsWith("\nSELECT 1;\n");
  }

  @Test
  void anEntryTooManyOneTooFewAndAChangedOneAreEachSeen() throws IOException {
    assertThat(failedAfter(entries -> entries.put("more.txt", new byte[0])))
        .containsExactly("more.txt: no such entry / sha256 " + BundleFile.sha256(new byte[0]));
    assertThat(failedAfter(entries -> entries.remove("report.html")))
        .singleElement()
        .asString()
        .startsWith("report.html: sha256 ")
        .endsWith(" / no such entry");
    assertThat(failedAfter(entries -> entries.put("statements.sql", new byte[] {1})))
        .singleElement()
        .asString()
        .startsWith("statements.sql: ");
  }

  @Test
  void whatIsNoBundleIsASentence() throws IOException {
    byte[] zip = BundleFile.write(BUNDLE);
    assertRefused(new byte[0], "it has no entry SHA256SUMS");
    assertRefused(Arrays.copyOf(zip, zip.length / 2), "it is a damaged zip: ");
    assertRefused(
        changed(zip, entries -> entries.remove("bundle.json")), "bundle.json was changed");
    assertRefused(
        listed(changed(zip, entries -> entries.remove("bundle.json"))),
        "it has no entry bundle.json");
    assertRefused(
        listed(replaced(zip, "bundle.json", "starload-bundle/1", "starload-bundle/2")),
        "it has the format starload-bundle/2");
    assertRefused(
        listed(replaced(zip, "bundle.json", "\"sources\" : [", "\"sources\" : [], \"other\" : [")),
        "its report is of other sources");
  }

  private static List<String> failedAfter(Consumer<Map<String, byte[]>> change) throws IOException {
    return BundleReader.read("b.zip", changed(BundleFile.write(BUNDLE), change)).checks().stream()
        .filter(check -> check.verdict() == Verdict.FAILED)
        .map((Check check) -> check.name() + ": " + check.expected() + " / " + check.actual())
        .toList();
  }

  private static void assertRefused(byte[] zip, String why) {
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> BundleReader.read("b.zip", zip))
        .withMessageStartingWith("Cannot verify the bundle b.zip: " + why);
  }

  private static byte[] replaced(byte[] zip, String name, String from, String to)
      throws IOException {
    return changed(
        zip,
        entries ->
            entries.computeIfPresent(
                name, (_, old) -> new String(old, UTF_8).replace(from, to).getBytes(UTF_8)));
  }

  /// With a listing that fits the entries, as somebody makes it who changes both.
  private static byte[] listed(byte[] zip) throws IOException {
    return changed(
        zip,
        entries -> {
          entries.remove("SHA256SUMS");
          StringBuilder listing = new StringBuilder();
          entries.forEach((name, content) -> listing.append(BundleFile.line(name, content)));
          entries.put("SHA256SUMS", listing.toString().getBytes(UTF_8));
        });
  }

  private static byte[] changed(byte[] zip, Consumer<Map<String, byte[]>> change)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    change.accept(entries);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        to.putNextEntry(new ZipEntry(entry.getKey()));
        to.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }
}
