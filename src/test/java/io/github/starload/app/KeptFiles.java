package io.github.starload.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.starload.settings.StarloadHome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// What Starload keeps on this machine, to be searched for what must not be there.
final class KeptFiles {
  private KeptFiles() {}

  /// The text of every file of local state but the sandbox's own, whose servers make and remove
  /// files at any time; of a zip, that of all its entries.
  static Map<Path, String> texts(StarloadHome home) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    Files.walkFileTree(
        home.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
            return folder.equals(home.sandbox())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            texts.put(file, text(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return texts;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".zip")) {
      return new String(bytes, ISO_8859_1);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), ISO_8859_1));
      }
    }
    return text.toString();
  }
}
