package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NetworkSetsTest {
  private static NetworkSets read(String set, String checked, String range) {
    return NetworkSets.read(
        "my-networks.json",
        """
        {"sets": [{"set": "%s", "title": "t", "note": "n", "sources": ["https://e.example"],
          "checked": "%s", "ranges": ["192.0.2.0/24", "%s"]}]}
        """
            .formatted(set, checked, range));
  }

  @Test
  void knowsNamesOfSetsThatOnlyAUserCanFill() {
    assertThat(NetworkSets.bundled().names())
        .contains("proofpoint", "mimecast", "cisco", "microsoft_as8075", "apple_egress");
    assertThat(NetworkSets.bundled().ranges())
        .extractingFromEntries(entry -> entry.getKey().format())
        .containsExactly(
            "google@2026-11-23", "exchange_online_protection@2026-11-23", "barracuda@2026-11-23");
  }

  @Test
  void aUsersOwnSetIsCalledByItsName() {
    assertThat(NetworkSets.bundled().title("office_wifi")).isEqualTo("office_wifi");
    assertThat(NetworkSets.bundled().title("aws")).isEqualTo("Amazon's cloud");
  }

  @Test
  void rejectsABadRange() {
    assertThatThrownBy(() -> read("a", "2026-11-23", "192.0.2.0/240"))
        .hasMessage(
            "my-networks.json: set a: range 2: \"192.0.2.0/240\" has no prefix length from 0 to 32"
                + " after the slash");
  }

  @Test
  void rejectsABadDate() {
    assertThatThrownBy(() -> read("a", "23.11.2026", "192.0.2.0/24"))
        .hasMessage(
            "my-networks.json: set a: checked \"23.11.2026\" is no date; expected such as"
                + " 2026-11-23");
  }

  @Test
  void rejectsABadName() {
    assertThatThrownBy(() -> read("A-B", "2026-11-23", "192.0.2.0/24"))
        .hasMessage(
            "my-networks.json: set A-B: the name is taken or has other signs than a-z, 0-9 and _;"
                + " choose another one");
  }
}
