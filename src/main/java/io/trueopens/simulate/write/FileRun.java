package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Fetch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A run on disk. */
final class FileRun extends Run {
  private final InputStream in;
  private final FetchRecord record;
  private final byte[] bytes = new byte[FetchRecord.BYTES];

  FileRun(int number, Path file, FetchRecord record) throws IOException {
    super(number);
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    this.record = record;
  }

  @Override
  @Nullable Fetch next() throws IOException {
    return in.readNBytes(bytes, 0, bytes.length) == bytes.length
        ? record.read(ByteBuffer.wrap(bytes))
        : null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
