package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes small databases as the MaxMind DB File Format Specification 2.0 has them: a tree by the
 * bits of IPv6 addresses, in which IPv4 is {@code ::/96} and {@code ::ffff:0:0/96} leads there too.
 */
final class MmdbWriter {
  private static final int STRING = 2;
  private static final int UNSIGNED_16 = 5;
  private static final int UNSIGNED_32 = 6;
  private static final int MAP = 7;
  private static final int UNSIGNED_64 = 9;
  private static final int SEPARATOR = 16;
  private static final byte[] MARKER =
      "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);

  /** Two records a node: another node, or what {@link #data} made of an offset, or nothing. */
  private final List<long[]> nodes = new ArrayList<>(List.of(new long[2]));

  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private final int recordSize;

  /**
   * Starts an empty database.
   *
   * @param recordSize 24, 28 or 32 bits
   */
  MmdbWriter(int recordSize) {
    this.recordSize = recordSize;
  }

  /** Networks of IPv4 or IPv6 that belong to a system; none lies in another. */
  MmdbWriter system(long number, String... networks) {
    return entry(Map.of("autonomous_system_number", number), networks);
  }

  /** Networks with other data: numbers and texts. */
  MmdbWriter entry(Map<String, Object> values, String... networks) {
    long data = data(entries.size());
    entries.writeBytes(map(values));
    for (String network : networks) {
      Cidr cidr = Cidr.parse(network);
      int slash = network.indexOf('/');
      int prefix = Integer.parseInt(network.substring(slash + 1));
      boolean v4 = cidr.first().isV4();
      long low = v4 ? cidr.first().low() & 0xffff_ffffL : cidr.first().low();
      put(new long[] {cidr.first().high(), low}, v4 ? 96 + prefix : prefix, data);
    }
    return this;
  }

  private void put(long[] address, int prefix, long record) {
    int node = 0;
    for (int bit = 0; bit < prefix - 1; bit++) {
      int side = side(address, bit);
      if (nodes.get(node)[side] == 0) {
        nodes.get(node)[side] = nodes.size();
        nodes.add(new long[2]);
      }
      node = (int) nodes.get(node)[side];
    }
    nodes.get(node)[side(address, prefix - 1)] = record;
  }

  private static int side(long[] address, int bit) {
    return (int) (address[bit / 64] >>> (63 - bit % 64)) & 1;
  }

  /**
   * Data is told from nodes by its sign; 0, the root, is nowhere a child and stands for nothing.
   */
  private static long data(int offset) {
    return -1 - (long) offset;
  }

  /** The file. */
  byte[] bytes(String type) {
    mapIpv4();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    nodes.forEach(node -> writeNode(file, value(node[0]), value(node[1])));
    file.writeBytes(new byte[SEPARATOR]);
    file.writeBytes(entries.toByteArray());
    file.writeBytes(MARKER);
    file.writeBytes(metadata(type));
    return file.toByteArray();
  }

  private void mapIpv4() {
    int node = 0;
    for (int bit = 0; bit < 96 && (bit == 0 || node != 0); bit++) {
      node = (int) nodes.get(node)[0];
    }
    if (node > 0) {
      put(new long[] {0, 0xffffL << 32}, 96, node);
    }
  }

  private long value(long record) {
    if (record == 0) {
      return nodes.size();
    }
    return record > 0 ? record : nodes.size() + SEPARATOR + (-1 - record);
  }

  private void writeNode(ByteArrayOutputStream file, long left, long right) {
    switch (recordSize) {
      case 24 -> {
        writeBytes(file, left, 3);
        writeBytes(file, right, 3);
      }
      case 28 -> {
        writeBytes(file, left, 3);
        file.write((int) (left >>> 24 << 4 | right >>> 24));
        writeBytes(file, right, 3);
      }
      case 32 -> {
        writeBytes(file, left, 4);
        writeBytes(file, right, 4);
      }
      default -> throw new IllegalArgumentException("no record size " + recordSize);
    }
  }

  private static void writeBytes(ByteArrayOutputStream out, long value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      out.write((int) (value >>> (8 * i)));
    }
  }

  private byte[] metadata(String type) {
    return map(
        Map.of(
            "node_count", (long) nodes.size(),
            "record_size", (short) recordSize,
            "ip_version", (short) 6,
            "database_type", type,
            "binary_format_major_version", (short) 2,
            "binary_format_minor_version", (short) 0,
            "build_epoch", BigInteger.valueOf(1_764_000_000)));
  }

  private static byte[] map(Map<String, Object> values) {
    ByteArrayOutputStream map = new ByteArrayOutputStream();
    map.write(MAP << 5 | values.size());
    new TreeMap<>(values)
        .forEach(
            (key, value) -> {
              writeText(map, key);
              writeValue(map, value);
            });
    return map.toByteArray();
  }

  private static void writeValue(ByteArrayOutputStream out, Object value) {
    if (value instanceof String text) {
      writeText(out, text);
    } else if (value instanceof Short number) {
      out.write(UNSIGNED_16 << 5 | 2);
      writeBytes(out, number, 2);
    } else if (value instanceof Long number) {
      out.write(UNSIGNED_32 << 5 | 4);
      writeBytes(out, number, 4);
    } else if (value instanceof BigInteger number) {
      // Types above 7 stand in a byte of their own, less 7.
      out.write(8);
      out.write(UNSIGNED_64 - 7);
      writeBytes(out, number.longValueExact(), 8);
    } else {
      throw new IllegalArgumentException("no such value: " + value);
    }
  }

  /** A length up to 28 stands in the first byte, a longer one is 29 and what the next byte says. */
  private static void writeText(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < 29) {
      out.write(STRING << 5 | bytes.length);
    } else {
      out.write(STRING << 5 | 29);
      out.write(bytes.length - 29);
    }
    out.writeBytes(bytes);
  }
}
