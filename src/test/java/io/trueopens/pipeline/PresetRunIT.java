package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.rate.RunSums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that a known product serves: its URLs have campaign and recipient, no message id. */
@Tag("spark")
class PresetRunIT {
  private static final String CAMPAIGN = "2b5ef0e8-1c39-4d5c-9a0f-9d4ff3c1a001";
  private static final String ANNA = "6f5d7c1e-33a1-4a43-8a53-5e1c2b3a4d5e";
  private static final String BEN = "0c9dd6d4-5b0e-4f5a-bb0e-3a6ce0d4b2aa";
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
  private static final String PIXEL = "/campaign/" + CAMPAIGN + "/%s/px.png";

  @TempDir private Path folder;

  @Test
  void joinsByCampaignAndRecipient() throws IOException, SQLException {
    Files.writeString(
        folder.resolve("access.log"),
        line(PIXEL.formatted(ANNA), 200, "-")
            + line(PIXEL.formatted(BEN), 404, "-")
            + line(PIXEL.formatted(NOBODY), 200, "-")
            // Its referer holds the text that lines are looked for by, its target does not.
            + line("/logo.png", 200, "https://news.example.org/campaign/" + CAMPAIGN)
            + line("/favicon.ico", 200, "-"));
    Files.writeString(
        folder.resolve("sent.csv"),
        "campaign,recipient,mail_id,sent_at\n"
            + "%s,%s,1,2026-11-02T08:00:00Z\n".formatted(CAMPAIGN, ANNA)
            + "%s,%s,2,2026-11-02T08:00:00Z\n".formatted(CAMPAIGN, BEN));
    SampleRun run = run();
    RunSums sums = run.result().sums();
    assertThat(sums.violations()).isEmpty();
    assertThat(List.of(sums.tracked(), sums.setAside(), sums.untracked(), sums.notExamined()))
        .containsExactly(2L, 1L, 1L, 1L);
    assertThat(List.of(sums.attributed(), sums.outcomes().opened(), sums.outcomes().silent()))
        .containsExactly(2L, 1L, 1L);
    try (DuckDb duckDb = new DuckDb(run)) {
      assertThat(duckDb.number("SELECT set_aside FROM runs")).isEqualTo(1);
      assertThat(duckDb.number("SELECT count(*) FROM messages WHERE outcome = 'opened'"))
          .isEqualTo(1);
    }
  }

  private static String line(String target, int status, String referer) {
    return "203.0.113.7 - - [02/Nov/2026:09:00:00 +0000] \"GET %s HTTP/1.1\" %d 70 \"%s\" \"%s\"\n"
        .formatted(
            target,
            status,
            referer,
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0");
  }

  private SampleRun run() {
    String text =
        """
        {
          "name": "preset",
          "time_zone": "UTC",
          "logs": [{"path": "FOLDER/access.log", "host": "news.example.org"}],
          "trackers": [{"host": "news.example.org", "preset": "listmonk"}],
          "deliveries": {"path": "FOLDER/sent.csv",
                         "columns": {"message": "mail_id", "dispatched_at": "sent_at"}},
          "tables": "FOLDER/tables",
          "reports": "FOLDER/reports"
        }
        """;
    JobFile job =
        StrictJson.read("job.json", text.replace("FOLDER", folder.toString()), JobFile.class);
    return new SampleRun(job, folder, SampleRun.run(job));
  }
}
