package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import io.trueopens.tracker.JoinBy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format from a file with its traps in it, against numbers that were counted by hand. */
@Tag("spark")
class DeliveryFormatsIT {
  private static final String FILES = "src/test/resources/io/trueopens/delivery/";
  private static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key for these tests".getBytes(StandardCharsets.US_ASCII));
  private static final String SES =
      "{\"path\": \""
          + FILES
          + "ses.jsonl\", \"format\": \"ses\","
          + " \"columns\": {\"campaign\": \"mail.tags.campaign[0]\"}}";
  private static final String LIST =
      "{\"path\": \""
          + FILES
          + "sent.jsonl\", \"format\": \"jsonl\","
          + " \"time_zone\": \"Europe/Amsterdam\", \"columns\": {\"message\": \"mail.token\","
          + " \"dispatched_at\": \"sent\", \"recipient\": \"address\"}}";
  private static final String POSTFIX =
      "{\"path\": \""
          + FILES
          + "mail.log*\", \"format\": \"postfix\","
          + " \"time_zone\": \"Europe/Amsterdam\", \"since\": \"2026-12-01\"}";

  @TempDir private Path folder;

  /** What a run would make of some sources. */
  record Read(Dataset<Row> rows, MergedDeliveries merged, List<Problem> problems) {
    static Read of(String sources) {
      ReadDeliveries read =
          new ReadDeliveries(SampleRun.session(), job(sources).deliveryList(), JoinBy.MESSAGE);
      Dataset<Row> rows = here(read.rows(PSEUDONYMS));
      MergedDeliveries merged = MergedDeliveries.of(here(read.merged(rows)), read.paths());
      return new Read(rows, merged, read.problems(rows, merged));
    }

    /** Few rows are quicker in hand than on disk. */
    private static Dataset<Row> here(Dataset<Row> rows) {
      return SampleRun.session().createDataFrame(rows.collectAsList(), rows.schema());
    }

    private static JobFile job(String sources) {
      String job =
          "{\"name\": \"a\", \"time_zone\": \"UTC\", \"logs\": [{\"path\": \"x\"}],"
              + " \"trackers\": [{\"host\": \"a.example\", \"pixel\": \"/o/{message}\"}],"
              + " \"deliveries\": "
              + sources
              + ", \"tables\": \"t\", \"reports\": \"r\"}";
      return StrictJson.read("job.json", job, JobFile.class);
    }

    /** The messages with their status, by id. */
    Map<String, String> statuses(String... ids) {
      Map<String, String> statuses = new TreeMap<>();
      for (Row row : merged.usable().collectAsList()) {
        String id =
            Arrays.stream(ids)
                .filter(i -> row.getAs("message").equals(PSEUDONYMS.of(Of.MESSAGE, i)))
                .findFirst()
                .orElse("another");
        statuses.put(id, row.getAs("status"));
      }
      return statuses;
    }

    Row message(String id) {
      Dataset<Row> all = merged.rows();
      return all.filter(all.col("message").equalTo(PSEUDONYMS.of(Of.MESSAGE, id))).first();
    }

    List<String> texts() {
      return problems.stream().map(p -> (p.failed() ? "! " : "") + p.text()).toList();
    }
  }

  static String shown(Row row, String... columns) {
    return String.join(
        " ",
        Arrays.stream(columns).map(column -> String.valueOf(row.<Object>getAs(column))).toList());
  }

