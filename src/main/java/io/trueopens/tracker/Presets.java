package io.trueopens.tracker;

import io.trueopens.knowledge.Nearest;
import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The products whose URLs are known. */
public final class Presets {
  private static final String FOLDER = "/trackers/";
  private static final Map<String, Preset> READ = new ConcurrentHashMap<>();

  private Presets() {}

  /** The names of the bundled files: a jar cannot list its own folders reliably. */
  record Index(List<String> presets) {}

  private static final class Bundled {
    static final List<String> IDS =
        List.copyOf(StrictJson.readBundled(FOLDER + "index.json", Index.class).presets());
  }

  /** The names of all presets, in alphabetical order. */
  public static List<String> ids() {
    return Bundled.IDS;
  }

  /**
   * The preset of a name; it has proved its examples.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Preset find(String id) {
    requireKnown(id);
    return READ.computeIfAbsent(id, Presets::bundled);
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException when no preset has it, naming the nearest
   */
  public static void requireKnown(String id) {
    if (!ids().contains(id)) {
      throw new IllegalArgumentException(
          "there is no preset \""
              + id
              + "\""
              + Nearest.suggestion(id, ids())
              + " (known are "
              + String.join(", ", ids())
              + ")");
    }
  }

  private static Preset bundled(String id) {
    String resource = FOLDER + id + ".json";
    Preset preset = StrictJson.readBundled(resource, Preset.class);
    new PresetProof("trackers/" + id + ".json", preset).check();
    return preset;
  }

  /** Reads and proves a preset's text. */
  static Preset read(String file, String text) {
    Preset preset = StrictJson.read(file, text, Preset.class);
    new PresetProof(file, preset).check();
    return preset;
  }
}
