package io.trueopens.knowledge;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Folders that results are written to. */
public final class WritableFolder {
  private WritableFolder() {}

  /**
   * Makes a folder, and those above it, where they are not there yet.
   *
   * @throws InvalidFileException when it cannot be made or written
   */
  public static void require(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InvalidFileException(
          folder.toString(), "the folder cannot be made: " + reason(e) + "; name another", e);
    }
    if (!Files.isWritable(folder)) {
      throw new InvalidFileException(
          folder.toString(),
          "the folder cannot be written; change its permissions or name another");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is a file";
    }
    String why = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
    return Objects.requireNonNullElse(why, "there is no place for it");
  }
}
