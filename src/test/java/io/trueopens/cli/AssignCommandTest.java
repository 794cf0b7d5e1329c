package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("key"), "0123456789abcdef".repeat(4));
  }

  private void list(String text) throws IOException {
    Files.writeString(folder.resolve("list.csv"), text);
  }

  private static String people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "reader" + i + "@example.org," + (i % 3 == 0 ? "NL" : "BE"))
        .collect(Collectors.joining("\n", "email,country\n", "\n"));
  }

  private Cli assign(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "assign",
                folder.resolve("list.csv").toString(),
                "--arm=title=report.png",
                "--arm=descriptive=flood-map.png",
                "--url=https://mail.example.org/o/{campaign}/{message}/{image}",
                "--alt=Map of \"floods\" & fields",
                "--key=" + folder.resolve("key"),
                "--out=" + folder.resolve("out")));
    arguments.addAll(List.of(more));
    return Cli.program(arguments.toArray(String[]::new));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file));
  }

  private static long inArm(List<String> lines, String arm) {
    return lines.stream().filter(line -> line.contains("," + arm + ",")).count();
  }

  @Test
  void keepsAllColumnsAndAddsArmAndToken() throws IOException {
    list("email,name\nAnna@example.org,\"Berg, Anna\"\nben@example.org,\"says \"\"hi\"\"\"\n");
    assertThat(assign("--campaign=spring", "--sent-at=2026-03-02T09:00:00Z").code()).isZero();
    List<String> rows = lines("recipients.csv");
    assertThat(rows.get(0)).isEqualTo("email,name,arm,message,image,image_url");
    assertThat(rows.get(1))
        .matches(
            "Anna@example.org,\"Berg, Anna\",(title|descriptive),([0-9a-f]{32}),"
                + "((report|flood-map).png),https://mail.example.org/o/spring/\\2/\\3");
    assertThat(rows.get(2)).startsWith("ben@example.org,\"says \"\"hi\"\"\",");
    String[] anna = lines("deliveries.csv").get(1).split(",", 6);
    assertThat(anna[1] + " " + anna[2]).isEqualTo("Anna@example.org spring");
    assertThat(rows.get(1)).contains("," + anna[3] + "," + anna[0] + "," + anna[4] + ",");
    assertThat(anna[5]).isEqualTo("\"Map of \"\"floods\"\" & fields\",2026-03-02T09:00:00Z");
  }

  @Test
  void theImagesDifferInTheirNameOnly() throws IOException {
    list(people(2));
    assign("--campaign=spring");
    String start = "<img src=\"https://mail.example.org/o/spring/{{message}}/";
    String end = "\" alt=\"Map of &quot;floods&quot; &amp; fields\">";
    assertThat(lines("snippets.html"))
        .containsExactly(
            "<!-- title -->",
            start + "report.png" + end,
            "<!-- descriptive -->",
            start + "flood-map.png" + end);
  }

  @Test
  void addressesAreEncoded() throws IOException {
    list(people(1));
    assign("--campaign=für alle");
    assertThat(lines("recipients.csv").get(1))
        .contains("https://mail.example.org/o/f%C3%BCr%20alle/");
    assertThat(lines("deliveries.csv").get(1)).contains(",für alle,");
    Cli refused = assign("--campaign=spring/2");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "the campaign \"spring/2\" holds a slash, which divides an address; leave it out");
  }

  @Test
  void aListThatIsNoUtf8IsRefused() throws IOException {
    Files.write(
        folder.resolve("list.csv"), "email\nzo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));
    Cli refused = assign("--campaign=spring");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).isEqualTo("trueopens: an input is no UTF-8 text; convert it first\n");
  }

  @Test
  void theSameListGivesTheSameArmsInAnyOrderAndCase() throws IOException {
    list(people(500));
    assign("--campaign=spring");
    List<String> before = lines("recipients.csv");
    List<String> turned = new ArrayList<>(Files.readAllLines(folder.resolve("list.csv")));
    turned.subList(1, turned.size()).sort((a, b) -> b.compareTo(a));
    list(String.join("\r\n", turned).replace("reader", "Reader"));
    assign("--campaign=spring");
    assertThat(lines("recipients.csv").stream().map(line -> line.replace("Reader", "reader")))
        .containsExactlyInAnyOrderElementsOf(before);
  }

  private List<String> arms(String... more) throws IOException {
    assertThat(assign(more).code()).isZero();
    return lines("recipients.csv").stream().map(line -> line.split(",")[2]).toList();
  }

  @Test
  void anotherCampaignDrawsAnewUnlessDrawnOnce() throws IOException {
    list(people(400));
    List<String> first = arms("--campaign=a");
    List<String> second = arms("--campaign=b");
    long same = IntStream.range(1, 401).filter(i -> first.get(i).equals(second.get(i))).count();
    assertThat(same).isBetween(150L, 250L);
    assertThat(arms("--campaign=a", "--once-for=names"))
        .isEqualTo(arms("--campaign=b", "--once-for=names"));
    assertThat(assign("--campaign=b", "--once-for=names").out())
        .contains("\"name\": \"names\"", "\"assignment\": \"persistent\"");
  }

  @Test
  void splitsByWeightAndSaysSo() throws IOException {
    list(people(3000));
    Cli cli = assign("--campaign=spring", "--arm=opaque=a81f3c9e.png:2");
    assertThat(cli.out())
        .startsWith("3,000 recipients\n")
        .contains("planned  50.00 %", "The split is as designed.")
        .contains("\"weights\": {\"title\": 1, \"descriptive\": 1, \"opaque\": 2}")
        .contains("deliveries.csv has no time of sending");
    assertThat(inArm(lines("recipients.csv"), "opaque")).isBetween(1400L, 1600L);
  }

  @Test
  void strataAreSplitToWithinABlock() throws IOException {
    list(people(300));
    assertThat(assign("--campaign=spring", "--strata=country").code()).isZero();
    List<String> rows = lines("recipients.csv");
    List<String> dutch = rows.stream().filter(line -> line.contains(",NL,")).toList();
    assertThat(inArm(dutch, "title")).isEqualTo(50);
    assertThat(inArm(rows, "descriptive")).isEqualTo(150);
    assertThat(assign("--campaign=a", "--strata=country", "--arm=odd=x.png:0.317").err())
        .startsWith(
            "the weights fit into no block of up to 100; with strata, take simple ratios such as 1"
                + " and 2");
  }

  @Test
  void saysWhereTheListIsWrong() throws IOException {
    assertWrong(
        "mail;name\na@b.example;A\n", "1: has no column \"email\"; its columns are mail, name");
    assertWrong(
        "email,arm\na,x\n", "1: has a column \"arm\" already, which would be added; rename it");
    assertWrong("email,name\na@b.example\n", "2: has 1 fields; the first line has 2");
    assertWrong(
        "name,email\nA,anna@b.example\nB,ben@b.example\n\nC, Anna@B.example\n",
        "5: names the recipient of line 2 again; name each recipient once");
    assertWrong("email,name\n\n,A\n", "3: names no recipient; take the row out, or name one");
    assertWrong(
        "email,name\na,\"A\n",
        "2: quotation marks that do not match; close each, and double those inside a field");
    assertWrong(
        "email,name\na,\"A\"b\n",
        "2: quotation marks that do not match; close each, and double those inside a field");
    assertWrong("", "1: is empty; expected a line with the names of the columns");
    try (Stream<Path> left = Files.list(folder.resolve("out"))) {
      assertThat(left).isEmpty();
    }
  }

  /** Other ids than addresses may differ in case alone. */
  @Test
  void idsThatDifferInCaseAreTwoRecipients() throws IOException {
    list("id\nAb1\nab1\n");
    assertThat(assign("--campaign=a", "--recipient=id").code()).isZero();
  }

  private void assertWrong(String list, String message) throws IOException {
    list(list);
    Cli cli = assign("--campaign=a");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err().lines().findFirst())
        .contains("trueopens: " + folder.resolve("list.csv") + ", line " + message);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    list(people(3));
    assertThat(assign("--campaign=a", "--arm=title=again.png").err())
        .startsWith("two arms have the same name");
    assertThat(assign("--campaign=a", "--arm=nothing").err())
        .contains("expected NAME=IMAGE or NAME=IMAGE:WEIGHT, such as title=report.png:2");
    assertThat(assign("--campaign=a", "--sent-at=tomorrow").err())
        .startsWith("--sent-at tomorrow: expected such as 2026-03-02T09:00:00Z");
    assertThat(Cli.program("assign", folder.resolve("list.csv").toString()).code()).isEqualTo(2);
  }
}
