package io.github.starload.source;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sources behind a person's words, in the order of the words.
///
/// A word is a file, a folder, a pattern with `*`, an `http(s)://` or `s3://` address, or `-` for
/// standard input. What comes from elsewhere than the file system is fetched at once, so that every
/// pass over it reads the same bytes, and removed on [#close]. Every JSON file in an archive is a
/// source of its own. What is named twice is read once.
public final class Sources implements AutoCloseable {
  private final Spool spool;
  private final List<String> notices = new ArrayList<>();
  private final Map<String, Source> byUri = new LinkedHashMap<>();

  private Sources(Spool spool) {
    this.spool = spool;
  }

  /// Finds the sources, and fetches what has to be fetched.
  ///
  /// @throws StarloadException of kind INPUT if one cannot be read, of kind ENVIRONMENT if a server
  ///     cannot be reached, of kind CANCELLED when asked to stop; nothing is left behind then
  public static Sources of(
      List<String> words,
      Reading reading,
      Paging paging,
      SourceOpeners openers,
      Cancellation cancel) {
    return of(words, reading, paging, openers, cancel, Arrivals.UNSEEN);
  }

  /// The same, and tells of what is fetched meanwhile.
  public static Sources of(
      List<String> words,
      Reading reading,
      Paging paging,
      SourceOpeners openers,
      Cancellation cancel,
      Arrivals arrivals) {
    DrawingThread.keepOff("find sources");
    Sources sources = new Sources(new Spool(openers.spool()));
    boolean found = false;
    try {
      for (String word : words) {
        sources.find(word, reading, paging, openers, cancel, arrivals);
      }
      found = true;
      return sources;
    } finally {
      if (!found) {
        sources.close();
      }
    }
  }

  /// Whether a word may be kept and shown: a web address may hold what signs in.
  public static boolean isPublic(String word) {
    if (!isWebAddress(word)) {
      return true;
    }
    try {
      URI address = new URI(word);
      return address.getRawUserInfo() == null && PublicUri.of(address).equals(word);
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static boolean isWebAddress(String word) {
    return word.matches("(?i)https?://.*");
  }

  /// At least one source a word.
  public List<Source> list() {
    return List.copyOf(byUri.values());
  }

  /// What a person should know about what was not taken, as sentences.
  public List<String> notices() {
    return List.copyOf(notices);
  }

  private void find(
      String word,
      Reading reading,
      Paging paging,
      SourceOpeners openers,
      Cancellation cancel,
      Arrivals arrivals) {
    Stream<? extends Source> found;
    if (word.equals("-")) {
      found = Stream.of(standardInput(openers, reading));
    } else if (isWebAddress(word)) {
      HttpFetcher fetcher = new HttpFetcher(openers.http(), openers.headers(), cancel, arrivals);
      found = new WebPages(fetcher, spool, paging, notices::add).from(word, reading).stream();
    } else if (StoredObjects.isAddress(word)) {
      found =
          new StoredObjects(openers.buckets(), spool, cancel, notices::add, arrivals)
              .from(word, reading).stream();
    } else {
      found = new LocalFiles(reading, notices::add).named(word).stream();
    }
    found.flatMap(source -> Archives.opened(source, notices::add)).forEach(this::add);
  }

  private void add(Source source) {
    if (byUri.putIfAbsent(source.uri(), source) != null) {
      notices.add(source.name() + " is named twice, and read once.");
    }
  }

  private Source standardInput(SourceOpeners openers, Reading reading) {
    Path file = spool.newFile();
    try {
      Files.copy(openers.standardInput(), file);
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot read standard input: " + e.getMessage(),
          Location.NOWHERE,
          "Name a file instead",
          e);
    }
    return new FetchedSource("standard input", "stdin:", "stdin", file, reading);
  }

  /// Removes what was fetched.
  @Override
  public void close() {
    spool.close();
  }
}
