package io.trueopens.naming;

import io.trueopens.knowledge.StrictJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data files of this package, by name. */
record Knowledge(
    Map<String, WordListFile> words,
    Map<String, ShapeFile> shapes,
    EndingFile endings,
    ReadabilityFile readability,
    TransliterationFile transliteration,
    SenseFile senses,
    StyleWeights weights) {
  static final String FOLDER = "/naming/";

  private static final List<String> WORD_FILES =
      List.of(
          "roles.json",
          "stop-words.json",
          "titles.json",
          "shown.json",
          "search-terms.json",
          "spacers.json",
          "stock.json",
          "extensions.json");
  private static final List<String> SHAPE_FILES =
      List.of("cameras.json", "screenshots.json", "defaults.json", "suffixes.json");

  static Knowledge bundled() {
    return new Knowledge(
        read(WORD_FILES, WordListFile.class),
        read(SHAPE_FILES, ShapeFile.class),
        StrictJson.readBundled(FOLDER + "endings.json", EndingFile.class),
        StrictJson.readBundled(FOLDER + "readability.json", ReadabilityFile.class),
        StrictJson.readBundled(FOLDER + "transliteration.json", TransliterationFile.class),
        StrictJson.readBundled(FOLDER + "senses.json", SenseFile.class),
        StrictJson.readBundled(FOLDER + "style-weights.json", StyleWeights.class));
  }

  private static <T> Map<String, T> read(List<String> names, Class<T> type) {
    Map<String, T> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(FOLDER + name, StrictJson.readBundled(FOLDER + name, type));
    }
    return files;
  }
}
