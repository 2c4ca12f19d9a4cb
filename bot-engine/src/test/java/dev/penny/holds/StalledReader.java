package dev.penny.holds;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A client by hand, with a small receive buffer, that asks for everything again and again and reads
 * nothing of it.
 */
final class StalledReader implements AutoCloseable {
  private static final int BUFFER = 4_096;

  private final Socket socket = new Socket();

  StalledReader(String address) {
    try {
      URI uri = URI.create(address);
      socket.setReceiveBufferSize(BUFFER);
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), 5_000);
      String request =
          "GET /ws/chat HTTP/1.1\r\nHost: "
              + uri.getAuthority()
              + "\r\nOrigin: "
              + address
              + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      readHead(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readHead(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no handshake: " + head.toString(StandardCharsets.US_ASCII));
      }
      head.write(next);
    }
    if (!head.toString(StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101")) {
      throw new IOException("no handshake: " + head.toString(StandardCharsets.US_ASCII));
    }
  }

  /** False where the line is dead. */
  boolean send(Map<String, ?> frame) {
    try {
      byte[] text = Wire.JSON.writeValueAsString(frame).getBytes(StandardCharsets.UTF_8);
      var bytes = new ByteArrayOutputStream();
      bytes.write(0x81);
      if (text.length < 126) {
        bytes.write(0x80 | text.length);
      } else {
        bytes.write(0x80 | 126);
        bytes.write(text.length >> 8);
        bytes.write(text.length);
      }
      bytes.writeBytes(new byte[4]); // a mask of zeroes leaves the text as it is
      bytes.writeBytes(text);
      socket.getOutputStream().write(bytes.toByteArray());
      return true;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    } catch (IOException cut) {
      return false;
    }
  }

  /** Reads on after all; the code of the close frame, {@link Wire#GONE} where none comes. */
  int closeCode() {
    try {
      socket.setSoTimeout(5_000);
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      while (true) {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = Math.toIntExact(in.readLong());
        }
        byte[] payload = in.readNBytes(length);
        if (opcode == 8 && length >= 2) {
          return (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        }
      }
    } catch (IOException cut) {
      return Wire.GONE;
    }
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
