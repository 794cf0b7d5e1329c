package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsDatabaseTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @TempDir Path folder;

  /** Addresses and numbers that are kept for documentation, by RFC 5737, 3849 and 5398. */
  private static MmdbWriter documentation(int recordSize) {
    return new MmdbWriter(recordSize)
        .system(64_496, "192.0.2.0/25", "2001:db8:1::/48")
        .system(64_497, "192.0.2.128/25", "198.51.100.0/24")
        .system(4_294_967_294L, "203.0.113.7/32", "2001:db8:2::1/128");
  }

  private Path write(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  private static Cidr[] networks(String... texts) {
    return Arrays.stream(texts).map(Cidr::parse).toArray(Cidr[]::new);
  }

  private List<String> matching(String ip) {
    return Networks.read(folder).matching(ip, DAY).stream().map(NetworkMatch::format).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 28, 32})
  void givesTheNetworksOfTheSystemsThatAreAskedFor(int recordSize) throws IOException {
    Path file = write("a.mmdb", documentation(recordSize).bytes("GeoLite2-ASN"));
    Map<Long, List<Cidr>> found =
        AsDatabase.networks(file, Set.of(64_496L, 4_294_967_294L, 64_511L));
    assertThat(found).containsOnlyKeys(64_496L, 4_294_967_294L);
    assertThat(found.get(64_496L))
        .containsExactlyInAnyOrder(networks("192.0.2.0/25", "2001:db8:1::/48"));
    assertThat(found.get(4_294_967_294L))
        .containsExactlyInAnyOrder(networks("203.0.113.7/32", "2001:db8:2::1/128"));
  }

  @Test
  void fillsTheSetsWhoseNumbersAreKnown() throws IOException {
    MmdbWriter writer =
        new MmdbWriter(24)
            .system(8_075, "192.0.2.0/25")
            .system(26_211, "192.0.2.128/26")
            .system(22_843, "192.0.2.192/26")
            .system(60_492, "198.51.100.0/24")
            .system(16_417, "2001:db8::/32")
            .system(64_496, "203.0.113.0/24");
    write("2026-10-01/GeoLite2-ASN.mmdb", writer.bytes("GeoLite2-ASN"));
    assertThat(matching("192.0.2.1")).containsExactly("microsoft_as8075@2026-10-01");
    assertThat(matching("192.0.2.129")).containsExactly("proofpoint@2026-10-01");
    assertThat(matching("192.0.2.193")).containsExactly("proofpoint@2026-10-01");
    assertThat(matching("198.51.100.1")).containsExactly("mimecast@2026-10-01");
    assertThat(matching("2001:db8::1")).containsExactly("cisco@2026-10-01");
    assertThat(matching("203.0.113.1")).isEmpty();
  }

  @Test
  void aListMayNameSystemsBesideNetworks() throws IOException {
    write("2026-10-01/asn.mmdb", documentation(28).bytes("DBIP-ASN-Lite"));
    write(
        "2026-10-01/our_gateways.txt",
        "AS64496 # the office\nAS4294967294\n203.0.113.64/26\n".getBytes());
    assertThat(List.of("192.0.2.1", "2001:db8:1:2::3", "203.0.113.7", "203.0.113.65"))
        .allMatch(ip -> matching(ip).equals(List.of("our_gateways@2026-10-01")));
    assertThat(List.of("192.0.2.128", "198.51.100.1", "203.0.113.8", "2001:db8:2::2"))
        .allMatch(ip -> matching(ip).isEmpty());
  }

  @Test
  void aSetThatTheDatabaseDoesNotKnowKeepsItsOtherLists() throws IOException {
    write("2026-09-01/cisco.txt", "192.0.2.0/24".getBytes());
    write("2026-10-01/asn.mmdb", documentation(24).bytes("GeoLite2-ASN"));
    assertThat(matching("192.0.2.1")).containsExactly("cisco@2026-09-01");
  }

  @Test
  void aListOfSystemsNeedsADatabaseOfItsDay() throws IOException {
    write("2026-09-01/asn.mmdb", documentation(24).bytes("GeoLite2-ASN"));
    Path list = write("2026-10-01/our_gateways.txt", "# ours\nAS64496\n".getBytes());
    assertThatThrownBy(() -> Networks.read(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            list
                + ":2: names AS64496, but no database tells its networks; put one such as"
                + " GeoLite2-ASN.mmdb into "
                + list.getParent());
  }

  @Test
  void rejectsADatabaseOfOtherThings() throws IOException {
    byte[] cities =
        new MmdbWriter(24)
            .entry(Map.of("city", "Springfield"), "192.0.2.0/24")
            .bytes("GeoLite2-City");
    Path file = write("2026-10-01/GeoLite2-City.mmdb", cities);
    assertThatThrownBy(() -> Networks.read(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            file
                + ": is a database of the type \"GeoLite2-City\", without any"
                + " autonomous_system_number; expected such as GeoLite2-ASN");
  }

  @Test
  void rejectsWhatIsNoDatabase() throws IOException {
    Path file = write("2026-10-01/asn.mmdb", "<html>Not found</html>".getBytes());
    assertThatThrownBy(() -> Networks.read(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            file
                + ": cannot be read as a MaxMind database (Could not find a MaxMind DB metadata"
                + " marker in this file (asn.mmdb). Is this a valid MaxMind DB file?); fetch it"
                + " again");
  }

  @Test
  void rejectsADatabaseThatWasCutOff() throws IOException {
    byte[] whole = documentation(24).bytes("GeoLite2-ASN");
    Path file = write("2026-10-01/asn.mmdb", Arrays.copyOf(whole, whole.length - 40));
    assertThatThrownBy(() -> Networks.read(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            file + ": cannot be read as a MaxMind database (it is damaged); fetch it again");
  }

  /** Whatever is cut off or altered, a message names the file, or what is left is read. */
  @Test
  void damageNeverComesOutAsAnythingElse() throws IOException {
    byte[] whole = documentation(24).bytes("GeoLite2-ASN");
    Random random = new Random(7);
    int rejected = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged =
          i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int flips = i % 4; flips > 0; flips--) {
        damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
      }
      Path file = write("asn.mmdb", damaged);
      try {
        AsDatabase.networks(file, Set.of(64_496L));
      } catch (InvalidFileException e) {
        rejected++;
        assertThat(e).hasMessageStartingWith(file + ": ");
      }
    }
    assertThat(rejected).isGreaterThan(100);
  }
}
