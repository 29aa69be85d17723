package io.github.starload.ui.history;

import io.github.starload.check.LoadReport;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.OpenedBundle;
import io.github.starload.design.StarDesign;
import io.github.starload.load.BundleReport;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.load.LoadListener;
import io.github.starload.load.Loader;
import io.github.starload.load.Target;
import io.github.starload.load.UndoReport;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.SourceOpeners;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// What this screen asks of the engine; each blocks, and throws
/// [io.github.starload.problem.StarloadException] where it cannot.
public interface HistoryEngine {

  /// The loads into a schema, the oldest first; unfinished ones are settled before, and told.
  List<LoadHistoryEntry> history(Target target, String schema, LoadListener listener);

  /// The report that a load was given.
  LoadReport report(Target target, LoadId loadId);

  /// The design that a load ran by.
  StarDesign design(Target target, LoadId loadId);

  /// The proof bundle that a load left, as a zip.
  byte[] bundle(Target target, LoadId loadId);

  /// Verifies a load again.
  LoadReport check(Target target, String schema, LoadId loadId, LoadListener listener);

  /// Takes the rows of a load out again.
  UndoReport undo(Target target, String schema, LoadId loadId);

  /// Verifies the bundle in a file.
  ///
  /// @param targets opens the one that the bundle names; closed when it was looked at
  BundleReport checkBundle(Path file, Function<String, Target> targets);

  /// The engine itself.
  ///
  /// @param openers reach the sources of a bundle
  static HistoryEngine of(Loader loader, SourceOpeners openers) {
    return new HistoryEngine() {
      @Override
      public List<LoadHistoryEntry> history(Target target, String schema, LoadListener listener) {
        return loader.history(target, schema, listener);
      }

      @Override
      public LoadReport report(Target target, LoadId loadId) {
        return loader.report(target, loadId);
      }

      @Override
      public StarDesign design(Target target, LoadId loadId) {
        return loader.design(target, loadId);
      }

      @Override
      public byte[] bundle(Target target, LoadId loadId) {
        return loader.bundle(target, loadId);
      }

      @Override
      public LoadReport check(Target target, String schema, LoadId loadId, LoadListener listener) {
        return loader.check(target, schema, loadId, listener);
      }

      @Override
      public BundleReport checkBundle(Path file, Function<String, Target> targets) {
        OpenedBundle bundle = BundleReader.read(file);
        String target = bundle.bundle().report().target();
        return loader.check(
            bundle, List.of(), openers, () -> targets.apply(target), new Cancellation());
      }

      @Override
      public UndoReport undo(Target target, String schema, LoadId loadId) {
        return loader.undo(target, schema, loadId);
      }
    };
  }
}
