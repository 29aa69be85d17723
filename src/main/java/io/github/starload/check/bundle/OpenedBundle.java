package io.github.starload.check.bundle;

import io.github.starload.check.Check;
import java.util.List;
import java.util.Map;

/// A bundle that was read back.
///
/// @param entries every entry of the zip, by its name
/// @param checks one an entry: whether it has the hash that the listing states
public record OpenedBundle(ProofBundle bundle, Map<String, byte[]> entries, List<Check> checks) {
  public OpenedBundle {
    entries = Map.copyOf(entries);
    checks = List.copyOf(checks);
  }

  /// The report as it lies in the zip.
  public byte[] reportBytes() {
    return entries.getOrDefault(BundleFile.REPORT, new byte[0]);
  }
}
