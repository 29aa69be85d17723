package io.github.starload.load;

import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.ReportJson;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.ArchiveEntry;
import io.github.starload.source.Source;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.Manifest;
import io.github.starload.stage.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Brings a load's files into the lake: sources as received while they are read, parts as soon as
/// each is closed, then manifests, at the end the report and `_SUCCESS`.
///
/// Until there are manifests, nothing of it can be loaded.
final class LakeUpload implements StageRun.Beside, AutoCloseable {
  private final LoadPlan plan;
  private final Lake lake;
  private final LakeKeys keys;
  private final Steps steps;
  private final FileUploads uploads;
  private final Map<Path, ReceivedFile> received = new LinkedHashMap<>();
  private final List<String> raw = new ArrayList<>();
  private final List<String> written = Collections.synchronizedList(new ArrayList<>());

  LakeUpload(LoadPlan plan, Lake lake, Steps steps, Cancellation cancel) {
    this.plan = plan;
    this.lake = lake;
    this.keys = plan.keys();
    this.steps = steps;
    this.uploads = new FileUploads(lake, cancel);
  }

  /// A prefix is never reused.
  ///
  /// @throws StarloadException of kind INPUT if the lake has objects under this load id
  void refuseUsedLoadId() {
    if (!lake.list(keys.rawPrefix()).isEmpty() || !lake.list(keys.load("")).isEmpty()) {
      throw StarloadException.input(
          "Cannot load under the id " + plan.loadId() + ": it was used before",
          new Location.InLake(lake.bucket(), keys.rawPrefix()),
          "Leave the load id out, and Starload makes a new one; nothing was changed");
    }
  }

  /// Begins to upload the sources as received.
  void sources() {
    List<ReceivedFile> files = ReceivedFile.of(plan.sources());
    for (int i = 0; i < files.size(); i++) {
      ReceivedFile file = files.get(i);
      String name = files.size() == 1 ? file.plainName() : i + "-" + file.plainName();
      received.put(file.path(), file);
      raw.add(keys.raw(name));
      uploads.add(
          new FileUploads.FileUpload(keys.raw(name), file.path(), file.bytes(), file.sha256()));
    }
  }

  /// Begins to upload a part; from any thread.
  void part(Part part) {
    String key = keys.part(part);
    written.add(key);
    uploads.add(new FileUploads.FileUpload(key, part.file(), part.bytes(), part::sha256));
  }

  @Override
  public void check() {
    uploads.check();
  }

  /// A file is read for its hash once, here or by its upload.
  @Override
  public String sha256(Source source) throws IOException {
    ReceivedFile file = received.get(source.received());
    return file == null || source instanceof ArchiveEntry
        ? StageRun.Beside.super.sha256(source)
        : file.sha256().get();
  }

  /// Returns when all that was begun is there.
  ///
  /// @throws StarloadException the first failure; of kind CANCELLED if somebody asked for it
  void await() {
    uploads.await(steps);
  }

  /// Stops what is not done, and waits until it has ended.
  @Override
  public void close() {
    uploads.close();
  }

  /// Writes the design, then the manifests, which make the parts loadable; only after all parts
  /// were checked.
  void manifests(List<TableProgress> tables) {
    // From here on what was received stays, whatever becomes of the load.
    raw.clear();
    String design = keys.load(LakeKeys.DESIGN);
    written.add(design);
    lake.putNew(design, DesignFile.text(plan.design()).getBytes(StandardCharsets.UTF_8));
    for (TableProgress table : tables) {
      if (!table.staged().parts().isEmpty()) {
        String key = keys.manifest(table.table().name());
        byte[] manifest = Manifest.of(table.staged().parts(), part -> lake.uri(keys.part(part)));
        written.add(key);
        lake.putNew(key, manifest);
      }
    }
  }

  /// Files the proof bundle and the report; a passed load is marked. What is there already stays.
  static void report(ProofBundle bundle, LakeKeys keys, Lake lake) {
    putIfAbsent(lake, keys.load(LakeKeys.BUNDLE), () -> BundleFile.write(bundle));
    putIfAbsent(
        lake,
        keys.load(LakeKeys.REPORT),
        () -> ReportJson.write(bundle.report()).getBytes(StandardCharsets.UTF_8));
    if (bundle.report().verdict() == Outcome.PASSED) {
      putIfAbsent(lake, keys.load("_SUCCESS"), () -> new byte[0]);
    }
  }

  private static void putIfAbsent(Lake lake, String key, Supplier<byte[]> content) {
    if (lake.find(key).isEmpty()) {
      lake.putNew(key, content.get());
    }
  }

  /// Removes parts and manifests of a load that came to nothing, manifests first, and before there
  /// are manifests also what was received. What cannot be removed is told; it hinders no later
  /// load, as its prefix is never reused.
  void removeParts() {
    List<String> left = new ArrayList<>(raw);
    left.addAll(written);
    try {
      lake.delete(left.reversed());
    } catch (StarloadException e) {
      steps.note("Parts of load " + plan.loadId() + " stay in the lake: " + e.getMessage());
    }
  }
}
