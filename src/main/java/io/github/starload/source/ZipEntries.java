package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The files in a zip archive.
final class ZipEntries {
  private ZipEntries() {}

  /// All files in it, in the order of its directory.
  static List<ArchiveEntry> of(Source archive) {
    List<ArchiveEntry> entries = new ArrayList<>();
    try (ZipFile zip = zip(archive)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          entries.add(
              new ArchiveEntry(
                  archive, ArchiveKind.ZIP, entry.getName(), entry.getSize(), archive.reading()));
        }
      }
      return entries;
    } catch (IOException e) {
      throw damaged(archive, e);
    }
  }

  static InputStream open(Source archive, String name) {
    try {
      ZipFile zip = zip(archive);
      try {
        return new ClosingWith(content(archive, zip, name), zip);
      } catch (IOException | StarloadException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw damaged(archive, e);
    }
  }

  private static InputStream content(Source archive, ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw problem(archive, "the archive has no " + name + " any more", "Name it again");
    }
    if (!zip.canReadEntryData(entry)) {
      throw problem(
          archive,
          name
              + (entry.getGeneralPurposeBit().usesEncryption()
                  ? " in the archive is encrypted"
                  : " in the archive is packed in a way that is not read"),
          "Unpack the archive, and name the file");
    }
    return DecodedStream.of(zip.getInputStream(entry), in -> in);
  }

  private static ZipFile zip(Source archive) throws IOException {
    return ZipFile.builder().setPath(archive.received()).get();
  }

  private static StarloadException damaged(Source archive, IOException e) {
    return problem(
        archive, "the zip archive is damaged (" + e.getMessage() + ")", "Fetch the file again");
  }

  private static StarloadException problem(Source archive, String reason, String todo) {
    return StarloadException.input(
        "Cannot read the JSON: " + reason, Location.InSource.whole(archive.name()), todo);
  }

  /// An entry that takes its archive with it when it is closed.
  private static final class ClosingWith extends FilterInputStream {
    private final ZipFile zip;

    ClosingWith(InputStream entry, ZipFile zip) {
      super(entry);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
