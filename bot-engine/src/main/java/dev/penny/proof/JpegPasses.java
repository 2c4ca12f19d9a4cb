package dev.penny.proof;

/**
 * How often a JPEG file goes over its pixels. Each pass costs as much time as the image is large,
 * and several need the whole image in memory, so both are looked at before it is read.
 *
 * @param progressive the header says that there may be several
 * @param count passes that begin in the file
 */
record JpegPasses(boolean progressive, int count) {
  /** Encoders write ten or so. */
  static final int MOST = 24;

  private static final int SCAN = 0xDA;

  boolean isOne() {
    return !progressive && count <= 1;
  }

  /** Markers are told by their bytes, as readers do: within pixels 0xFF is followed by zero. */
  static JpegPasses of(byte[] jpeg) {
    boolean progressive = false;
    int count = 0;
    for (int i = 2; i + 1 < jpeg.length; i++) {
      if ((jpeg[i] & 0xFF) != 0xFF) {
        continue;
      }
      int marker = jpeg[i + 1] & 0xFF;
      if (marker == SCAN) {
        count++;
      }
      progressive |= isProgressive(marker);
      if (hasLength(marker) && i + 3 < jpeg.length) {
        i += 1 + Math.max(2, ((jpeg[i + 2] & 0xFF) << 8) | (jpeg[i + 3] & 0xFF));
      }
    }
    return new JpegPasses(progressive, count);
  }

  /** Start of a frame in passes, of any of their codings. */
  private static boolean isProgressive(int marker) {
    return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
  }

  /** All but the ones that stand alone: restarts, start, end, and filling. */
  private static boolean hasLength(int marker) {
    return marker >= 0xC0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD9);
  }
}
