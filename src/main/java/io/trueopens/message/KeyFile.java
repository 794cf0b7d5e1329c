package io.trueopens.message;

import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The key of the pseudonyms: 64 hexadecimal digits in a file that only its owner can read, outside
 * tables and reports.
 *
 * @param created whether this run made it
 */
public record KeyFile(Path path, boolean created, Pseudonyms pseudonyms) {
  private static final int KEY_BYTES = 32;

  /**
   * Reads the key, or makes one when there is none.
   *
   * @throws InvalidFileException when the key cannot be read or written, or is none
   */
  public static KeyFile openOrCreate(Path path) {
    return Files.exists(path)
        ? new KeyFile(path, false, new Pseudonyms(read(path)))
        : new KeyFile(path, true, new Pseudonyms(create(path)));
  }

  /**
   * Reads the key that existing tables were made with; never makes one.
   *
   * @param tables where the tables are, for the message
   * @throws InvalidFileException when the key is missing, cannot be read, or is none
   */
  public static KeyFile open(Path path, String tables) {
    if (Files.exists(path)) {
      return new KeyFile(path, false, new Pseudonyms(read(path)));
    }
    throw new InvalidFileException(
        path.toString(),
        "there is no key here, but "
            + tables
            + " holds tables that were made with one;"
            + " restore the key, or remove the tables to begin anew");
  }

  private static byte[] read(Path path) {
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(path).strip());
      if (key.length < KEY_BYTES) {
        throw new InvalidFileException(
            path.toString(), "the key is too short; expected 64 hexadecimal digits");
      }
      return key;
    } catch (IOException e) {
      throw new InvalidFileException(path.toString(), "the key cannot be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(
          path.toString(), "this is no key; expected 64 hexadecimal digits", e);
    }
  }

  private static byte[] create(Path path) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      // Written beside its place: a run that is stopped meanwhile leaves no half of a key there.
      Path written = path.resolveSibling(path.getFileName() + ".new");
      Files.deleteIfExists(written);
      Files.createFile(written, ownerOnly());
      Files.writeString(written, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.WRITE);
      Files.move(written, path);
      return key;
    } catch (IOException e) {
      throw new InvalidFileException(path.toString(), "cannot write a new key here: " + e, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
