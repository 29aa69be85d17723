package io.github.starload.sandbox.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/// Messages over a socket; one reader and one writer at a time.
public final class MessageChannel implements Closeable {
  /// Longest body taken: a statement may be 16 MB (`redshift-facts.md` section 1), a value of a
  /// prepared statement as much again.
  private static final int LONGEST = 64 << 20;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  public MessageChannel(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
  }

  /// The next message; waits for it.
  ///
  /// @throws EOFException when the other side is gone
  public Message read() throws IOException {
    int type = in.readUnsignedByte();
    return new Message((char) type, body(in.readInt()));
  }

  /// A message without a letter: start-up, SSLRequest, CancelRequest.
  public Message readStartUp() throws IOException {
    return new Message(' ', body(in.readInt()));
  }

  /// Whether some bytes of the other side's next message are here already.
  public boolean pending() throws IOException {
    return in.available() > 0;
  }

  /// Puts a message into the buffer; [#flush] sends it.
  public void write(Message message) throws IOException {
    out.writeByte(message.type());
    writeStartUp(message);
  }

  /// Puts a message without a letter into the buffer.
  public void writeStartUp(Message message) throws IOException {
    out.writeInt(message.body().length + 4);
    out.write(message.body());
  }

  /// One byte outside the protocol: the answer to SSLRequest.
  public void writeByte(char value) throws IOException {
    out.writeByte(value);
    out.flush();
  }

  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private byte[] body(int length) throws IOException {
    if (length < 4 || length - 4 > LONGEST) {
      throw new IOException("a message of " + length + " bytes is not of this protocol");
    }
    byte[] body = new byte[length - 4];
    in.readFully(body);
    return body;
  }
}
