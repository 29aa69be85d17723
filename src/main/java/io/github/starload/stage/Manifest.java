package io.github.starload.stage;

import io.github.starload.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The list of a table's parts that COPY reads: every part mandatory, with its length
/// (`redshift-facts.md` section 1.2).
public final class Manifest {
  private Manifest() {}

  /// The manifest as UTF-8 JSON.
  ///
  /// @param uri the full `s3://` address of a part
  public static byte[] of(List<Part> parts, Function<Part, String> uri) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Part part : parts) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("url", uri.apply(part));
      entry.put("mandatory", true);
      entry.put("meta", Map.of("content_length", part.bytes()));
      entries.add(entry);
    }
    return JsonWriter.pretty(Map.of("entries", entries)).getBytes(StandardCharsets.UTF_8);
  }
}
