package io.github.starload.ui.design;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Images as bytes of files. PNG is written here (RFC 2083: one IDAT of unfiltered rows), because
/// what JavaFX offers for it would pull AWT into the window.
final class Export {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Export() {}

  /// An image as PNG, 8 bits a channel with alpha.
  static byte[] png(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(rows))) {
        for (int y = 0; y < height; y++) {
          out.writeByte(0);
          for (int x = 0; x < width; x++) {
            out.writeInt(Integer.rotateLeft(pixels.getArgb(x, y), 8));
          }
        }
      }
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(head);
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {8, 6, 0, 0, 0});
      file.write(SIGNATURE);
      chunk(file, "IHDR", head.toByteArray());
      chunk(file, "IDAT", rows.toByteArray());
      chunk(file, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] content)
      throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(content.length);
    out.write(type);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }
}
