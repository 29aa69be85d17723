package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The files in a tar archive, plain or compressed.
final class TarEntries {
  private TarEntries() {}

  /// All files in it, in its order.
  static List<ArchiveEntry> of(Source archive) {
    List<ArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar = tar(archive)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          entries.add(
              new ArchiveEntry(
                  archive, ArchiveKind.TAR, entry.getName(), entry.getSize(), archive.reading()));
        }
      }
      return entries;
    } catch (IOException e) {
      throw damaged(archive, e);
    }
  }

  static InputStream open(Source archive, String name) {
    try {
      TarArchiveInputStream tar = tar(archive);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && entry.getName().equals(name)) {
          return DecodedStream.of(tar, in -> in);
        }
      }
      tar.close();
      throw problem(archive, "the archive has no " + name + " any more", "Name it again");
    } catch (IOException e) {
      throw damaged(archive, e);
    }
  }

  private static TarArchiveInputStream tar(Source archive) throws IOException {
    return new TarArchiveInputStream(
        Decompression.decoded(new BufferedInputStream(archive.open())), "UTF-8");
  }

  private static StarloadException damaged(Source archive, IOException e) {
    return problem(
        archive, "the tar archive is damaged (" + e.getMessage() + ")", "Fetch the file again");
  }

  private static StarloadException problem(Source archive, String reason, String todo) {
    return StarloadException.input(
        "Cannot read the JSON: " + reason, Location.InSource.whole(archive.name()), todo);
  }
}
