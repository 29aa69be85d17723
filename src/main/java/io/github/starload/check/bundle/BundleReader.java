package io.github.starload.check.bundle;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportReader;
import io.github.starload.check.Verdict;
import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.json.JsonFields;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads a bundle back, from anybody: nothing is written to disk, and no more than [#MOST_BYTES] is
/// unpacked.
public final class BundleReader {
  /// A report of a million rejected records takes about 200 MB.
  private static final int MOST_BYTES = 500_000_000;

  private final Map<String, byte[]> entries;

  private BundleReader(Map<String, byte[]> entries) {
    this.entries = entries;
  }

  /// The bundle in a file.
  ///
  /// @throws StarloadException of kind INPUT also if the file cannot be read
  public static OpenedBundle read(Path file) {
    try {
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot read the bundle " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Name the zip of starload history LOADID --bundle");
    }
  }

  /// The bundle in a zip, with a check for each of its entries.
  ///
  /// @param name for messages
  /// @throws StarloadException of kind INPUT if it is no bundle, or was changed so that it cannot
  ///     be read any more
  public static OpenedBundle read(String name, byte[] zip) {
    BundleReader reader = new BundleReader(unzipped(name, zip));
    if (!reader.entries.containsKey(BundleFile.LISTING)) {
      throw cannot(name, "it has no entry " + BundleFile.LISTING);
    }
    List<Check> checks = reader.hashes();
    try {
      return new OpenedBundle(reader.bundle(), reader.entries, checks);
    } catch (StarloadException e) {
      throw checks.stream()
          .filter(check -> check.verdict() == Verdict.FAILED)
          .findFirst()
          .map(check -> cannot(name, check.name() + " was changed since it was written"))
          .orElseGet(() -> cannot(name, e.problem().what()));
    }
  }

  private List<Check> hashes() {
    Map<String, String> listed = new LinkedHashMap<>();
    text(BundleFile.LISTING)
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" {2}", 2);
              listed.put(words.length == 2 ? words[1] : "", words[0]);
            });
    TreeSet<String> names = new TreeSet<>(entries.keySet());
    names.addAll(listed.keySet());
    names.remove(BundleFile.LISTING);
    List<Check> checks = new ArrayList<>();
    for (String entry : names) {
      byte[] content = entries.get(entry);
      checks.add(
          Check.equal(
              entry,
              CheckStage.FINAL,
              listed.containsKey(entry) ? "sha256 " + listed.get(entry) : "no such entry",
              content == null ? "no such entry" : "sha256 " + BundleFile.sha256(content),
              "The entry is not what " + BundleFile.LISTING + " lists"));
    }
    return checks;
  }

  private ProofBundle bundle() {
    JsonFields facts = JsonFields.parse(BundleFile.FACTS, text(BundleFile.FACTS));
    if (!facts.text("format").equals(BundleFile.FORMAT)) {
      throw because("it has the format " + facts.text("format"));
    }
    LoadReport report = ReportReader.read(BundleFile.REPORT, text(BundleFile.REPORT));
    StarDesign design = DesignFile.parse(BundleFile.DESIGN, entry(BundleFile.DESIGN));
    List<ProofBundle.ReadSource> sources =
        facts.array("sources").stream()
            .map(source -> new ProofBundle.ReadSource(source.text("kind"), source.text("name")))
            .toList();
    if (sources.size() != report.sources().size()) {
      throw because("its report is of other sources");
    }
    return new ProofBundle(
        facts.text("schema"), facts.text("bucket"), facts.text("folder"), sources, report, design);
  }

  private String text(String entry) {
    return new String(entry(entry), StandardCharsets.UTF_8);
  }

  private byte[] entry(String entry) {
    byte[] content = entries.get(entry);
    if (content == null) {
      throw because("it has no entry " + entry);
    }
    return content;
  }

  private static Map<String, byte[]> unzipped(String name, byte[] zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      int left = MOST_BYTES;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
          throw cannot(name, "it unpacks to more than 500 MB");
        }
        if (entries.put(entry.getName(), content) != null) {
          throw cannot(name, "it has " + entry.getName() + " twice");
        }
      }
    } catch (IOException e) {
      throw cannot(name, "it is a damaged zip: " + e.getMessage());
    }
    return entries;
  }

  /// A reason that [#read] puts into its sentence.
  private static StarloadException because(String why) {
    return StarloadException.input(why, Location.NOWHERE, "");
  }

  private static StarloadException cannot(String name, String why) {
    return StarloadException.input(
        "Cannot verify the bundle " + name + ": " + why,
        Location.NOWHERE,
        "Name the zip that a load left: starload history LOADID --bundle FILE");
  }
}
