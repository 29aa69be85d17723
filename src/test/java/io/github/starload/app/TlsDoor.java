package io.github.starload.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A door with TLS before the sandbox's warehouse, as a real one has: it answers the driver's
/// SSLRequest and passes the rest on. Its certificate is its own authority.
final class TlsDoor implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final int SSL_REQUEST = 80_877_103;

  private final ServerSocket door;
  private final SSLContext tls;
  private final int warehousePort;
  private final Path certificate;

  /// @param folder for its key
  TlsDoor(Path folder, int warehousePort) throws Exception {
    this.warehousePort = warehousePort;
    Path store = folder.resolve("door.p12");
    this.certificate = folder.resolve("door.pem");
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1");
    keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    this.tls = context(store);
    this.door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /// PEM file of the authority that signed the door's certificate.
  Path certificate() {
    return certificate;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket warehouse = new Socket(InetAddress.getLoopbackAddress(), warehousePort)) {
      client.setTcpNoDelay(true);
      warehouse.setTcpNoDelay(true);
      byte[] first = client.getInputStream().readNBytes(8);
      // A test of the port says nothing and goes.
      if (first.length < 8 || ByteBuffer.wrap(first).getInt(4) != SSL_REQUEST) {
        return;
      }
      client.getOutputStream().write('S');
      try (SSLSocket secure =
          (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true)) {
        secure.setUseClientMode(false);
        secure.startHandshake();
        Thread back =
            Thread.ofVirtual()
                .start(() -> pump(warehouse::getInputStream, secure::getOutputStream, secure));
        pump(secure::getInputStream, warehouse::getOutputStream, warehouse);
        back.join();
      }
    } catch (IOException e) {
      // The client went away, be it because it does not trust the certificate.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface In {
    InputStream open() throws IOException;
  }

  private interface Out {
    OutputStream open() throws IOException;
  }

  private static void pump(In from, Out to, Socket end) {
    try (end) {
      InputStream in = from.open();
      OutputStream out = to.open();
      byte[] bytes = new byte[1 << 14];
      for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
        out.write(bytes, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // One side went away; closing tells the other.
    }
  }

  private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-alias", "door", "-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new UncheckedIOException(new IOException(said));
    }
  }
}
