package io.trueopens.simulate.write;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.world.Audience;
import io.trueopens.simulate.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The job file with which the simulated mail can be read. */
public final class JobFiles {
  /** The file's name. */
  public static final String FILE = "job.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JobFiles() {}

  /**
   * Writes the file.
   *
   * @param messages how many mails were sent
   */
  public static void write(Path folder, World world, long messages) throws IOException {
    String host = world.programs().site().host();
    ObjectNode job = JSON.createObjectNode();
    job.put("name", "simulated").put("time_zone", world.audience().timeZone());
    job.putArray("logs")
        .addObject()
        .put("path", folder.resolve(DayFiles.FOLDER).resolve(DayFiles.NAME + "*").toString())
        .put("host", host);
    job.putArray("trackers")
        .addObject()
        .put("host", host)
        .put("pixel", Addresses.PIXEL)
        .put("image", Addresses.IMAGE)
        .put("download", Addresses.DOWNLOAD)
        .put("view", Addresses.VIEW)
        .put("click", Addresses.CLICK);
    ObjectNode deliveries = job.putObject("deliveries");
    deliveries
        .put("path", folder.resolve(CsvDeliveries.FILE).toString())
        .put("time_zone", "UTC")
        .putObject("columns")
        .put("message", "token")
        .put("dispatched_at", "sent_at")
        .put("delivered_at", "accepted_at");
    if (world.audience().variants().size() > 1) {
      addExperiment(job, world.audience(), messages);
    }
    job.put("networks", folder.resolve(EgressLists.FOLDER).toString());
    job.put("tables", folder.resolve("tables").toString());
    job.put("reports", folder.resolve("reports").toString());
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(job) + "\n");
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
