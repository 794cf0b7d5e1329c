package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void writesEverythingThatARunNeeds() throws IOException {
    Path world = folder.resolve("world");
    assertThat(run("--messages", "200", "--campaigns", "3", "--out", world.toString())).isZero();
    assertThat(out.toString())
        .startsWith("200 mails; ")
        .contains("Read it with: trueopens run " + world.resolve("job.json"));
    assertThat(err.toString()).isEmpty();
    JobFile job = JobFile.read(world.resolve("job.json"));
    assertThat(job.experimentList()).singleElement().matches(each -> each.covers("campaign-3"));
    assertThat(Files.readAllLines(world.resolve("deliveries.csv"))).hasSize(201);
    assertThat(Files.readAllLines(world.resolve("truth.csv"))).hasSize(201);
    assertThat(world.resolve("logs/access.log-20250402")).exists();
    assertThat(world.resolve(".runs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "listmonk, listmonk-counts, cloudfront", "mautic, jsonl, iis-w3c", "phplist, csv, caddy-json",
    "keila, csv, nginx-json", "own, sendgrid, apache-common", "own-message-id, postfix, iis-w3c"
  })
  void everyMailersJobIsOneThatIsRead(String tracker, String deliveries, String format)
      throws IOException {
    Path world = folder.resolve("world");
    assertThat(
            run(
                "--messages",
                "200",
                "--tracker",
                tracker,
                "--deliveries",
                deliveries,
                "--format",
                format,
                "--out",
                world.toString()))
        .isZero();
    JobFile job = JobFile.read(world.resolve("job.json"));
    assertThat(job.experimentList()).hasSize(deliveries.equals("listmonk-counts") ? 0 : 1);
    assertThat(job.deliveries()).hasSize(deliveries.equals("postfix") ? 2 : 1);
    // What the truth calls a line about mail is one, also where files begin with a head.
    List<String> hit =
        List.of(Files.readAllLines(world.resolve("truth-hits.csv")).get(1).split(",", -1));
    List<String> lines = Files.readAllLines(world.resolve(hit.get(0)));
    assertThat(lines.get(Integer.parseInt(hit.get(1)) - 1))
        .containsPattern(
            "/(campaign|link|uploads|email|media|asset|r|c|lists|uploadimages|o|d|v)/");
  }

  @Test
  void wrongUseNamesWhatIsWrongAndWritesNothing() throws IOException {
    Files.writeString(folder.resolve("mine"), "");
    refuses("is not empty; name a new folder", "--out", folder.toString());
    String world = folder.resolve("world").toString();
    refuses("--days 0: expected 1 to 3660", "--days", "0", "--out", world);
    refuses("--messages 0: expected at least 1", "--messages", "0", "--out", world);
    refuses("--campaigns 0: expected 1 to 10000", "--campaigns", "0", "--out", world);
    refuses("--format iis: expected one of apache-combined", "--format", "iis", "--out", world);
    refuses(
        "--tracker pigeon --deliveries csv: unknown tracker \"pigeon\"; expected one of keila,",
        "--tracker",
        "pigeon",
        "--out",
        world);
    refuses(
        "--tracker keila --deliveries ses: deliveries ses have no id that is in the addresses of"
            + " Keila; possible with it are csv, jsonl",
        "--tracker",
        "keila",
        "--deliveries",
        "ses",
        "--out",
        world);
    refuses("'big': expected a length such as 500MB", "--size", "big", "--out", world);
    refuses("--start", "--start", "yesterday", "--out", world);
    refuses("there is no \"aple\"", "--set", "aple.x=1", "--out", world);
    refuses("the audience cannot be read", "--audience", "nobody", "--out", world);
    refuses("Missing required option: '--out=DIR'");
    assertThat(folder.resolve("world")).doesNotExist();
  }

  private void refuses(String message, String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("simulate"));
    all.addAll(List.of(arguments));
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
