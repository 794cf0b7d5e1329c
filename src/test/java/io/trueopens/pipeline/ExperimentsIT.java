package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.assign.Arm;
import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.pipeline.AssignedMail.Campaign;
import io.trueopens.report.ReportFromTables;
import io.trueopens.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a list of recipients through assign, logs and run to what the report says. */
@Tag("spark")
class ExperimentsIT {
  private static final List<Arm> HALVES =
      List.of(new Arm("title", "report.png", 1), new Arm("descriptive", "flood-map.png", 1));
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir private static Path folder;

  private static JsonNode report;
  private static String page;

  @BeforeAll
  static void run() throws IOException {
    AssignedMail mail = new AssignedMail(folder);
    mail.send(
        new Campaign("two-points", 12_000, HALVES, null, rates(0.04, 0.06), row -> true), MONDAY);
    mail.send(new Campaign("none", 3000, HALVES, null, rates(0.2, 0.2), row -> true), MONDAY);
    mail.send(
        new Campaign(
            "broken",
            3000,
            HALVES,
            null,
            rates(0.2, 0.2),
            // The mailer lost every second mail of one arm: tokens are hexadecimal.
            row -> !row.contains(",title,") || row.charAt(0) > '7' || row.startsWith("message")),
        MONDAY);
    List<Arm> refused = List.of(new Arm("pixel", "p1x1.gif", 1), HALVES.get(1));
    mail.send(
        new Campaign(
            "refused", 3000, refused, null, Map.of("pixel", 0.1, "descriptive", 0.2), row -> true),
        MONDAY);
    for (int week = 0; week < 2; week++) {
      mail.send(
          new Campaign("kept-" + week, 2000, HALVES, "kept", rates(0.2, 0.35), row -> true),
          MONDAY.plusSeconds(week * 7 * 86_400L));
    }
    JobFile job = StrictJson.read("job.json", job(), JobFile.class);
    SampleRun.run(job);
    Path out = folder.resolve("report");
    ReportWriter.write(ReportFromTables.read(job), out);
    report = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    page = Files.readString(out.resolve("report.html"));
  }

  private static Map<String, Double> rates(double title, double descriptive) {
    return Map.of("title", title, "descriptive", descriptive);
  }

  private static String job() {
    return """
    {
      "name": "experiments",
      "time_zone": "UTC",
      "logs": [{"path": "FOLDER/access.log", "host": "m.example.org"}],
      "trackers": [{"host": "m.example.org", "image": "/o/{campaign}/{message}/{image}"}],
      "deliveries": {"path": "FOLDER/*/deliveries.csv"},
      "experiments": [EXPERIMENTS],
      "tables": "FOLDER/tables",
      "reports": "FOLDER/reports"
    }
    """
        .replace(
            "EXPERIMENTS",
            String.join(
                ",",
                experiment("two-points", "two-points", "title", "per_campaign", 12_000),
                experiment("none", "none", "title", "per_campaign", 9000),
                experiment("broken", "broken", "title", "per_campaign", 3000),
                experiment("refused", "refused", "pixel", "per_campaign", 3000),
                experiment("kept", "kept-*", "title", "persistent", 2000),
                experiment("seen", "none", "title", "none", 3000)))
        .replace("FOLDER", folder.toString());
  }

  private static String experiment(
      String name, String campaigns, String control, String assignment, long planned) {
    return """
    {"name": "%s", "campaigns": ["%s"], "arms": "variant", "control": "%s",
     "weights": {"%s": 1, "descriptive": 1}, "assignment": "%s", "factor": "name", "planned": %d}
    """
        .formatted(name, campaigns, control, control, assignment, planned);
  }

