package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.ledger.Ledger;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

class LedgerFileTest {
  private static final Path FILE = new Path("/data/tables/night-000007/_state/ledger.json");

  @Test
  void whatIsWrittenIsRead() {
    assertThat(LedgerFile.ledger(FILE, LedgerFile.text(Ledger.EMPTY))).isEqualTo(Ledger.EMPTY);
  }

  /** A disk that loses its power may leave an empty file. */
  @Test
  void aDamagedOneSaysWhichFolderToRemove() {
    assertThatThrownBy(() -> LedgerFile.ledger(FILE, ""))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            FILE
                + ": what the last run has read is damaged; remove the folder"
                + " /data/tables/night-000007, so that the night before it is the last one and its"
                + " lines are read again");
  }
}
