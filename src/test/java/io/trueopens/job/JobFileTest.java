package io.trueopens.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.trueopens.delivery.DeliveryFormat;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.tracker.Kind;
import io.trueopens.tracker.Presets;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFileTest {
  private static final String JOB =
      """
      {
        "name": "weekly",
        "time_zone": "Europe/Amsterdam",
        "logs": [{"path": "logs/*.log"}],
        "trackers": [{"host": "Mail.example.org", "pixel": "/o/{message}/px.gif"}],
        "deliveries": {"path": "sent.csv", "columns": {"message": "token"}},
        "experiments": [{"name": "names", "campaigns": ["*"], "arms": "style",
                         "control": "title_like",
                         "weights": {"title_like": 0.5, "descriptive": 0.5},
                         "assignment": "per_campaign", "factor": "name"}],
        "tables": "out/tables",
        "reports": "reports"
      }
      """;

  private static JobFile read(String text) {
    return StrictJson.read("job.json", text, JobFile.class);
  }

  @Test
  void readsAJob() {
    JobFile job = read(JOB);
    assertThat(job.trackers().get(0).tracker().host()).isEqualTo("mail.example.org");
    assertThat(job.deliveries().get(0).column("message")).isEqualTo("token");
    assertThat(job.deliveries().get(0).column("campaign")).isEqualTo("campaign");
    assertThat(job.deliveries().get(0).zoneOrUtc()).isEqualTo("UTC");
    assertThat(job.experimentList().get(0).plannedOrDefault()).isEqualTo(5000);
    assertThat(job.experimentList().get(0).isRandomised()).isTrue();
  }

  /** Each line: what is replaced, by what, and what the message must say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"weekly\" | \"Weekly!\" | \"name\" is \"Weekly!\"; expected lower-case letters, digits",
        "Europe/Amsterdam | Europe/Amsterdm | \"time_zone\" is \"Europe/Amsterdm\"; expected a zone",
        "[{\"path\": \"logs/*.log\"}] | [] | \"logs\" is empty; at least one is needed",
        "logs/*.log\" | logs/*.log\", \"format\": \"nginx-combind\" | there is no format \"nginx-combind\"; did you mean \"nginx-combined\"?",
        "logs/*.log\" | logs/*.log\", \"time_zone\": \"CEST\" | \"logs.time_zone\" is \"CEST\"; expected a zone",
        "logs/*.log\" | logs/*.log\", \"trusted_proxies\": [\"10.0.0.0/33\"] | 10.0.0.0/33",
        "\"pixel\": \"/o/{message}/px.gif\" | \"download\": \"/d/{message}/{file}\", \"sizes\": {\"a.pdf\": 0} | \"sizes\" says that \"a.pdf\" has 0 bytes; expected at least 1",
        "\"sent.csv\" | \"counts.csv\", \"format\": \"listmonk\" | \"columns\" maps [message], which the format listmonk says itself",
        "\"trackers\" | \"trackres\" | unknown key \"trackres\"; did you mean \"trackers\"?",
        "\"pixel\": | \"pixl\": | unknown key \"pixl\"; did you mean \"pixel\"?",
        "/px.gif\" | /{px}.gif\" | known parts are campaign, file, image, link, message",
        ", \"pixel\": \"/o/{message}/px.gif\" | `` | has no URL template; give one of pixel, image",
        "\"pixel\": \"/o/{message}/px.gif\" | \"preset\": \"listmnk\" | there is no preset \"listmnk\"; did you mean \"listmonk\"? (known are ahoy-email, civicrm",
        "\"pixel\": | \"click\": \"/o/{link}/px.gif\", \"pixel\": | pixel \"/o/{message}/px.gif\" and click \"/o/{link}/px.gif\" both take \"/o/x/px.gif\"; make one of them narrower",
        "{\"message\": | {\"massage\": | \"columns\" maps unknown fields [massage]",
        "\"sent.csv\" | \"sent.csv\", \"format\": \"sendgird\" | did you mean \"sendgrid\"?",
        "\"sent.csv\" | \"sent.csv\", \"fromat\": \"ses\" | unknown key \"fromat\"; did you mean",
        "\"Mail.example.org\", | \"Mail.example.org\", \"preset\": \"phplst\", | 5:16: in trackers[0]: there is no preset",
        "\"sent.csv\" | \"sent.csv\", \"since\": \"Feb 24\" | expected a day such as 2026-11-23",
        "\"sent.csv\" | \"mail.log\", \"format\": \"postfix\" | maps [message], which the format",
        "\"token\"} | \"token[\"}, \"format\": \"ses\" | \"token[\" is no path",
        "\"control\": \"title_like\" | \"control\": \"title\" | is \"title\", which has no weight",
        "\"descriptive\": 0.5 | \"descriptive\": 0 | the weight of arm \"descriptive\"",
        ", \"descriptive\": 0.5 | `` | names fewer than two arms",
        "\"factor\": \"name\" | \"factor\": \"nam\" | nam",
        "\"tables\": \"out/tables\", | `` | 'tables'",
        "\"out/tables\" | null | \"tables\" is null; give it a value",
        "[{\"path\": \"logs/*.log\"}] | [null] | \"logs\"",
        "\"Mail.example.org\" | null | \"host\" is null; give it a value",
        "\"Mail.example.org\" | \"https://mail.example.org/\" | the \"host\" of a tracker is \"https://mail.example.org/\"; expected the name alone, such as mail.example.org",
        "\"Mail.example.org\" | \"mail.example.org:8080\" | expected the name alone",
      })
  void namesWhatIsWrongAndWhere(String part, String replacement, String message) {
    assertThat(JOB).contains(part);
    assertThatThrownBy(() -> read(JOB.replace(part, replacement)))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith("job.json:")
        .hasMessageContaining(message);
  }

  /** The line and column of the value, or of the entry where no value of its own is named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"weekly\" | \"Weekly!\" | 2:11: \"name\" is \"Weekly!\"",
        "Europe/Amsterdam | Europe/Amsterdm | 3:16: \"time_zone\" is",
        "logs/*.log\" | logs/*.log\", \"time_zone\": \"CEST\" | 4:48: in logs[0]: \"logs.time_zone\" is",
        "logs/*.log\" | logs/*.log\", \"format\": \"x\" | 4:12: in logs[0]: there is no format \"x\"",
        "\"Mail.example.org\" | \"a:1\" | 5:25: in trackers[0]: the \"host\" of a tracker is",
        "\"Mail.example.org\", | \"Mail.example.org\", \"preset\": \"phplst\", | 5:16: in trackers[0]: there is no preset",
        "\"sent.csv\" | \"sent.csv\", \"since\": \"Feb 24\" | 6:47: in deliveries[0]: \"since\" is",
        "{\"message\": | {\"massage\": | 6:49: in deliveries[0]: \"columns\" maps",
        "\"control\": \"title_like\" | \"control\": \"t\" | 8:31: in experiments[0]: \"control\" of",
        "\"factor\": \"name\" | \"factor\": \"nam\" | 10:60: in experiments[0].factor: \"nam\" is none",
        "\"tables\": \"out/tables\", | `` | 1:1: in tables: the key 'tables' is missing",
        "[{\"name\" | [null, {\"name\" | 7:19: in experiments[0]: \"experiments\" is null; give it a value",
        "\"reports\" | \"evidence_days\": 0, \"reports\" | 12:20: \"evidence_days\" is 0",
      })
  void namesThePlaceOfAValue(String part, String replacement, String start) {
    assertThat(JOB).contains(part);
    assertThatThrownBy(() -> read(JOB.replaceFirst(Pattern.quote(part), replacement)))
        .hasMessageStartingWith("job.json:" + start);
  }

  @Test
  void twoExperimentsCannotHaveOneName() {
    String experiment =
        JOB.substring(JOB.indexOf("{\"name\": \"names\""), JOB.indexOf("}],\n  \"tables") + 1);
    assertThatThrownBy(() -> read(JOB.replace(experiment, experiment + ", " + experiment)))
        .hasMessageContaining(
            "two \"experiments\" are named \"names\"; give each a name of its own");
  }

  /** Key and lock lie beside the folder of the tables, however it is written. */
  @Test
  void aSlashBehindTheTablesMeansNothing() {
    JobFile job = read(JOB.replace("out/tables", "out/tables//"));
    assertThat(job.tables()).isEqualTo("out/tables");
    assertThat(job.keyPath()).isEqualTo(Path.of("out/tables.key"));
  }

  @ParameterizedTest
  @CsvSource({"out/tables, true", "/out/tables, true", "hdfs:/tables, false", "s3a://b/t, false"})
  void knowsWhichTablesLieOnThisMachine(String tables, boolean here) {
    assertThat(read(JOB.replace("out/tables", tables)).hasTablesHere()).isEqualTo(here);
  }

  @Test
  void readsPresetsAndSeveralTemplatesOfAKind() {
    String both =
        "\"preset\": \"listmonk\", \"pixel\": [\"/o/{message}/px.gif\", \"/p/{message}\"]";
    JobFile job = read(JOB.replace("\"pixel\": \"/o/{message}/px.gif\"", both));
    assertThat(job.trackerList().get(0).preset()).isEqualTo("listmonk");
    assertThat(job.trackerList().get(0).templates().get(Kind.PIXEL)).hasSize(2);
  }

  @Test
  void deliveriesMayComeFromSeveralSources() {
    JobFile job =
        read(
            JOB.replace(
                "\"deliveries\": {\"path\": \"sent.csv\", \"columns\": {\"message\": \"token\"}}",
                "\"deliveries\": [{\"path\": \"ses/*\", \"format\": \"ses\"}, {\"path\": \"sent.csv\"}]"));
    assertThat(job.deliveries())
        .extracting(DeliveriesInput::formatOrCsv)
        .containsExactly(DeliveryFormat.SES, DeliveryFormat.CSV);
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    assertThatThrownBy(() -> JobFile.read(Path.of("no-such-job.json")))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("no-such-job.json: there is no such file; name an existing job file");
  }

  @Test
  void readsTheSample() {
    assertThat(JobFile.read(Path.of("jobs/sample.json")).name()).isEqualTo("sample");
  }

  /** Editors check job files by the schema; it must know every key, and no other. */
  @Test
  void theSchemaForEditorsKnowsEveryKey() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Files.readString(Path.of("jobs/job.schema.json")));
    assertKeys(schema, JobFile.class);
    JsonNode parts = schema.get("properties");
    assertKeys(parts.get("logs").get("items"), LogInput.class);
    assertKeys(parts.get("trackers").get("items"), TrackerEntry.class);
    assertKeys(schema.get("$defs").get("deliveries"), DeliveriesInput.class);
    assertKeys(parts.get("experiments").get("items"), Experiment.class);
  }

  @Test
  void theSchemaForEditorsKnowsEveryPreset() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Files.readString(Path.of("jobs/job.schema.json")));
    assertThat(schema.at("/properties/trackers/items/properties/preset/enum"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Presets.ids());
  }

  private static void assertKeys(JsonNode schema, Class<?> type) {
    List<String> keys =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .map(SnakeCaseStrategy.INSTANCE::translate)
            .toList();
    assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(keys);
    assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
  }
}
