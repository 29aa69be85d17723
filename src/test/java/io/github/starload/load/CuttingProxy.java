package io.github.starload.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Stands between a client and a server of the sandbox, and cuts connections at a word that the
/// client sends.
final class CuttingProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int port;
  private final byte[] word;
  private final When when;
  private int cutsLeft;
  private boolean cut;

  /// When the connection is cut.
  enum When {
    /// The statement never reaches the warehouse.
    BEFORE_IT_ARRIVES,
    /// The statement reaches the warehouse, the answer does not come back.
    BEFORE_THE_ANSWER
  }

  CuttingProxy(int port, String word, When when) {
    this(port, word, when, 1);
  }

  /// @param cuts how many connections are cut
  CuttingProxy(int port, String word, When when, int cuts) {
    this.port = port;
    this.cutsLeft = cuts;
    this.word = word.getBytes(StandardCharsets.UTF_8);
    this.when = when;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Whether a connection was cut.
  synchronized boolean hasCut() {
    return cut;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.startVirtualThread(() -> pass(client, server, true));
        Thread.startVirtualThread(() -> pass(server, client, false));
      } catch (IOException _) {
        // The test has ended.
      }
    }
  }

  /// @param watched whether these are the bytes of the driver
  private void pass(Socket from, Socket to, boolean watched) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      int read = in.read(buffer);
      while (read >= 0) {
        if (watched && isTheOne(buffer, read)) {
          if (when == When.BEFORE_THE_ANSWER) {
            from.shutdownOutput();
            out.write(buffer, 0, read);
            out.flush();
            // The warehouse works on it and answers nobody; its end of the connection closes last.
            to.getInputStream().readNBytes(1);
          }
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
        read = in.read(buffer);
      }
    } catch (IOException _) {
      // One side has gone, and so has the other now.
    }
  }

  private synchronized boolean isTheOne(byte[] buffer, int read) {
    if (cutsLeft == 0) {
      return false;
    }
    for (int i = 0; i + word.length <= read; i++) {
      if (Arrays.equals(buffer, i, i + word.length, word, 0, word.length)) {
        cut = true;
        cutsLeft--;
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
