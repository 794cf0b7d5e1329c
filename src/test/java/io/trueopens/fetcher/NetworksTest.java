package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> matching(String ip, String day) {
    return Networks.read(folder).matching(ip, LocalDate.parse(day)).stream()
        .map(NetworkMatch::format)
        .toList();
  }

  private void assertRejected(String file, String message) {
    assertThatThrownBy(() -> Networks.read(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(folder.resolve(file) + message);
  }

  @ParameterizedTest
  @CsvSource({
    "66.249.84.1, google",
    "74.125.208.9, google",
    "::ffff:74.125.208.9, google",
    "2a00:1450:4864::1, google",
    "104.47.1.2, exchange_online_protection",
    "40.94.29.84, exchange_online_protection",
    "2a01:111:f403:c200::1, exchange_online_protection",
    "18.133.136.130, barracuda"
  })
  void knowsTheDocumentedRanges(String ip, String set) {
    assertThat(Networks.bundled().matching(ip, TODAY))
        .containsExactly(new NetworkMatch(set, TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.1", "mail.example.org", "", "-", "fe80::1%3", "40.94.29.85"})
  void othersAreInNone(String ip) {
    assertThat(Networks.bundled().matching(ip, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.2.3.4, true", "::1, true", "[::1], true", "localhost, false", "1.2.3, false"})
  void tellsAddressesFromNames(String text, boolean address) {
    assertThat(Networks.isAddress(text)).isEqualTo(address);
    assertThat(Networks.isAddress(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2025-02-01", // none that old: the nearest
    "2025-02-01, 2025-02-01",
    "2026-07-31, 2025-02-01",
    "2026-08-01, ''", // the range was withdrawn
    "2027-01-01, ''"
  })
  void holdsAFetchAgainstTheListOfItsDay(String day, String snapshot) throws IOException {
    write("2025-02-01/egress-ip-ranges.csv", "172.224.224.0/27,GB,GB-EN,London,\n");
    write("2026-08-01/egress-ip-ranges.csv", "172.224.226.0/27,GB,GB-EN,London,\n");
    assertThat(matching("172.224.224.5", day))
        .isEqualTo(snapshot.isEmpty() ? List.of() : List.of("apple_egress@" + snapshot));
  }

  @Test
  void aUsersOwnSnapshotsReplaceTheBundledRanges() throws IOException {
    write("2025-02-01/google.txt", "192.0.2.0/24 # a test\n\n# nothing else\n");
    assertThat(matching("192.0.2.1", "2026-12-24")).containsExactly("google@2025-02-01");
    assertThat(matching("74.125.208.9", "2026-12-24")).isEmpty();
    assertThat(matching("104.47.1.2", "2026-12-24"))
        .containsExactly("exchange_online_protection@2026-11-23");
  }

  @Test
  void newestListsAnswerWithoutADay() throws IOException {
    write("2025-02-01/proofpoint.txt", "192.0.2.0/24");
    write("2026-02-01/proofpoint.txt", "192.0.2.0/25");
    assertThat(Networks.read(folder).matching("192.0.2.1", LocalDate.MAX))
        .containsExactly(NetworkMatch.parse("proofpoint@2026-02-01"));
  }

  /** A list that is fetched each night hardly ever changes. */
  @Test
  void daysOnWhichASetDidNotChangeShareItsTable() throws IOException {
    write("2026-11-20/egress-ip-ranges.csv", "192.0.2.0/24,US,US-CA,Cupertino,\n");
    write("2026-11-21/egress-ip-ranges.csv", "192.0.2.0/24,US,US-CA,Cupertino,\n");
    write("2026-11-22/egress-ip-ranges.csv", "198.51.100.0/24,US,US-CA,Cupertino,\n");
    List<RangeTable> tables = List.copyOf(new SnapshotFolder(folder).read().values());
    assertThat(tables).hasSize(3);
    assertThat(tables.get(1)).isSameAs(tables.get(0));
    assertThat(tables.get(2)).isNotSameAs(tables.get(0));
  }

  @Test
  void joinsFilesOfOneDayThatFillOneSet() throws IOException {
    write("2026-02-01/aws.txt", "192.0.2.0/24");
    write("2026-02-01/ip-ranges.json", "{\"prefixes\": [{\"ip_prefix\": \"3.5.140.0/22\"}]}");
    assertThat(matching("192.0.2.1", "2026-02-01")).containsExactly("aws@2026-02-01");
    assertThat(matching("3.5.143.255", "2026-02-01")).containsExactly("aws@2026-02-01");
  }

  @Test
  void anEmptyFolderAndHiddenFilesAreFine() throws IOException {
    write(".gitkeep", "");
    write("2026-02-01/.DS_Store", "\0");
    write("2026-02-01/cisco.txt", "# none yet\n");
    assertThat(matching("192.0.2.1", "2026-02-01")).isEmpty();
  }

  @Test
  void travelsToOtherMachines() throws IOException, ClassNotFoundException {
    write("2026-02-01/mimecast.txt", "192.0.2.0/24");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Networks.read(folder));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Networks copy = (Networks) in.readObject();
      assertThat(copy.matching("192.0.2.1", TODAY))
          .containsExactly(NetworkMatch.parse("mimecast@2026-02-01"));
    }
  }

  @Test
  void rejectsWhatIsNotThere() {
    assertThatThrownBy(() -> Networks.read(folder.resolve("gone")))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            folder.resolve("gone")
                + ": is no folder; expected network lists in folders by date, such as "
                + folder.resolve("gone/2026-11-23/goog.json"));
  }

  @Test
  void rejectsAFolderThatIsNoDate() throws IOException {
    write("latest/goog.json", "{}");
    assertRejected(
        "latest",
        ": is no date; put network lists into folders by the day they were fetched, such as"
            + " 2026-11-23");
  }

  @Test
  void rejectsAFileBesideTheFolders() throws IOException {
    write("2026-02-01", "192.0.2.0/24");
    assertRejected(
        "2026-02-01",
        ": is no folder; expected network lists in folders by date, such as "
            + folder.resolve("2026-11-23/goog.json"));
  }

  @Test
  void rejectsTextInAnotherEncoding() throws IOException {
    Files.createDirectories(folder.resolve("2026-02-01"));
    Files.write(folder.resolve("2026-02-01/cisco.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertRejected("2026-02-01/cisco.txt", ": is no UTF-8 text; expected a list");
  }

  @Test
  void namesFileAndLineOfABadNetwork() throws IOException {
    write("2026-02-01/cisco.txt", "# ours\n192.0.2.0/24\n192.0.2.0/99\n");
    assertRejected(
        "2026-02-01/cisco.txt",
        ":3: \"192.0.2.0/99\" has no prefix length from 0 to 32 after the slash");
  }
}