  private static JsonNode experiment(String name) {
    return StreamSupport.stream(report.get("experiments").spliterator(), false)
        .filter(node -> node.get("experiment").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String sentence(String name) {
    return experiment(name).get("sentence").asText();
  }

  @Test
  void findsATrueDifferenceOfTwoPoints() {
    JsonNode found = experiment("two-points");
    assertThat(sentence("two-points"))
        .matches(
            "'descriptive' is opened more than 'title': \\+[1-3]\\.\\d points \\(between"
                + " \\+\\d\\.\\d and \\+\\d\\.\\d\\)\\. Safe to read every morning\\.");
    assertThat(found.get("interval").get("lower").asDouble()).isBetween(0.0, 0.02);
    assertThat(found.get("interval").get("upper").asDouble()).isGreaterThan(0.02);
    assertThat(found.get("second_opinion").get("p").asDouble()).isLessThan(0.05);
    assertThat(page).contains(">" + sentence("two-points") + "</p>");
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(sentence("none"))
        .matches(
            "No clear difference yet\\. With 95\u00a0% confidence the true gap in opens so far is"
                + " between \u2212\\d\\.\\d and \\+\\d\\.\\d points\\. 3\u202f000 of the 9\u202f000 deliveries"
                + " planned for these two arms are made.*");
  }

  @Test
  void refusesABrokenSplit() {
    assertThat(sentence("broken"))
        .matches(
            "Do not use: 6\\d\\.\\d\u00a0% of the mail went to 'descriptive', 50\u00a0% was planned\\.");
    assertThat(experiment("broken").get("testable").asBoolean()).isFalse();
    // Its campaign's rates must not pass for those of groups that chance drew.
    assertThat(page)
        .containsOnlyOnce("Declared as randomised, and a check of the experiment failed");
    for (JsonNode campaign : report.get("campaigns")) {
      assertThat(campaign.get("randomised").asBoolean())
          .isEqualTo(!campaign.get("campaign").asText().equals("broken"));
    }
  }

  @Test
  void warnsOfANameThatBlockersRefuse() {
    assertThat(sentence("refused")).startsWith("'descriptive' is opened more than 'pixel': +");
    assertThat(experiment("refused").get("warnings").get(0).asText())
        .isEqualTo(
            "Blockers refuse an image of 'pixel', whatever its readers do: \"p1x1.gif\" fits"
                + " \"/p1x1.gif\" of EasyPrivacy. A lower rate of this arm may be blocking.");
    assertThat(page).contains("Blockers refuse an image of");
  }

  @Test
  void countsARecipientOnceWhereTheArmIsKept() {
    JsonNode kept = experiment("kept");
    assertThat(
            kept.get("control").get("delivered").asLong()
                + kept.get("treatment").get("delivered").asLong())
        .isEqualTo(2000);
    // Who is reached twice opens at least one mail with 1 − .8² and 1 − .65².
    assertThat(kept.get("control").get("rate").asDouble()).isBetween(0.31, 0.41);
    assertThat(kept.get("treatment").get("rate").asDouble()).isBetween(0.52, 0.63);
    assertThat(kept.get("verdict").asText()).isEqualTo("more");
    assertThat(kept.get("campaigns")).hasSize(1);
  }

  @Test
  void knowsTheClientOfLaterMailFromEarlierMail() {
    JsonNode segments = experiment("kept").get("segments");
    assertThat(segments.findValuesAsText("segment"))
        .containsExactly("opened within 24 hours", "no client known before");
    JsonNode gate = experiment("two-points").get("gates").get(4);
    assertThat(gate.get("finding").asText())
        .isEqualTo("no mail client is known from before the send");
  }

  @Test
  void asksTheStandingQuestionOfAllExperiments() {
    JsonNode all = experiment("all campaigns");
    assertThat(all.get("gates").get(0).get("finding").asText())
        .isEqualTo(
            "taken together: 'two-points', 'none'; left out, for a failed check or for campaigns"
                + " that are counted already: 'broken'");
    assertThat(all.get("campaigns").findValuesAsText("campaign"))
        .containsExactly("none", "two-points");
    assertThat(all.get("between_campaigns").get("campaigns").asInt()).isEqualTo(2);
    assertThat(page).contains("The standing question, over the campaigns of several experiments");
    assertThat(page).contains("campaigns-1.png");
    assertThat(folder.resolve("report/campaigns-1.png")).exists();
  }

  @Test
  void givesNoVerdictOnWhatWasOnlyObserved() {
    assertThat(sentence("seen")).startsWith("Not testable: the arms were not drawn by chance");
    assertThat(experiment("seen").get("observed").get("within").asText())
        .isEqualTo("campaign and client known before");
    assertThat(page).contains("Observed, and no verdict: among recipients alike in");
  }
}
