package io.trueopens.simulate.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.world.Audience;
import io.trueopens.simulate.world.Tracker;
import io.trueopens.simulate.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The job file with which the simulated mail can be read. */
public final class JobFiles {
  /** The file's name. */
  public static final String FILE = "job.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JobFiles() {}

  /**
   * What was sent.
   *
   * @param sources what the file has to say to have the deliveries read
   * @param comparable whether these tell of each mail, so that arms can be compared
   * @param messages how many mails
   */
  public record Sent(List<? extends JsonNode> sources, boolean comparable, long messages) {}

  /** Writes the file. */
  public static void write(Path folder, World world, Sent sent) throws IOException {
    String host = world.programs().site().host();
    ObjectNode job = JSON.createObjectNode();
    job.put("name", "simulated").put("time_zone", world.audience().timeZone());
    job.putArray("logs")
        .addObject()
        .put("path", folder.resolve(DayFiles.FOLDER).resolve(DayFiles.NAME + "*").toString())
        .put("host", host);
    addTracker(job.putArray("trackers").addObject().put("host", host), world.tracker());
    job.putArray("deliveries").addAll(sent.sources());
    if (world.audience().variants().size() > 1 && sent.comparable()) {
      addExperiment(job, world.audience(), sent.messages());
    }
    job.put("networks", folder.resolve(EgressLists.FOLDER).toString());
    job.put("tables", folder.resolve("tables").toString());
    job.put("reports", folder.resolve("reports").toString());
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(job) + "\n");
  }

  private static void addTracker(ObjectNode entry, Tracker tracker) {
    if (tracker.preset() != null) {
      entry.put("preset", tracker.preset());
    }
    new TreeMap<>(tracker.templates())
        .forEach(
            (kind, templates) -> {
              ArrayNode texts = entry.putArray(kind);
              templates.forEach(texts::add);
            });
  }

  private static void addExperiment(ObjectNode job, Audience audience, long messages) {
    ObjectNode experiment = job.putArray("experiments").addObject();
    experiment.put("name", "image-names").putArray("campaigns").add("*");
    experiment.put("arms", "variant");
    experiment.put("control", audience.variants().keySet().iterator().next());
    ObjectNode weights = experiment.putObject("weights");
    audience.variants().forEach((name, variant) -> weights.put(name, variant.weight()));
    experiment.put("assignment", "per_campaign").put("factor", "name").put("planned", messages);
  }
}
