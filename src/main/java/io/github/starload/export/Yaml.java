package io.github.starload.export;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes plain values as YAML 1.2 text.
public final class Yaml {
  private static final int LINE_LENGTH = 100;

  private Yaml() {}

  /// Block style with `\n` line ends; texts that YAML 1.1 reads as something else
  /// are quoted.
  ///
  /// @param comment lines that stand first, each behind `# `
  /// @param value null, Boolean, String, Integer, Long, or a Map or List of such, in its own order
  public static String text(String comment, Object value) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(LINE_LENGTH)
            .setSchema(new PlainScalars())
            .build();
    StringBuilder text = new StringBuilder();
    comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    return text.append(new Dump(settings).dumpToString(value)).toString();
  }
}
