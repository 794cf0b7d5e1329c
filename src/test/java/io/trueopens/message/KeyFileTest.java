package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path folder;

  @Test
  void makesAKeyOnceForItsOwnerOnly() throws IOException {
    Path path = folder.resolve("new/tables.key");
    KeyFile made = KeyFile.openOrCreate(path);
    KeyFile read = KeyFile.openOrCreate(path);
    assertThat(made.created()).isTrue();
    assertThat(read.created()).isFalse();
    assertThat(read.pseudonyms().of(Pseudonyms.Of.MESSAGE, "a"))
        .isEqualTo(made.pseudonyms().of(Pseudonyms.Of.MESSAGE, "a"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(path.getParent()).isDirectoryContaining("glob:**/tables.key");
    assertThat(path.resolveSibling("tables.key.new")).doesNotExist();
    assertThat(read.pseudonyms().check()).isEqualTo(made.pseudonyms().check());
    KeyFile another = KeyFile.openOrCreate(folder.resolve("another.key"));
    assertThat(another.pseudonyms().check()).isNotEqualTo(made.pseudonyms().check());
  }

  /** As a run leaves it that was stopped while it wrote the key. */
  @Test
  void halfAKeyIsNone() throws IOException {
    Path path = folder.resolve("tables.key");
    Files.writeString(folder.resolve("tables.key.new"), "0123");
    assertThat(KeyFile.openOrCreate(path).created()).isTrue();
    assertThat(Files.readString(path)).hasSize(65);
  }

  @Test
  void openingMakesNone() {
    Path path = folder.resolve("tables.key");
    assertThatThrownBy(() -> KeyFile.open(path, "out/tables"))
        .hasMessage(
            path
                + ": there is no key here, but out/tables holds tables that were made with one;"
                + " restore the key, or remove the tables to begin anew");
    assertThat(path).doesNotExist();
  }

  @Test
  void refusesWhatIsNoKey() throws IOException {
    Path path = Files.writeString(folder.resolve("k"), "secret");
    assertThatThrownBy(() -> KeyFile.open(path, "t"))
        .hasMessage(path + ": this is no key; expected 64 hexadecimal digits");
  }
}
