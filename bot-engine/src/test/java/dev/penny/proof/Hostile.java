package dev.penny.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files and names that mean harm, made here. */
public final class Hostile {
  private static final String SCRIPT = "<script>alert(document.domain)</script>";

  private Hostile() {}

  public static byte[] image(String format, int width, int height) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** In several passes, as web tools write them. */
  public static byte[] progressive(int width, int height) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var param = writer.getDefaultWriteParam();
    param.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new javax.imageio.IIOImage(drawn, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** Its last pass once more. */
  public static byte[] anotherPass(byte[] jpeg) {
    int last = 0;
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA) {
        last = i;
      }
    }
    byte[] before = Arrays.copyOf(jpeg, jpeg.length - 2);
    return joined(before, Arrays.copyOfRange(jpeg, last, jpeg.length));
  }

  /** A PDF with these objects in a compressed stream. */
  public static byte[] packed(String objects) {
    byte[] plain = latin(objects);
    var deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    byte[] room = new byte[plain.length + 100];
    byte[] small = Arrays.copyOf(room, deflater.deflate(room));
    byte[] head =
        latin(
            "%PDF-1.7\n1 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode /Length "
                + small.length
                + " >>\nstream\n");
    return joined(joined(head, small), latin("\nendstream endobj\n%%EOF\n"));
  }

  /** By what they are; none may be given back with anything active in it. */
  public static Map<String, byte[]> files() {
    var files = new LinkedHashMap<String, byte[]>();
    texts().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    byte[] png = image("png", 8, 8);
    byte[] jpeg = image("jpeg", 8, 8);
    files.put("gif with html", latin("GIF89a/*" + SCRIPT + "*/=1;"));
    files.put("gif", image("gif", 4, 4));
    files.put("bmp", image("bmp", 4, 4));
    files.put("ico", new byte[] {0, 0, 1, 0, 1, 0, 16, 16, 0, 0});
    files.put("tiff", latin("II*\0" + SCRIPT));
    files.put("webp", latin("RIFF\0\0\0\0WEBPVP8 "));
    files.put("zip", latin("PK\3\4" + SCRIPT));
    files.put("exe", latin("MZ\u0090\0" + SCRIPT));
    files.put("elf", latin("\u007fELF" + SCRIPT));
    files.put("class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
    files.put("gzip bomb", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0});
    files.put("utf-16 html", ("\uFEFF" + SCRIPT).getBytes(StandardCharsets.UTF_16BE));
    files.put("png then html", joined(png, latin(SCRIPT)));
    files.put("jpeg then html", joined(jpeg, latin(SCRIPT)));
    files.put("jpeg then zip", joined(jpeg, latin("PK\3\4payload")));
    files.put("jpeg with a comment of html", afterStart(jpeg, 0xFE, latin(SCRIPT)));
    files.put("jpeg with exif of html", afterStart(jpeg, 0xE1, latin("Exif\0\0" + SCRIPT)));
    files.put(
        "jpeg with xmp", afterStart(jpeg, 0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + SCRIPT)));
    files.put("png with a text of html", chunk(png, "tEXt", latin("Comment\0" + SCRIPT)));
    files.put("png with a profile", chunk(png, "iCCP", latin("x\0\0" + SCRIPT)));
    files.put("png of 30000 by 30000", bomb(30_000, 30_000));
    files.put("png of 60 million by 1", bomb(60_000_000, 1));
    files.put("png of no size", bomb(0, 0));
    files.put("png cut short", Arrays.copyOf(png, png.length / 2));
    files.put("jpeg cut short", Arrays.copyOf(jpeg, 20));
    files.put("png signature and html", joined(Arrays.copyOf(png, 8), latin(SCRIPT)));
    files.put("jpeg signature and html", joined(Arrays.copyOf(jpeg, 3), latin(SCRIPT)));
    return files;
  }

  private static Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("html", "<!doctype html>" + SCRIPT);
    texts.put("xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'>" + SCRIPT + "</html>");
    texts.put("svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    texts.put("svg with a prolog", "<?xml version='1.0'?><svg>" + SCRIPT + "</svg>");
    texts.put(
        "xml with an entity", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
    texts.put("script", "alert(1)");
    texts.put("css", "@import 'https://attacker.example/x';");
    texts.put("shell", "#!/bin/sh\nid");
    texts.put("csv formula", "=HYPERLINK(\"https://attacker.example\")");
    texts.put("eicar-like", "a test of scanners");
    texts.put("mime html", "MIME-Version: 1.0\nContent-Type: text/html\n\n" + SCRIPT);
    texts.put("pdf with script", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"));
    texts.put("pdf with a written-out name", pdf("/S /J#61vaScript /JS (app.alert(1))"));
    texts.put("pdf that starts a program", pdf("/S /Launch /F (cmd.exe)"));
    texts.put("pdf with a file in it", pdf("/Type /EmbeddedFile"));
    texts.put("pdf with a form", pdf("/AcroForm << /XFA 5 0 R >>"));
    texts.put("pdf cut short", "%PDF-1.7\n1 0 obj");
    return texts;
  }

  static String pdf(String inside) {
    return "%PDF-1.7\n1 0 obj << " + inside + " >> endobj\ntrailer << >>\n%%EOF\n";
  }

  public static List<String> names() {
    return List.of(
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/shadow",
        "C:\\autoexec.bat",
        "photo.jpg.html",
        "photo.html",
        "photo.svg",
        "a.jpg;.html",
        "a.jpg%00.html",
        "a.jpg\0.html",
        "x\r\nContent-Type: text/html",
        "x\"; filename=\"y.html",
        "<img src=x onerror=alert(1)>.png",
        "'\"><script>.png",
        "con.jpg",
        "nul",
        "LPT1.png",
        ".htaccess",
        "...",
        "",
        "   ",
        "-rf",
        "~root",
        "$(id).png",
        "`id`.png",
        "a|b&c.png",
        "\u202Egnp.exe",
        "файл.png",
        "x".repeat(5000) + ".png");
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] then) {
    byte[] both = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, both, first.length, then.length);
    return both;
  }

  /** A segment after the first two bytes of a JPEG. */
  static byte[] afterStart(byte[] jpeg, int marker, byte[] content) {
    var segment = ByteBuffer.allocate(content.length + 4);
    segment.put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content);
    byte[] start = joined(Arrays.copyOf(jpeg, 2), segment.array());
    return joined(start, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] named = joined(latin(type), content);
    var crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(content.length)
        .put(named)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] chunk(byte[] png, String type, byte[] content) {
    int header = 33; // the signature and the first chunk
    byte[] start = joined(Arrays.copyOf(png, header), chunk(type, content));
    return joined(start, Arrays.copyOfRange(png, header, png.length));
  }

  /** Says it is that large, and is small. */
  private static byte[] bomb(int width, int height) {
    byte[] head =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    var deflater = new Deflater();
    deflater.setInput(new byte[1000]);
    deflater.finish();
    byte[] packed = new byte[2000];
    byte[] pixels = Arrays.copyOf(packed, deflater.deflate(packed));
    byte[] signature = Arrays.copyOf(image("png", 1, 1), 8);
    return joined(
        joined(signature, chunk("IHDR", head)),
        joined(chunk("IDAT", pixels), chunk("IEND", new byte[0])));
  }
}
