package io.trueopens.job;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.tracker.Tracker;
import io.trueopens.tracker.TrackerSet;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a nightly run is to do. Paths are relative to the working directory, or URIs that Hadoop
 * knows.
 *
 * @param name names the reports' folder; lower-case letters, digits and hyphens
 * @param timeZone the zone in which days begin
 * @param logs the access logs
 * @param trackers the URL shapes of the tracked objects, by host
 * @param deliveries what was sent: one source, or several that complete each other; of what two of
 *     them say, the first counts; without any, fetches are counted and nothing has a rate
 * @param experiments comparisons to make; none when left out
 * @param networks folder of dated network lists; only the bundled ones when left out
 * @param rules what differs from the rules that ship; nothing when left out
 * @param tables folder for the Parquet tables
 * @param reports folder for the reports
 * @param evidenceDays how long what stands for a client is kept; 90 when left out
 * @param matureDays days from a campaign's last mail until its rate is called mature; 3 when left
 *     out
 * @param keyFile file with the key of the pseudonyms; created beside the tables' folder when left
 *     out
 */
public record JobFile(
    String name,
    String timeZone,
    List<LogInput> logs,
    List<TrackerEntry> trackers,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<DeliveriesInput> deliveries,
    @Nullable List<Experiment> experiments,
    @Nullable String networks,
    @Nullable RulesInput rules,
    String tables,
    String reports,
    @Nullable Integer evidenceDays,
    @Nullable Integer matureDays,
    @Nullable String keyFile) {
  private static final Pattern URI_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/");
  private static final int EVIDENCE_DAYS = 90;
  private static final int MATURE_DAYS = 3;

  /** Checks what a type cannot say. */
  public JobFile {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\"name\" is \"" + name + "\"; expected lower-case letters, digits and hyphens");
    }
    zone("time_zone", timeZone);
    requireSome("logs", logs);
    requireSome("trackers", trackers);
    new TrackerSet(trackers.stream().map(TrackerEntry::tracker).toList());
    if (deliveries != null) {
      requireSome("deliveries", deliveries);
    }
    requirePositive("evidence_days", evidenceDays);
    requirePositive("mature_days", matureDays);
    experiments = experiments == null ? List.of() : experiments;
    requireDifferentNames(experiments);
    tables = withoutLastSlash(tables);
  }

  private static void requireDifferentNames(List<Experiment> experiments) {
    Set<String> names = new HashSet<>();
    for (Experiment experiment : experiments) {
      if (!names.add(experiment.name())) {
        throw new IllegalArgumentException(
            "two \"experiments\" are named \""
                + experiment.name()
                + "\"; give each a name of its own");
      }
    }
  }

  /** Else the key and the lock, which lie beside the folder, would lie in it. */
  private static String withoutLastSlash(String folder) {
    int end = folder.length();
    while (end > 1 && folder.charAt(end - 1) == '/') {
      end--;
    }
    return folder.substring(0, end);
  }

  /**
   * Whether the tables lie on a disk of this machine, and not behind a URI such as {@code s3a:}.
   */
  public boolean hasTablesHere() {
    return !URI_SCHEME.matcher(tables).lookingAt();
  }

  /**
   * Reads and checks a job file.
   *
   * @throws InvalidFileException when it cannot be read or used, with the place
   */
  public static JobFile read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InvalidFileException(
          file.toString(), "there is no such file; name an existing job file", e);
    } catch (CharacterCodingException e) {
      throw new InvalidFileException(file.toString(), "is no UTF-8 text; save it as such", e);
    } catch (AccessDeniedException e) {
      throw new InvalidFileException(
          file.toString(), "may not be read; give this user the right to", e);
    } catch (IOException e) {
      String problem =
          Files.isDirectory(file) ? "is a folder; name the job file" : "cannot be read: " + e;
      throw new InvalidFileException(file.toString(), problem, e);
    }
    return StrictJson.read(file.toString(), text, JobFile.class);
  }

  /** The trackers as the core knows them. */
  public List<Tracker> trackerList() {
    return trackers.stream().map(TrackerEntry::tracker).toList();
  }

  /** The sources of deliveries; empty when the file has none, and then nothing has a rate. */
  public List<DeliveriesInput> deliveryList() {
    return deliveries == null ? List.of() : deliveries;
  }

  /** What differs from the rules that ship. */
  public RulesInput rulesOrNone() {
    return rules == null ? RulesInput.NONE : rules;
  }

  /** The zone in which days begin. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** The experiments; empty when the file has none. */
  public List<Experiment> experimentList() {
    return experiments == null ? List.of() : experiments;
  }

  /**
   * The file of the pseudonyms' key: as named, else beside the tables' folder.
   *
   * @throws InvalidFileException when it is not named and the tables are not on this machine
   */
  public Path keyPath() {
    if (keyFile != null) {
      return Path.of(keyFile);
    }
    if (!hasTablesHere()) {
      throw new InvalidFileException(
          "key_file", "must be named in the job file, since the tables are not on this machine");
    }
    return Path.of(tables + ".key");
  }

  /** For how many days before the report's what stands for a client is kept. */
  public int evidenceDaysOrDefault() {
    return evidenceDays == null ? EVIDENCE_DAYS : evidenceDays;
  }

  /** How many days after its last mail a campaign's rate is called mature. */
  public int matureDaysOrDefault() {
    return matureDays == null ? MATURE_DAYS : matureDays;
  }

  private static void requirePositive(String key, @Nullable Integer days) {
    if (days != null && days < 1) {
      throw new IllegalArgumentException("\"" + key + "\" is " + days + "; expected at least 1");
    }
  }

  static void zone(String key, String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is \"" + zone + "\"; expected a zone such as Europe/Amsterdam or UTC",
          e);
    }
  }

  static void requireSome(String key, List<?> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("\"" + key + "\" is empty; at least one is needed");
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }
}
