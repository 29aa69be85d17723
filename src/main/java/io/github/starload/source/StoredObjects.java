package io.github.starload.source;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Fetches `s3://bucket/key`, or all objects below `s3://bucket/prefix/` that end like JSON.
final class StoredObjects {
  private static final String SCHEME = "s3://";

  private final Buckets buckets;
  private final Spool spool;
  private final Cancellation cancel;
  private final Consumer<String> notice;
  private final Arrivals arrivals;

  /// @param notice told what is passed over
  StoredObjects(
      Buckets buckets,
      Spool spool,
      Cancellation cancel,
      Consumer<String> notice,
      Arrivals arrivals) {
    this.buckets = buckets;
    this.spool = spool;
    this.cancel = cancel;
    this.notice = notice;
    this.arrivals = arrivals;
  }

  static boolean isAddress(String word) {
    return word.startsWith(SCHEME);
  }

  /// At least one object, in key order.
  ///
  /// @throws StarloadException of kind INPUT if there is no such key and none below it
  List<FetchedSource> from(String word, Reading reading) {
    String path = word.substring(SCHEME.length());
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    String key = slash < 0 ? "" : path.substring(slash + 1);
    if (name.isEmpty()) {
      throw cannot(word, "it names no bucket", "Write it as s3://bucket/key");
    }
    try (Buckets.Bucket bucket = buckets.open(name)) {
      List<FetchedSource> fetched = new ArrayList<>();
      for (String found : keys(word, key, bucket.keys(key))) {
        cancel.check("nothing was changed");
        Path file = spool.newFile();
        String uri = SCHEME + name + "/" + found;
        bucket.download(
            found,
            file,
            (bytes, all) -> {
              cancel.check("nothing was changed");
              arrivals.arrived(uri, bytes, OptionalLong.of(all));
            });
        String shown = found.equals(key) ? FileNames.last(found) : found;
        fetched.add(new FetchedSource(shown, uri, FileNames.stem(found), file, reading));
      }
      return fetched;
    }
  }

  /// The key itself if there is one; else what lies below it as a folder.
  private List<String> keys(String word, String key, List<String> found) {
    if (found.contains(key)) {
      return List.of(key);
    }
    String folder = key.isEmpty() || key.endsWith("/") ? key : key + "/";
    List<String> below = found.stream().filter(k -> k.startsWith(folder)).toList();
    List<String> visible =
        below.stream()
            .filter(k -> !k.endsWith("/") && !FileNames.isHidden(k.substring(folder.length())))
            .toList();
    List<String> json = visible.stream().filter(FileNames::isJson).toList();
    if (json.isEmpty()) {
      throw cannot(
          word,
          below.isEmpty()
              ? "there is no such object, and none below it"
              : "no object below it ends like JSON",
          "Check the key, or name an object");
    }
    PassedOver.tell(word, visible.stream().filter(k -> !FileNames.isJson(k)).toList(), notice);
    return json;
  }

  private static StarloadException cannot(String word, String reason, String todo) {
    return StarloadException.input("Cannot read " + word + ": " + reason, Location.NOWHERE, todo);
  }
}
