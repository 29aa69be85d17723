package io.github.starload.design;

import io.github.starload.type.Fnv1a;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Hands out names that Redshift takes: lower snake case, at most 127 bytes, not reserved, each
/// once (`redshift-facts.md` section 3.2). Asked in the same order, it gives the same names.
public final class TableNames {
  /// Longer names are cut silently by Redshift.
  static final int MOST_BYTES = 127;

  private static final Set<String> RESERVED =
      Set.of(
          ("aes128 aes256 all allowoverwrite analyse analyze and any array as asc authorization"
               + " az64 backup between binary blanksasnull both bytedict bzip2 case cast check"
               + " collate column connect constraint create credentials cross current_date"
               + " current_time current_timestamp current_user current_user_id default deferrable"
               + " deflate defrag delta delta32k desc disable distinct do else emptyasnull enable"
               + " encode encrypt encryption end except explicit false for foreign freeze from full"
               + " globaldict256 globaldict64k grant group gzip having identity ignore ilike in"
               + " initially inner intersect interval into is isnull join language leading left"
               + " like limit localtime localtimestamp lun luns lzo lzop minus mostly16 mostly32"
               + " mostly8 natural new not notnull null nulls off offline offset oid old on only"
               + " open or order outer overlaps parallel partition percent permissions pivot"
               + " placing primary raw readratio recover references rejectlog resort respect"
               + " restore right select session_user similar snapshot some start sysdate system"
               + " table tag tdes text255 text32k then timestamp to top trailing true"
               + " truncatecolumns union unique unnest unpivot user using verbose wallet when where"
               + " with without tableoid xmin cmin xmax cmax ctid")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

  private final Set<String> taken = new HashSet<>();

  /// Why a name that a person chose is not taken, ready to follow "because"; empty if it is.
  public static Optional<String> refusal(String name) {
    if (name.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("Redshift folds capital letters, so a name has none");
    }
    if (!WORD.matcher(name).matches()) {
      return Optional.of("a name begins with a letter or _ and holds letters, digits and _ only");
    }
    if (RESERVED.contains(name)) {
      return Optional.of("it is a reserved word of Redshift");
    }
    int bytes = bytes(name);
    return bytes > MOST_BYTES
        ? Optional.of("it takes " + bytes + " bytes and Redshift keeps " + MOST_BYTES)
        : Optional.empty();
  }

  /// The name for these words, joined by `_`: reserved words get a `_` at the end, a taken name
  /// gets `_2`, `_3` and so on.
  public String take(List<String> words) {
    String plain = snakeCase(String.join("_", words));
    if (plain.isEmpty()) {
      plain = "x";
    }
    if (Character.isDigit(plain.charAt(0))) {
      plain = "_" + plain;
    }
    if (RESERVED.contains(plain)) {
      plain = plain + "_";
    }
    String name = fitting(plain, "", MOST_BYTES);
    for (int i = 2; !taken.add(name); i++) {
      name = fitting(plain, "_" + i, MOST_BYTES);
    }
    return name;
  }

  /// Keeps a name that stands already from being handed out.
  public void reserve(String name) {
    taken.add(name);
  }

  /// The name itself if it is short enough, else with a hash in place of its middle.
  public static String within(String name, int bytes) {
    return fitting(name, "", bytes);
  }

  /// Lower-case ASCII words joined by single underscores; accents are dropped, other letters
  /// outside ASCII are kept, anything else becomes an underscore.
  public static String snakeCase(String text) {
    String spaced =
        text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replaceAll("(?<=[A-Z])(?=[A-Z][a-z])", "_");
    String plain = Normalizer.normalize(spaced, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
        .replaceAll("^_+|_+$", "");
  }

  /// Cuts the middle out of a name that is too long and puts a hash of the whole there.
  private static String fitting(String name, String suffix, int most) {
    if (bytes(name + suffix) <= most) {
      return name + suffix;
    }
    String hash = String.format("_%08x_", (int) Fnv1a.hash(name.getBytes(StandardCharsets.UTF_8)));
    int head = name.length() / 2;
    int tail = name.length() - head;
    while (bytes(around(name, head, hash, tail) + suffix) > most) {
      if (head >= tail) {
        head--;
      } else {
        tail--;
      }
    }
    return around(name, head, hash, tail) + suffix;
  }

  /// Both ends of a name around a hash; a letter of two chars that an end would cut goes whole.
  private static String around(String name, int head, String hash, int tail) {
    int start = name.length() - tail;
    boolean cutsHead = head > 0 && Character.isHighSurrogate(name.charAt(head - 1));
    boolean cutsTail = start < name.length() && Character.isLowSurrogate(name.charAt(start));
    return name.substring(0, cutsHead ? head - 1 : head)
        + hash
        + name.substring(cutsTail ? start + 1 : start);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
