package io.github.starload.load;

import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.ReportJson;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.Manifest;
import io.github.starload.stage.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Brings a load's files into the lake: sources as received, parts, then manifests, at the end the
/// report and `_SUCCESS`.
final class LakeUpload {
  private final LoadPlan plan;
  private final Lake lake;
  private final LakeKeys keys;
  private final Steps steps;
  private final Cancellation cancel;
  private final List<String> written = new ArrayList<>();

  LakeUpload(LoadPlan plan, Lake lake, Steps steps, Cancellation cancel) {
    this.plan = plan;
    this.lake = lake;
    this.keys = plan.keys();
    this.steps = steps;
    this.cancel = cancel;
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

  /// Uploads the sources as received and the parts of all tables, several at once.
  void files(List<ReceivedFile> received, List<TableProgress> tables) {
    List<FileUploads.FileUpload> files = new ArrayList<>();
    for (int i = 0; i < received.size(); i++) {
      ReceivedFile file = received.get(i);
      String name = received.size() == 1 ? file.plainName() : i + "-" + file.plainName();
      files.add(
          new FileUploads.FileUpload(keys.raw(name), file.path(), file.bytes(), file.sha256()));
    }
    for (TableProgress table : tables) {
      for (Part part : table.staged().parts()) {
        String key = keys.part(part);
        written.add(key);
        files.add(new FileUploads.FileUpload(key, part.file(), part.bytes(), part.sha256()));
      }
    }
    new FileUploads(lake, steps, cancel).run(files);
  }

  /// Writes the design, then the manifests, which make the parts loadable; only after all parts
  /// were checked.
  void manifests(List<TableProgress> tables) {
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

  /// Removes parts and manifests of a load that came to nothing, manifests first. What cannot be
  /// removed is told; it hinders no later load, as its prefix is never reused.
  void removeParts() {
    try {
      lake.delete(written.reversed());
    } catch (StarloadException e) {
      steps.note("Parts of load " + plan.loadId() + " stay in the lake: " + e.getMessage());
    }
  }
}
