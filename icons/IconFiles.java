import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts the PNGs into the containers that Windows and macOS want: `java icons/IconFiles.java`.
///
/// Both containers hold PNGs as they are. An ICO begins with a directory of little-endian entries; an ICNS is a
/// row of blocks, each with four letters that stand for a size and its own length, big-endian.
final class IconFiles {
  private static final List<Integer> WINDOWS = List.of(16, 32, 48, 64, 128, 256);

  /// The letters of each size of points and, from `ic11` on, of the screens with two pixels a point.
  private static final Map<String, Integer> MAC =
      new TreeMap<>(
          Map.of(
              "icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32, "ic12", 64,
              "ic13", 256, "ic14", 512));

  private IconFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "icons");
    Files.write(folder.resolve("starload.ico"), ico(folder));
    Files.write(folder.resolve("starload.icns"), icns(folder));
  }

  private static byte[] ico(Path folder) throws IOException {
    int offset = 6 + 16 * WINDOWS.size();
    ByteBuffer directory = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
    directory.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int size : WINDOWS) {
      byte[] png = png(folder, size);
      // 256 is written as 0; no palette; one plane of 32 bits.
      directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      directory.putShort((short) 1).putShort((short) 32).putInt(png.length);
      directory.putInt(offset + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(directory.array());
    pictures.writeTo(file);
    return file.toByteArray();
  }

  private static byte[] icns(Path folder) throws IOException {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> block : MAC.entrySet()) {
      write(blocks, block.getKey(), png(folder, block.getValue()));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(file, "icns", blocks.toByteArray());
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream to, String letters, byte[] content)
      throws IOException {
    DataOutputStream block = new DataOutputStream(to);
    block.writeBytes(letters);
    block.writeInt(8 + content.length);
    block.write(content);
  }

  private static byte[] png(Path folder, int size) throws IOException {
    return Files.readAllBytes(folder.resolve("starload-" + size + ".png"));
  }
}
