package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String HIT =
      "attribution, message, event_time, event_date, kind, status, agent, verdict, rule, confidence,"
          + " seconds_since_delivery, evidence";

  @TempDir private Path folder;
  private TinyTables tables;
  private String job;

  @BeforeEach
  void write() throws SQLException, IOException {
    tables = new TinyTables(folder);
    deliver("opened", "delivered", "opened");
    deliver("quiet", "delivered", "silent");
    deliver("bounced", "bounced", null);
    // Out of order; the first person's fetch was answered with an error.
    hit(
        "opened",
        "'2025-03-28 10:00:00', '2025-03-28', 'pixel', 200, 'Gmail',"
            + " 'human_via_proxy', 'mail_proxy', 'high', 90000, 'Gmail fetched it.'");
    hit(
        "opened",
        "'2025-03-27 09:00:05', '2025-03-27', 'pixel', 200, 'Gateway',"
            + " 'scanner', 'scanner', 'medium', 5, 'A gateway fetched it.'");
    hit(
        "opened",
        "'2025-03-27 09:00:09', '2025-03-27', 'image', 404, 'Thunderbird',"
            + " 'human', 'mail_client', 'high', null, 'A person''s client.'");
    hit(
        "stray",
        "'2025-03-27 09:00:05', '2025-03-27', 'pixel', 200, 'curl',"
            + " 'bot', 'bot', 'high', null, 'A program.'");
    tables.add(Table.RUNS, "started_at", "'2025-04-01 00:00:00'");
    job = tables.write();
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  private void deliver(String message, String status, String outcome) throws SQLException {
    String pseudonym = TinyTables.pseudonym(message);
    tables.add(
        Table.DELIVERIES,
        "message, campaign, variant, image, style, dispatched_at, delivered_at, status",
        "'%s', 'spring', 'b', 'chart.png', 'descriptive', '2025-03-27 08:59:58',"
                .formatted(pseudonym)
            + " '2025-03-27 09:00:00', '"
            + status
            + "'");
    if (outcome != null) {
      tables.add(Table.MESSAGES, "message, outcome", "'%s', '%s'".formatted(pseudonym, outcome));
    }
  }

  private void hit(String message, String values) throws SQLException {
    tables.add(
        Table.HITS, HIT, "'delivered', '%s', %s".formatted(TinyTables.pseudonym(message), values));
  }

  private Cli explain(String... arguments) {
    return Cli.run(new ExplainCommand(), arguments);
  }

  @Test
  void tellsEachHitInOrderAndWhatDecided() {
    Cli told = explain(job, "--message", "opened");
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .isEqualTo(
            """
            message     %s
            campaign    spring
            variant     b
            style       descriptive (chart.png)
            dispatched  2025-03-27T08:59:58Z
            delivered   2025-03-27T09:00:00Z
            outcome     opened, decided by hit 3: the first image fetched by a person

            1  2025-03-27T09:00:05Z  pixel  Gateway
               scanner by rule scanner, confidence medium, 5 s after delivery
               A gateway fetched it.

            2  2025-03-27T09:00:09Z  image  Thunderbird, answered with error 404
               human by rule mail_client, confidence high, time since delivery not known
               A person's client.

            3  2025-03-28T10:00:00Z  pixel  Gmail
               human_via_proxy by rule mail_proxy, confidence high, 90000 s after delivery
               Gmail fetched it.
            """
                .formatted(TinyTables.pseudonym("opened")));
    assertThat(told.code()).isZero();
  }

  @Test
  void tellsTheSameAsJson() {
    assertThat(explain(job, "--message", "opened", "--json").out())
        .startsWith(
            "{\"message\":\"%s\",\"delivery\":{\"campaign\":\"spring\",\"variant\":\"b\","
                    .formatted(TinyTables.pseudonym("opened"))
                + "\"style\":\"descriptive\",\"image\":\"chart.png\","
                + "\"dispatched_at\":\"2025-03-27T08:59:58Z\","
                + "\"delivered_at\":\"2025-03-27T09:00:00Z\",\"status\":\"delivered\"},"
                + "\"outcome\":\"opened\",\"decided_by\":3,"
                + "\"because\":\"the first image fetched by a person\","
                + "\"hits\":[{\"time\":\"2025-03-27T09:00:05Z\",\"kind\":\"pixel\","
                + "\"status\":200,\"attribution\":\"delivered\",\"agent\":\"Gateway\",\"verdict\":\"scanner\","
                + "\"rule\":\"scanner\",\"confidence\":\"medium\","
                + "\"seconds_since_delivery\":5,\"because\":\"A gateway fetched it.\"}");
  }

  @Test
  void aSilentMessageIsAnAnswerToo() {
    Cli told = explain(job, "--message", " quiet ");
    assertThat(told.out())
        .endsWith("outcome     silent: no hits: unread, or read with images off\n");
    assertThat(told.code()).isZero();
  }

  @Test
  void aBouncedMessageHasNoOutcome() {
    assertThat(explain(job, "--message", "bounced").out())
        .endsWith("outcome     none: the message was not delivered (bounced)\n");
  }

  @Test
  void saysWhereAMessageIsAbsent() {
    Cli stray = explain(job, "--message", "stray");
    assertThat(stray.out()).contains("1  2025-03-27T09:00:05Z  pixel  curl\n");
    assertThat(stray.err())
        .isEqualTo(
            "explain: message \"stray\" is absent from the deliveries of %s/tables, though it has"
                    .formatted(folder)
                + " hits, so that it counts nowhere; check the list of deliveries\n");
    assertThat(stray.code()).isEqualTo(1);
    Cli none = explain(job, "--message", "none");
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .isEqualTo(
            "explain: message \"none\" is absent from both the deliveries and the hits of %s/tables;"
                    .formatted(folder)
                + " check its spelling, and whether the job has run since it was sent\n");
    assertThat(none.code()).isEqualTo(1);
  }

  @Test
  void neverMakesAKey() throws IOException {
    Path key = folder.resolve("tables.key");
    Files.delete(key);
    Cli told = Cli.program("explain", job, "--message", "opened");
    assertThat(told.err())
        .isEqualTo(
            "trueopens: %s: there is no key here, but %s/tables holds tables that were made with"
                    .formatted(key, folder)
                + " one; restore the key, or remove the tables to begin anew\n");
    assertThat(told.code()).isEqualTo(2);
    assertThat(key).doesNotExist();
  }

  @Test
  void findsAMessageByCampaignAndRecipient() throws IOException, SQLException {
    String composite = TinyTables.pseudonym("spring", "anna");
    tables.add(
        Table.DELIVERIES,
        "message, campaign, variant, style, status",
        "'%s', 'spring', '-', 'unknown', 'delivered'".formatted(composite));
    tables.add(Table.MESSAGES, "message, outcome", "'%s', 'silent'".formatted(composite));
    tables.add(
        Table.HITS,
        HIT,
        "'other_campaign', '%s', '2025-03-27 09:00:05', '2025-03-27', 'pixel', 200, 'Gmail',"
                .formatted(composite)
            + " 'human_via_proxy', 'mail_proxy', 'high', null, 'Gmail fetched it.'");
    job = tables.write();
    Cli told = explain(job, "--campaign", "spring", "--recipient", "anna");
    assertThat(told.out())
        .contains("Gmail, not counted: its URL names another campaign\n")
        .contains(
            "outcome     silent: no hit counts: each was answered with an error, or its URL names"
                + " another campaign\n");
    assertThat(told.code()).isZero();
    assertThat(explain(job, "--campaign", "spring", "--recipient", "ben").err())
        .startsWith(
            "explain: the message of campaign \"spring\" to recipient \"ben\" is absent from both");
  }

  @Test
  void wantsOneWayOfNaming() {
    assertThat(explain(job).err()).startsWith("Error: Missing required argument");
    assertThat(explain(job, "--campaign", "spring").code()).isEqualTo(2);
    assertThat(explain(job, "--campaign", "c", "--recipient", "r", "--message", "m").code())
        .isEqualTo(2);
  }

  @Test
  void needsTables(@TempDir Path other) throws SQLException, IOException {
    try (TinyTables none = new TinyTables(other)) {
      String early = none.job();
      Cli told = explain(early, "--message", "opened");
      assertThat(told.err())
          .isEqualTo(
              "%1$s: there are no tables in %2$s/tables yet; make them first: trueopens run %1$s\n"
                  .formatted(early, other));
      assertThat(told.code()).isEqualTo(2);
    }
  }
}
