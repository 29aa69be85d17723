package io.github.starload.check.bundle;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportHtml;
import io.github.starload.check.ReportJson;
import io.github.starload.design.file.DesignFile;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.PartFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A bundle as a zip: the same bundle always gives the same bytes.
///
/// [#LISTING] has a line for every other entry, in the form that `sha256sum -c` reads, so that the
/// hashes can be verified without Starload.
public final class BundleFile {
  /// The version, in [#FACTS].
  public static final String FORMAT = "starload-bundle/1";

  static final String LISTING = "SHA256SUMS";
  static final String FACTS = "bundle.json";
  static final String REPORT = "report.json";
  static final String DESIGN = "design" + DesignFile.ENDING;

  /// No entry tells when it was zipped; the first moment that a zip can hold.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private BundleFile() {}

  /// The zip's bytes.
  public static byte[] write(ProofBundle bundle) {
    return write(bundle, Map.of());
  }

  /// The same with further entries, listed as all others are.
  public static byte[] write(ProofBundle bundle, Map<String, byte[]> more) {
    Map<String, byte[]> entries = entries(bundle);
    entries.putAll(more);
    StringBuilder listing = new StringBuilder();
    entries.forEach((name, content) -> listing.append(line(name, content)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, LISTING, utf8(listing.toString()));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw StarloadException.defect("The proof bundle cannot be written: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  /// The SHA-256 of some bytes, 64 lower-case hex digits.
  public static String sha256(byte[] content) {
    try {
      return PartFile.sha256(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw StarloadException.defect("Bytes in memory cannot be read: " + e.getMessage(), e);
    }
  }

  static String line(String name, byte[] content) {
    return sha256(content) + "  " + name + "\n";
  }

  private static Map<String, byte[]> entries(ProofBundle bundle) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(FACTS, utf8(facts(bundle)));
    entries.put(REPORT, utf8(ReportJson.write(bundle.report())));
    entries.put("report.html", utf8(ReportHtml.write(bundle.report())));
    entries.put(DESIGN, utf8(DesignFile.text(bundle.design())));
    entries.put("statements.sql", utf8(statements(bundle.report())));
    bundle
        .manifests()
        .forEach(
            (key, manifest) ->
                entries.put("manifests/" + key.substring(key.lastIndexOf('/') + 1), manifest));
    return entries;
  }

  private static String facts(ProofBundle bundle) {
    List<Object> sources = new ArrayList<>();
    for (ProofBundle.ReadSource source : bundle.sources()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kind", source.kind());
      json.put("name", source.name());
      sources.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("loadId", bundle.report().loadId());
    json.put("schema", bundle.schema());
    json.put("bucket", bundle.bucket());
    json.put("folder", bundle.folder());
    json.put("sources", sources);
    return JsonWriter.pretty(json) + "\n";
  }

  private static String statements(LoadReport report) {
    StringBuilder text =
        new StringBuilder("-- What the warehouse was sent, in order: a record, not a script.\n");
    report.statements().forEach(sql -> text.append('\n').append(sql).append(";\n"));
    return text.toString();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