  /** Each file of a list has a header of its own. */
  @Test
  void columnsMayStandInAnotherOrderInEachFile() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "message,campaign,variant,image\n1,c,v,i.png\n");
    Files.writeString(folder.resolve("b.csv"), "message,image,campaign\n2,j.png,d\n");
    Files.writeString(folder.resolve("c.csv"), "message,campaign,variant,image\n3,e,w,k.png\n");
    Read read = Read.of("{\"path\": \"" + folder + "/*.csv\"}");
    assertThat(shown(read.message("1"), "campaign", "variant", "image")).isEqualTo("c v i.png");
    assertThat(shown(read.message("2"), "campaign", "variant", "image")).isEqualTo("d - j.png");
    assertThat(shown(read.message("3"), "campaign", "variant", "image")).isEqualTo("e w k.png");
    assertThat(read.texts()).isEmpty();
  }

  @Test
  void columnsMayBeDividedBySemicolonsAndPacked() throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("list.csv.1")))) {
      out.write(
          "message;campaign;subject\r\n1;c;\"Chart; map\"\r\n".getBytes(StandardCharsets.UTF_8));
    }
    Read read = Read.of("{\"path\": \"" + folder + "/list.*\"}");
    assertThat(shown(read.message("1"), "campaign", "subject")).isEqualTo("c Chart; map");
    assertThat(read.texts()).isEmpty();
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
    Files.writeString(folder.resolve("list.csv"), "message,kampagne\n1,c\n");
    assertThatThrownBy(() -> Read.of("{\"path\": \"" + folder + "/list.csv\"}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            folder
                + "/list.csv: there is no column \"campaign\" for campaign; the header has"
                + " message, kampagne. Map it in \"columns\" of \"deliveries\"");
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() throws IOException {
    Files.writeString(folder.resolve("list.csv"), "message,campaign,,message,,x,x\n1,c,,2,,3,4\n");
    assertThatThrownBy(() -> Read.of("{\"path\": \"" + folder + "/list.csv\"}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            folder + "/list.csv: the column \"message\" stands twice in the header; rename one");
  }

  /** A broken list must not pass for a whole one. */
  @Test
  void brokenRowsAreLeftOutAndTold() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(
        list,
        "message,campaign,subject\n1,c,\"Two\nlines\"\n2,c,\"Spring\n3,c,\"Summer\"\n4,c\n"
            + "5,c,\"x\nx\",y\n6,c,z\n7,c,\"Autumn\n8,c,x\n");
    Read read = Read.of("{\"path\": \"" + list + "\"}");
    assertThat(read.statuses("1", "6")).hasSize(2);
    assertThat(read.merged().rows().count()).isEqualTo(2);
    assertThat(read.texts())
        .containsExactly(
            "! 3 rows left out: more or fewer fields than the header has (first at " + list + ":6)",
            "! 4 rows left out: quotation marks that do not match; close each, and double those"
                + " inside a field (first at "
                + list
                + ":4)");
  }

  @Test
  void namesThatAreNoUtf8AreLeftOutAndTold() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.write(
        list,
        "message,campaign,image\n1,c,b\u00e4r.png\n2,c,b\u00f6r.png\n3,c,bar.png\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Read read = Read.of("{\"path\": \"" + list + "\"}");
    assertThat(read.merged().rows().count()).isEqualTo(1);
    assertThat(read.texts())
        .containsExactly(
            "! 2 rows left out: a name with U+FFFD, the sign for what is no UTF-8; save the list as"
                + " UTF-8 (first at "
                + list
                + ":2)");
  }

  private void assertRefused(byte[] file, String problem) throws IOException {
    Path list = folder.resolve("list.csv");
    Files.write(list, file);
    assertThatThrownBy(() -> Read.of("{\"path\": \"" + list + "\"}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(list + problem);
  }

  @Test
  void aListWithoutAHeaderIsRefusedWithTheReason() throws IOException {
    assertRefused(new byte[0], ": is empty; expected a line with the columns' names");
    assertRefused(
        "message,\"campaign\n1,c\n".getBytes(StandardCharsets.UTF_8),
        ", line 1: quotation marks that do not match");
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write("message,campaign\n1,c\n".getBytes(StandardCharsets.UTF_8));
    }
    assertRefused(
        Arrays.copyOf(packed.toByteArray(), 12),
        ": cannot be read: Unexpected end of ZLIB input stream");
    assertRefused(
        Arrays.copyOf(packed.toByteArray(), 3),
        ": cannot be read: it ends too early (EOFException)");
  }

  /** Its first row is taken for the header, and must not be told to whoever reads the messages. */
  @Test
  void aFirstRowInPlaceOfTheHeaderIsNotPrinted() throws IOException {
    assertRefused(
        "9f2c41,jane@example.org,spring sale\n1,a@example.org,c\n".getBytes(StandardCharsets.UTF_8),
        ": there is no column \"campaign\" for campaign; the header has 3 fields, and none that is looked for. Map it in \"columns\" of \"deliveries\"");
  }

  /** Nor where another file of the list has its header. */
  @Test
  void aFirstRowInPlaceOfOneFilesHeaderIsNotPrinted() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "message,kampagne\n1,c\n");
    Files.writeString(folder.resolve("b.csv"), "9f2c41,jane@example.org\n1,c\n");
    assertThatThrownBy(() -> Read.of("{\"path\": \"" + folder + "/*.csv\"}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("the header has message, kampagne.")
        .hasMessageNotContaining("jane");
  }

  @Test
  void aBrokenArchiveGivesTheRowsItHas() throws IOException {
    StringBuilder text = new StringBuilder("message,campaign\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(Integer.toHexString(i * 2_654_435)).append(",c\n");
    }
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path list = folder.resolve("list.csv.gz");
    Files.write(list, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    Read read = Read.of("{\"path\": \"" + list + "\"}");
    long rows = read.merged().rows().count();
    assertThat(rows).isGreaterThan(8000);
    assertThat(read.texts())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("! 1 row left out: reading broke off: Unexpected end of ZLIB input stream")
        .endsWith(":" + (rows + 2) + ")");
  }

  @Test
  void aHeaderThatIsBrokenAmongOthersIsTold() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "message,\"camp\"aign\n1,c\n5,c\n");
    Files.writeString(folder.resolve("b.csv"), "message,campaign\n2,d");
    Files.writeString(folder.resolve("c.csv"), "message,campaign\n");
    Files.writeString(folder.resolve("d.csv"), "");
    Read read = Read.of("{\"path\": \"" + folder + "/*.csv\"}");
    assertThat(shown(read.message("2"), "campaign")).isEqualTo("d");
    assertThat(read.texts())
        .containsExactly(
            "! 1 row left out: a file without any row; not even a header (first at "
                + folder
                + "/d.csv:1)",
            "! 3 rows left out: behind a header that cannot be read: quotation marks that do not"
                + " match; close each, and double those inside a field (first at "
                + folder
                + "/a.csv:1)");
  }

  @Test
  void aLinkToNothingIsTold() throws IOException {
    Files.createSymbolicLink(folder.resolve("b.csv"), Path.of("nowhere"));
    // What an editor keeps beside a file that is open in it.
    Files.createSymbolicLink(folder.resolve(".#a.csv"), Path.of("anna@example.org.4711"));
    String lists = "{\"path\": \"" + folder + "/*.csv\"}";
    assertThatThrownBy(() -> Read.of(lists))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(folder + "/b.csv: cannot be read: it is a link to nothing");
    Files.writeString(folder.resolve("a.csv"), "message,campaign\n1,c\n");
    Read read = Read.of(lists);
    assertThat(read.merged().rows().count()).isEqualTo(1);
    assertThat(read.problems())
        .containsExactly(
            Problem.error(folder + "/b.csv", "cannot be read: it is a link to nothing"));
  }

  @Test
  void aPathMayHoldAComma() throws IOException {
    Files.writeString(folder.resolve("sent,2026.csv"), "message,campaign\n1,c\n");
    Read read = Read.of("{\"path\": \"" + folder + "/sent,2026.csv\"}");
    assertThat(shown(read.message("1"), "campaign")).isEqualTo("c");
  }

  /** Addresses are one whatever their case; the ids of some systems differ in it alone. */
  @Test
  void recipientsAreToldApartByCaseUnlessTheyAreAddresses() throws IOException {
    Files.writeString(
        folder.resolve("list.csv"),
        "message,campaign,recipient\n1,c,S7kZa\n2,c,s7kza\n3,c,A@b.org\n4,c,a@b.org\n");
    Read read = Read.of("{\"path\": \"" + folder + "/list.csv\"}");
    assertThat(shown(read.message("1"), "recipient"))
        .isNotEqualTo(shown(read.message("2"), "recipient"));
    assertThat(shown(read.message("3"), "recipient"))
        .isEqualTo(shown(read.message("4"), "recipient"));
  }

  @Test
  void amazonSes() {
    Read read = Read.of(SES);
    assertThat(read.statuses("ses-1", "ses-2", "ses-3", "ses-4", "ses-5", "ses-7"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ses-1", "delivered",
                "ses-2", "delivered",
                "ses-3", "bounced",
                "ses-4", "dispatched",
                "ses-5", "delivered",
                "ses-7", "delivered"));
    assertThat(read.texts())
        .containsExactly(
            "! 1 row left out: an event of no known kind (first at " + place(read, 15) + ")",
            "! 1 row left out: no JSON (first at " + place(read, 11) + ")",
            "! 1 row left out: one mail to several recipients, whose opens cannot be told apart"
                + " (first at "
                + place(read, 12)
                + ")",
            "set aside, as is right: 1 × SNS speaking of itself; 1 × delayed: will be tried again;"
                + " 1 × opens and clicks as the mail service saw them",
            "1 event came again; each counts once",
            "1 message was dispatched, but neither delivered nor bounced so far; none of that"
                + " counts as delivered");
    assertThat(shown(read.message("ses-1"), "dispatched_at", "delivered_at", "subject"))
        .isEqualTo("2026-03-02T08:00:00Z 2026-03-02T08:00:02.500Z Spring, \"now\"");
  }

  private static String place(Read read, int line) {
    String file =
        read.rows().filter(col(DeliverySchema.FILE).isNotNull()).first().getAs(DeliverySchema.FILE);
    assertThat(file).endsWith("ses.jsonl");
    return file + ":" + line;
  }

  @Test
  void sendGrid() {
    Read read = Read.of("{\"path\": \"" + FILES + "sendgrid.jsonl\", \"format\": \"sendgrid\"}");
    assertThat(read.statuses("sg-1", "sg-2", "sg-3", "sg-4"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sg-1", "delivered",
                "sg-2", "delivered",
                "sg-3", "bounced",
                "sg-4", "bounced"));
    assertThat(read.texts()).hasSize(4).contains("1 event came again; each counts once");
    assertThat(shown(read.message("sg-2"), "campaign", "dispatched_at", "delivered_at", "variant"))
        .isEqualTo("12345 2026-03-02T08:00:01Z 2026-03-02T09:00:00Z -");
    assertThat(shown(read.message("sg-1"), "variant")).isEqualTo("1");
  }

  @Test
  void mailgun() {
    Read read =
        Read.of(
            "{\"path\": \""
                + FILES
                + "mailgun.jsonl\", \"format\": \"mailgun\","
                + " \"columns\": {\"campaign\": \"tags[0]\"}}");
    assertThat(
            read.statuses(
                "1@mail.example.org",
                "2@mail.example.org",
                "3@mail.example.org",
                "6@mail.example.org"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "1@mail.example.org", "delivered",
                "2@mail.example.org", "delivered",
                "3@mail.example.org", "bounced",
                "6@mail.example.org", "delivered"));
    assertThat(read.texts())
        .containsExactly(
            "set aside, as is right: 1 × deferred: will be tried again;"
                + " 1 × opens and clicks as the mail service saw them",
            "1 event came again; each counts once",
            "! 1 message left out: " + MergeDeliveries.SEVERAL);
    assertThat(shown(read.message("1@mail.example.org"), "dispatched_at", "delivered_at"))
        .isEqualTo("2026-03-02T08:00:00.250Z 2026-03-02T08:00:02.658528Z");
  }

  @Test
  void postmark() {
    Read read =
        Read.of(
            "{\"path\": \""
                + FILES
                + "postmark.jsonl\", \"format\": \"postmark\","
                + " \"columns\": {\"variant\": \"Metadata.variant\"}}");
    assertThat(read.statuses("pm-1", "pm-2", "pm-3"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("pm-1", "delivered", "pm-2", "delivered", "pm-3", "bounced"));
    assertThat(read.texts())
        .hasSize(2)
        .contains("! 1 message left out: " + MergeDeliveries.NO_CAMPAIGN);
    assertThat(shown(read.message("pm-2"), "campaign", "variant", "delivered_at", "dispatched_at"))
        .isEqualTo("spring a 2026-03-02T08:00:04Z null");
  }

  @Test
  void postfixOverRotatedFiles() throws IOException {
    Read read = Read.of("[" + POSTFIX + ", {\"path\": \"" + FILES + "postfix-list.csv\"}]");
    assertPostfix(read);
    assertThat(read.texts())
        .hasSize(3)
        .anyMatch(text -> text.startsWith("! 1 row left out: a delivery whose message id is not"))
        .anyMatch(text -> text.startsWith("! 1 row left out: unknown status of a delivery"))
        .contains(
            "set aside, as is right: 1 × an unfinished last line waits for the next run;"
                + " 2 × deferred: will be tried again;"
                + " 3 × handed over inside this server: to a filter or a mailbox;"
                + " 5 × lines about no delivery; 1 × notifications to the sender");
  }

  /** A server sends mail that nobody asked about, which is no reason to call a run incomplete. */
  @Test
  void mailOfTheServerWithoutACampaignIsNoticed() {
    assertThat(Read.of("[" + POSTFIX + "]").texts())
        .anyMatch(
            text ->
                text.matches(
                    "\\d+ messages left out: no campaign in any source, and named by a mail server's"
                        + " log alone"));
  }

  /** A log beside it is no excuse for a list that lacks what it should have. */
  @Test
  void aListWithoutCampaignsStaysAnErrorBesideAMailLog() throws IOException {
    Files.writeString(folder.resolve("list.csv"), "message,campaign\n1,\n2,c\n");
    assertThat(Read.of("[" + POSTFIX + ", {\"path\": \"" + folder + "/list.csv\"}]").texts())
        .contains("! 1 message left out: no campaign in any source");
  }

  private static void assertPostfix(Read read) {
    String at = "@mail.example.org";
    assertThat(
            read.statuses(
                "pf-1" + at,
                "pf-2" + at,
                "pf-3" + at,
                "pf-5" + at,
                "pf-6" + at,
                "pf-7" + at,
                "pf-8" + at))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pf-1" + at, "delivered",
                "pf-2" + at, "delivered",
                "pf-3" + at, "bounced",
                "pf-5" + at, "delivered",
                "pf-6" + at, "bounced",
                "pf-7" + at, "delivered",
                "pf-8" + at, "delivered"));
    assertThat(shown(read.message("pf-1" + at), "dispatched_at", "delivered_at", "variant"))
        .isEqualTo("2026-12-31T22:59:58.500Z 2026-12-31T23:00:02Z a");
    assertThat(shown(read.message("pf-2" + at), "dispatched_at", "delivered_at"))
        .isEqualTo("2026-12-31T22:59:59Z 2026-12-31T23:10:03Z");
    assertThat(shown(read.message("pf-7" + at), "dispatched_at", "delivered_at"))
        .isEqualTo("2027-01-05T23:35:00.300Z 2027-01-05T23:35:01.500Z");
    assertThat(read.message("pf-5" + at).<String>getAs("recipient"))
        .isEqualTo(PSEUDONYMS.of(Of.RECIPIENT, "emil@example.org"));
  }

  /** Packed, renamed, cut elsewhere and there twice, it is the same log. */
  @Test
  void rotationChangesNothing() throws IOException {
    String old = Files.readString(Path.of(FILES + "mail.log.1"));
    String young = Files.readString(Path.of(FILES + "mail.log"));
    int cut = young.indexOf("Jan  1 00:20:01");
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("mail.a")))) {
      out.write(old.getBytes(StandardCharsets.UTF_8));
      out.write(young.substring(0, cut).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("mail.0"), young.substring(cut));
    Files.writeString(folder.resolve("mail.b"), old);
    assertPostfix(
        Read.of(
            "["
                + POSTFIX.replace(FILES + "mail.log*", folder + "/mail.*")
                + ", {\"path\": \""
                + FILES
                + "postfix-list.csv\"}]"));
  }

  @Test
  void aBrokenArchiveGivesWhatItHas() throws IOException {
    byte[] text = Files.readAllBytes(Path.of(FILES + "ses.jsonl"));
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text);
    }
    Files.write(folder.resolve("ses.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    Read read = Read.of(SES.replace(FILES + "ses.jsonl", folder + "/ses.gz"));
    assertThat(read.texts()).anyMatch(t -> t.startsWith("! 1 row left out: reading broke off: "));
    assertThat(read.merged().rows().count()).isPositive();
  }

  @Test
  void aLaterSourceAddsWhatTheFirstLacks() {
    Read read = Read.of("[" + SES + ", " + LIST + "]");
    assertThat(
            shown(
                read.message("ses-1"),
                "dispatched_at",
                "delivered_at",
                "variant",
                "image",
                "style",
                "subject"))
        .isEqualTo(
            "2026-03-02T07:59:50Z 2026-03-02T08:00:02.500Z b chart-of-rivers.png title_like"
                + " Spring, \"now\"");
    assertThat(shown(read.message("ses-2"), "dispatched_at", "variant", "style"))
        .isEqualTo("2026-03-02T08:00:01Z a opaque_id");
    assertThat(shown(read.message("ses-9"), "status", "dispatched_at", "delivered_at"))
        .isEqualTo("delivered 2026-03-02T08:00:02Z null");
    assertThat(read.message("ses-1").<String>getAs("recipient"))
        .isEqualTo(PSEUDONYMS.of(Of.RECIPIENT, "anna@example.com"));
    assertThat(read.texts())
        .anyMatch(
            t ->
                t.startsWith(
                    "! 1 row left out: dispatched_at is no time; expected such as"
                        + " 2025-03-27T09:00:00Z, 2025-03-27T10:00:00+01:00 or 2025-03-27 10:00:00,"
                        + " and nothing where there is none (first at "))
        .anyMatch(t -> t.startsWith("! 1 row left out: no message id"));
    Read turned = Read.of("[" + LIST + ", " + SES + "]");
    assertThat(shown(turned.message("ses-1"), "subject")).isEqualTo("Spring by list");
    assertThat(turned.message("ses-1").<String>getAs("recipient"))
        .isEqualTo(PSEUDONYMS.of(Of.RECIPIENT, "A-17"));
  }

  /** As Go and others write it for what has no time: a message that bounced was not delivered. */
  @Test
  void theZeroOfAClockLeavesTheRestOfItsRow() throws IOException {
    Files.writeString(
        folder.resolve("bounces.csv"),
        "message,status,delivered_at,dispatched_at\n"
            + "ses-1,bounced,0001-01-01T00:00:00Z,2026-03-02T07:59:40Z\n");
    Files.writeString(folder.resolve("assigned.csv"), "message,campaign\nses-1,spring\n");
    Read read =
        Read.of(
            "[{\"path\": \"%1$s/assigned.csv\"}, {\"path\": \"%1$s/bounces.csv\"}]"
                .formatted(folder));
    assertThat(shown(read.message("ses-1"), "campaign", "status", "dispatched_at", "delivered_at"))
        .isEqualTo("spring bounced 2026-03-02T07:59:40Z null");
    assertThat(read.texts()).noneMatch(text -> text.contains("no time"));
  }

  /** Events in any order, any number of times. */
  @Test
  void orderAndRepetitionDoNotMatter() {
    Read read = Read.of("[" + SES + ", " + LIST + "]");
    List<String> expected = sorted(read.merged().rows());
    for (int seed = 1; seed <= 3; seed++) {
      Dataset<Row> again = read.rows().union(read.rows().sample(0.5, seed)).orderBy(rand(seed));
      assertThat(sorted(MergeDeliveries.merged(again, 2, List.of()))).isEqualTo(expected);
    }
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void parquetWithTimesOfItsOwn() {
    SparkSession spark = SampleRun.session();
    String path = folder.resolve("sent.parquet").toString();
    spark
        .range(3)
        .selectExpr(
            "concat('t', id) as token",
            "'spring' as campaign",
            "timestamp'2026-03-02 08:00:00.25' as `sent.at`",
            "case when id = 2 then 'failed' end as status",
            "id as variant")
        .write()
        .parquet(path);
    Read read =
        Read.of(
            "{\"path\": \""
                + path
                + "\", \"format\": \"parquet\", \"time_zone\": \"Asia/Tokyo\","
                + " \"columns\": {\"message\": \"token\", \"dispatched_at\": \"sent.at\"}}");
    assertThat(read.statuses("t0", "t1", "t2"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("t0", "delivered", "t1", "delivered", "t2", "bounced"));
    assertThat(shown(read.message("t1"), "dispatched_at", "variant"))
        .isEqualTo("2026-03-02T08:00:00.250Z 1");
    assertThat(read.texts()).isEmpty();
  }

  /** A list that lacks a column, such as one from before it was added, hides it in no other. */
  @Test
  void parquetFilesNeedNotHaveTheSameColumns() {
    SparkSession spark = SampleRun.session();
    Path lists = folder.resolve("lists");
    spark
        .range(2)
        .selectExpr("concat('a', id) as message", "'spring' as campaign")
        .write()
        .parquet(lists + "/2026-03.parquet");
    spark
        .range(2)
        .selectExpr(
            "concat('b', id) as message",
            "'summer' as campaign",
            "case when id = 1 then 'bounced' end as status")
        .write()
        .parquet(lists + "/2026-04.parquet");
    Read read = Read.of("{\"path\": \"" + lists + "/*.parquet\", \"format\": \"parquet\"}");
    assertThat(read.statuses("a0", "a1", "b0", "b1"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a0", "delivered", "a1", "delivered", "b0", "delivered", "b1", "bounced"));
  }

  @Test
  void aColumnOfTwoTypesIsNamed() {
    SparkSession spark = SampleRun.session();
    Path lists = folder.resolve("lists");
    String[] types = {"bigint", "double"};
    for (int month = 1; month <= types.length; month++) {
      spark
          .range(2)
          .selectExpr(
              "concat('a', id) as message",
              "'spring' as campaign",
              "cast(id as " + types[month - 1] + ") as score")
          .write()
          .parquet(lists + "/2026-0" + month + ".parquet");
    }
    assertThatThrownBy(
            () -> Read.of("{\"path\": \"" + lists + "/*.parquet\", \"format\": \"parquet\"}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(lists + "/*.parquet: the deliveries cannot be read: ");
  }

  @Test
  void countsOfListmonkNameNoMail() {
    Read read = Read.of("{\"path\": \"" + FILES + "campaigns.csv\", \"format\": \"listmonk\"}");
    assertThat(read.merged().rows().count()).isZero();
    assertThat(read.texts())
        .containsExactly(
            "! 1 row left out: no campaign, or sent and bounces are no counts with bounces at"
                + " most sent (first at "
                + Path.of(FILES + "campaigns.csv").toAbsolutePath()
                + ":4)");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Read.of("{\"path\": \"no-such/*.json\", \"format\": \"ses\"}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("no-such/*.json: no such file; correct \"path\" in \"deliveries\"");
  }
}
