package io.github.starload.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every package says its job, what it may use and where to start, and is checked for nulls.
class PackageInfoTest {
  @Test
  void everyPackageSaysItsJobAndIsCheckedForNulls() throws IOException {
    assertThat(packages(SourceTree.MAIN)).hasSizeGreaterThan(5);
    assertThat(undescribed(SourceTree.MAIN)).isEmpty();
  }

  @Test
  void packageWithoutDescriptionIsFound(@TempDir Path root) throws IOException {
    write(root, "good/A.java", "class A {}");
    write(root, "good/package-info.java", "/// Good.\n@NullMarked\npackage good;");
    write(root, "silent/A.java", "class A {}");
    write(root, "unmarked/A.java", "class A {}");
    write(root, "unmarked/package-info.java", "/// Says its job.\npackage unmarked;");
    write(root, "wordless/A.java", "class A {}");
    write(root, "wordless/package-info.java", "@NullMarked\npackage wordless;");
    assertThat(undescribed(root))
        .containsExactly(
            root.resolve("silent"), root.resolve("unmarked"), root.resolve("wordless"));
  }

  private static List<Path> undescribed(Path root) throws IOException {
    List<Path> undescribed = new ArrayList<>();
    for (Path folder : packages(root)) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info) || !describes(Files.readString(info))) {
        undescribed.add(folder);
      }
    }
    return undescribed;
  }

  private static boolean describes(String info) {
    return info.startsWith("/// ") && info.lines().anyMatch("@NullMarked"::equals);
  }

  private static Set<Path> packages(Path root) throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Path file : SourceTree.javaFiles(root)) {
      folders.add(file.getParent());
    }
    return folders;
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
