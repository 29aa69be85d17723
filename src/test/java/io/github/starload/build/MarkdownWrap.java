package io.github.starload.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks `///` lines that are too long; google-java-format would break them into plain `//` lines
/// and so cut the sentence out of the documentation.
///
/// What no longer fits begins the next line of the same paragraph, or gets a line of its own. Code
/// between fences and rows of tables stay as they are.
final class MarkdownWrap {
  private static final int COLUMNS = 100;
  private static final Pattern DOC = Pattern.compile("( *///)( +)(\\S.*)");

  /// Begins something other than running text: list, heading, quote, table, tag, code.
  private static final Pattern STARTS = Pattern.compile("(@\\w|[-*+#>|]|\\d+[.)] |```).*");

  private final List<String> lines;

  private MarkdownWrap(String source) {
    lines = new ArrayList<>(List.of(source.split("\n", -1)));
  }

  /// The source with each `///` line within 100 columns, where there is a blank to break it at.
  static String wrap(String source) {
    return new MarkdownWrap(source).wrapped();
  }

  private String wrapped() {
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      Matcher doc = DOC.matcher(lines.get(i));
      if (!doc.matches()) {
        code = false;
      } else if (doc.group(3).startsWith("```")) {
        code = !code;
      } else if (!code && !doc.group(3).startsWith("|") && lines.get(i).length() > COLUMNS) {
        breakLine(i, doc);
      }
    }
    return String.join("\n", lines);
  }

  private void breakLine(int i, Matcher doc) {
    String line = lines.get(i);
    int at = lastBlank(line, doc.start(3));
    if (at < 0) {
      return;
    }
    String rest = line.substring(at + 1);
    String lead = doc.group(1) + doc.group(2) + hanging(doc.group(3));
    lines.set(i, line.substring(0, at).stripTrailing());
    Matcher next = DOC.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
    if (next.matches()
        && lead.equals(next.group(1) + next.group(2))
        && !STARTS.matcher(next.group(3)).matches()) {
      lines.set(i + 1, lead + rest + " " + next.group(3));
    } else {
      lines.add(i + 1, lead + rest);
    }
  }

  /// The last blank within the limit after which no word looks like the start of a list; -1 if
  /// none.
  private static int lastBlank(String line, int from) {
    int at = line.lastIndexOf(' ', COLUMNS);
    while (at > from && STARTS.matcher(line.substring(at + 1)).matches()) {
      at = line.lastIndexOf(' ', at - 1);
    }
    return at > from ? at : -1;
  }

  private static String hanging(String text) {
    if (text.startsWith("@")) {
      return "    ";
    }
    return STARTS.matcher(text).matches() && !text.startsWith(">") ? "  " : "";
  }
}
