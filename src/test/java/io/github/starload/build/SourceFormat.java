package io.github.starload.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one way our code is laid out: google-java-format with sorted imports, none unused, and
/// [MarkdownWrap].
///
/// `./mvnw test-compile exec:exec@format` rewrites every source file; [FormatTest] judges them.
public final class SourceFormat {
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().style(Style.GOOGLE).build());

  private SourceFormat() {}

  /// Rewrites the files that need it, and names them.
  ///
  /// @throws FormatterException if a file is not Java; files before it are rewritten by then
  public static void main(String[] args) throws IOException, FormatterException {
    int rewritten = 0;
    for (Path file : SourceTree.javaFiles(SourceTree.MAIN, SourceTree.TEST)) {
      String before = Files.readString(file);
      String after = format(before);
      if (!after.equals(before)) {
        Files.writeString(file, after);
        System.out.println("formatted " + file);
        rewritten++;
      }
    }
    System.out.println(rewritten + " files formatted");
  }

  /// The text of a source file as it should be.
  static String format(String source) throws FormatterException {
    String pruned = RemoveUnusedImports.removeUnusedImports(source);
    return FORMATTER.formatSourceAndFixImports(MarkdownWrap.wrap(pruned));
  }
}
