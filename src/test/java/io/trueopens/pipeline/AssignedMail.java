package io.trueopens.pipeline;

import io.trueopens.assign.Arm;
import io.trueopens.assign.AssignedList;
import io.trueopens.assign.Plan;
import io.trueopens.message.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Campaigns whose recipients {@code assign} shares out, and who open with known probability. */
final class AssignedMail {
  private static final String THUNDERBIRD =
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pseudonyms KEY =
      new Pseudonyms("no secret, since nobody's".getBytes(StandardCharsets.US_ASCII));

  private final Path folder;
  private final Random random = new Random(20260302);
  private int networks;

  AssignedMail(Path folder) {
    this.folder = folder;
  }

  /**
   * A campaign.
   *
   * @param onceFor the experiment that the arms were drawn once for; null when drawn anew
   * @param rates the chance to open, by arm
   * @param isSent which rows of the deliveries really left
   */
  record Campaign(
      String name,
      int recipients,
      List<Arm> arms,
      @Nullable String onceFor,
      Map<String, Double> rates,
      Predicate<String> isSent) {}

  /** Assigns a campaign's recipients and writes what its readers then fetch. */
  void send(Campaign campaign, Instant sent) throws IOException {
    Path list = folder.resolve(campaign.name() + ".csv");
    Files.writeString(
        list,
        IntStream.range(0, campaign.recipients())
            .mapToObj(i -> "reader" + i + "@example.org")
            .collect(Collectors.joining("\n", "email\n", "\n")));
    Plan plan =
        new Plan(
            campaign.name(),
            campaign.arms(),
            "email",
            List.of(),
            campaign.onceFor(),
            new Plan.Image("https://m.example.org/o/{campaign}/{message}/{image}", "Map", "{m}"),
            sent.toString());
    Path out = folder.resolve(campaign.name());
    AssignedList.write(plan, KEY, list, out);
    Path deliveries = out.resolve(AssignedList.DELIVERIES);
    List<String> rows = Files.readAllLines(deliveries).stream().filter(campaign.isSent()).toList();
    Files.write(deliveries, rows);
    StringBuilder log = new StringBuilder();
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",");
      if (random.nextDouble() < campaign.rates().get(fields[3])) {
        log.append(open(campaign.name(), fields, sent));
      }
    }
    Files.writeString(
        folder.resolve("access.log"), log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Between one hour and six days later, from a network of its own. */
  private String open(String campaign, String[] fields, Instant sent) {
    int network = networks++;
    Instant time = sent.plusSeconds(3600 + random.nextInt(6 * 86_400));
    return "198.%d.%d.7 - - [%s] \"GET /o/%s/%s/%s HTTP/1.1\" 200 70 \"-\" \"%s\"\n"
        .formatted(
            18 + (network >> 8) % 2,
            network & 255,
            TIME.format(time),
            campaign,
            fields[0],
            fields[4],
            THUNDERBIRD);
  }
}
