package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.Shipping;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;

/**
 * The log, one file a day, as logrotate leaves it with {@code dateext}: with gzip, all but the
 * newest two are packed. Files that are late stand in a folder of their own; those that are shipped
 * twice stand there twice.
 */
public final class DayFiles implements Closeable {
  /** Folder of the files that are there in time. */
  public static final String FOLDER = "logs";

  /** Folder of the files that come late. */
  public static final String LATE_FOLDER = "late";

  /** What the names of all files begin with. */
  public static final String NAME = "access.log";

  private static final int NEVER_PACKED = 2;
  private static final int GZIP_BUFFER = 1 << 16;

  private final Path folder;
  private final Period period;
  private final Delivery delivery;
  private final LineWriter lines;
  private final LineBuffer buffer = new LineBuffer();
  private int day = -1;
  private long dayEnds = Long.MIN_VALUE;
  private String name = "";
  private long line;
  private long bytes;
  private OutputStream out = OutputStream.nullOutputStream();

  /**
   * How files are delivered.
   *
   * @param gzip whether older ones are packed
   */
  public record Delivery(boolean gzip, Shipping shipping, long seed) {}

  /** The log of a period. */
  public DayFiles(Path folder, Period period, Delivery delivery, LineWriter lines) {
    this.lines = lines;
    this.folder = folder;
    this.period = period;
    this.delivery = delivery;
  }

  /**
   * Adds a request, in the order of time; rotates before it if need be.
   *
   * @return whether the format has a line for such a request
   */
  public boolean write(Hit hit) throws IOException {
    while (hit.time().getEpochSecond() >= dayEnds) {
      rotate();
    }
    if (!lines.logs(hit)) {
      return false;
    }
    bytes += buffer.writeWhenFull(out);
    line++;
    lines.write(hit, buffer);
    return true;
  }

  /** The file that the last line stands in. */
  public String file() {
    return name;
  }

  /** The number of the last line in its file, from 1. */
  public long line() {
    return line;
  }

  /** Bytes of all lines, before packing. */
  public long bytes() {
    return bytes + buffer.length();
  }

  @Override
  public void close() throws IOException {
    // Days on which nothing happened have their file too.
    while (day < period.days() - 1) {
      rotate();
    }
    finish();
  }

  private void rotate() throws IOException {
    finish();
    day++;
    dayEnds = period.second(day + 1);
    boolean packed = delivery.gzip() && day < period.days() - NEVER_PACKED;
    boolean late = dice().chance(delivery.shipping().lateFileShare());
    LocalDate date = period.start().plusDays(day);
    name =
        (late ? LATE_FOLDER : FOLDER)
            + "/"
            + NAME
            + "-"
            + DateTimeFormatter.BASIC_ISO_DATE.format(date)
            + (packed ? ".gz" : "");
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(late ? LATE_FOLDER : FOLDER));
    OutputStream plain = Files.newOutputStream(file);
    out = packed ? new GZIPOutputStream(plain, GZIP_BUFFER) : plain;
    line = lines.begin(period.second(day), buffer);
  }

  private void finish() throws IOException {
    bytes += buffer.writeTo(out);
    out.close();
    out = OutputStream.nullOutputStream();
    if (day >= 0 && twice()) {
      Path again = folder.resolve(name.replace(NAME, NAME + "-again"));
      Files.copy(folder.resolve(name), again, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private boolean twice() {
    Dice dice = dice();
    dice.unit();
    return dice.chance(delivery.shipping().duplicateFileShare());
  }

  private Dice dice() {
    return new Dice(delivery.seed(), Purpose.SHIPPING, day);
  }
}
