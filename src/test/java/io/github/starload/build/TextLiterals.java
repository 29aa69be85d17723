package io.github.starload.build;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Finds English in the code of the window: a literal that reads like words, or any that a control
/// is given to show or to say.
///
/// What is thrown, logged or told as a problem is not looked at: it is for another reader, or the
/// engine's own.
final class TextLiterals extends TreeScanner<Void, Void> {
  /// Two words, or one that begins like a sentence; `_` stands before the letter of a button.
  private static final Pattern WORDS =
      Pattern.compile(
          "(?s)(?=.*\\p{Ll}).*\\p{L}[,.:;!?)…\"]* [(\"]?\\p{L}.*|[\\s_]*\\p{Lu}\\p{Ll}.*");

  private static final Pattern LETTER = Pattern.compile("(?s).*\\p{L}.*");

  private static final Set<String> SPEAKING_METHODS =
      Set.of(
          "setText",
          "setPromptText",
          "setAccessibleText",
          "setAccessibleHelp",
          "setTitle",
          "setHeaderText",
          "setContentText");

  private static final Set<String> SPEAKING_TYPES =
      Set.of(
          "Label",
          "Button",
          "ToggleButton",
          "CheckBox",
          "RadioButton",
          "MenuItem",
          "CheckMenuItem",
          "MenuButton",
          "Tab",
          "Tooltip",
          "Text",
          "TableColumn",
          "TreeTableColumn",
          "TextColumn",
          "NumberColumn",
          "BadgeColumn",
          "MarkColumn");

  /// Whose words are for nobody at the window, are told as problems, or are nouns beside a number.
  private static final Set<String> OTHER_READERS =
      Set.of("Logger", "StarloadException", "DrawingThread", "Pattern", "setStyle", "Amount");

  private final CompilationUnitTree unit;
  private final List<String> found = new ArrayList<>();

  private TextLiterals(CompilationUnitTree unit) {
    this.unit = unit;
  }

  /// Every such literal of the files, as `File.java: "literal"`.
  static List<String> in(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        TextLiterals scanner = new TextLiterals(unit);
        scanner.scan(unit, null);
        found.addAll(scanner.found);
      }
    }
    return found;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String text && WORDS.matcher(text).matches()) {
      add(text);
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    String called = call.getMethodSelect().toString();
    String first = called.replaceFirst("(?s)\\..*", "");
    String last = called.replaceFirst("(?s).*\\.", "");
    if (OTHER_READERS.contains(first) || OTHER_READERS.contains(last)) {
      return null;
    }
    if (SPEAKING_METHODS.contains(last)) {
      spoken(call.getArguments());
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void nothing) {
    String type = made.getIdentifier().toString().replaceFirst("<.*", "");
    if (SPEAKING_TYPES.contains(type)) {
      spoken(made.getArguments());
    }
    return super.visitNewClass(made, null);
  }

  @Override
  public Void visitConstantCaseLabel(ConstantCaseLabelTree label, Void nothing) {
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree thrown, Void nothing) {
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
    return null;
  }

  private void spoken(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      if (argument instanceof LiteralTree literal
          && literal.getValue() instanceof String text
          && LETTER.matcher(text).matches()
          && !WORDS.matcher(text).matches()) {
        add(text);
      }
    }
  }

  private void add(String text) {
    Path file = Path.of(unit.getSourceFile().getName());
    found.add(file.getFileName() + ": \"" + text + "\"");
  }
}
