package io.trueopens.naming;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.naming.Evidence.Group;
import io.trueopens.naming.RealNames.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns the weights of styles from names that readers gave a style: for each style one logistic
 * regression against the others, by LIBLINEAR. {@code bash src/bench/learn-styles.sh} runs it and
 * writes {@code style-weights.json}.
 */
final class StyleTraining {
  private static final List<NamingStyle> STYLES =
      List.of(
          NamingStyle.OPAQUE_ID,
          NamingStyle.DESCRIPTIVE,
          NamingStyle.TITLE_LIKE,
          NamingStyle.GENERIC);

  /** What shapes and counts tell; nothing is learned of it. */
  private static final Set<NamingStyle> TOLD_BY_RULES =
      EnumSet.of(
          NamingStyle.SPACER_OR_PIXEL,
          NamingStyle.CAMERA_OR_SCREENSHOT,
          NamingStyle.KEYWORD_STUFFED);

  /** How little large weights are held against the fit. */
  private static final double COST = 1;

  private static final double PRECISION = 0.00001;

  /** A word of one name only says nothing of others. */
  private static final int NAMES_OF_A_WORD = 2;

  /** Examples are to hold: each counts as that many names that were met. */
  private static final int TIMES_OF_AN_EXAMPLE = 4;

  private static final double HUNDREDTHS = 100;

  /** Weights below it change nothing that counts. */
  static final double SMALLEST = 0.05;

  private static final EvidenceReader EVIDENCE = EvidenceReader.of(Knowledge.bundled());

  /** Something seen, in a place where it counts by itself. */
  private record Seen(Group group, String what) {}

  private final Map<Seen, Integer> numbers = new HashMap<>();
  private final List<Seen> features = new ArrayList<>();
  private final List<Integer> names = new ArrayList<>();
  private final Set<String> met = new HashSet<>();
  private final List<Feature[]> rows = new ArrayList<>();
  private final List<Double> styles = new ArrayList<>();

  private StyleTraining() {}

  /** Learns from names with their styles' ids; what rules tell is passed over. */
  static StyleWeights learn(Stream<Map.Entry<String, String>> names) {
    StyleTraining training = new StyleTraining();
    names.forEach(name -> training.add(name.getKey(), name.getValue()));
    return training.weights();
  }

  /** Every name of all sets but those held out that both readers gave the same style. */
  static Stream<Map.Entry<String, String>> all() {
    Stream<Map.Entry<String, String>> read =
        RealNames.learned().flatMap(set -> set.undisputed().stream()).map(StyleTraining::styled);
    ExampleFile examples = StrictJson.readBundled("/naming/examples.json", ExampleFile.class);
    Stream<Map.Entry<String, String>> examined =
        examples.examples().stream()
            .flatMap(group -> group.names().stream().map(name -> Map.entry(name, group.style())))
            .flatMap(name -> Collections.nCopies(TIMES_OF_AN_EXAMPLE, name).stream());
    return Stream.concat(read, examined);
  }

  static Map.Entry<String, String> styled(Read read) {
    return Map.entry(read.name(), read.first());
  }

  private void add(String name, String styleId) {
    NamingStyle style = NamingStyle.valueOf(styleId.toUpperCase(Locale.ROOT));
    NamingRules rules = NamingRules.bundled();
    ReadName parts = rules.takeApart(name);
    boolean learned =
        STYLES.contains(style)
            && !TOLD_BY_RULES.contains(rules.read(name).style())
            && !parts.words().isEmpty()
            && Scripts.areLatin(parts);
    if (learned) {
      rows.add(row(parts));
      styles.add((double) STYLES.indexOf(style));
    }
  }

  private Feature[] row(ReadName name) {
    Map<Integer, Integer> counts = new TreeMap<>();
    EVIDENCE
        .read(name)
        .visit((group, what) -> counts.merge(number(new Seen(group, what)), 1, Integer::sum));
    if (met.add(name.undelivered())) {
      counts.keySet().forEach(number -> names.set(number - 1, names.get(number - 1) + 1));
    }
    return counts.entrySet().stream()
        .map(count -> new FeatureNode(count.getKey(), count.getValue()))
        .toArray(Feature[]::new);
  }

  /** LIBLINEAR counts from one. */
  private int number(Seen feature) {
    return numbers.computeIfAbsent(
        feature,
        f -> {
          features.add(f);
          names.add(0);
          return features.size();
        });
  }

  private Model model() {
    int bias = features.size() + 1;
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = bias;
    problem.bias = 1;
    problem.x =
        rows.stream().map(row -> with(row, new FeatureNode(bias, 1))).toArray(Feature[][]::new);
    problem.y = styles.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.setDebugOutput(null);
    return Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
  }

  private static Feature[] with(Feature[] row, Feature last) {
    Feature[] longer = Arrays.copyOf(row, row.length + 1);
    longer[row.length] = last;
    return longer;
  }

  private StyleWeights weights() {
    Model model = model();
    Map<Group, Map<String, float[]>> groups = new EnumMap<>(Group.class);
    EnumSet.allOf(Group.class).forEach(group -> groups.put(group, new TreeMap<>()));
    for (int i = 0; i < features.size(); i++) {
      Seen feature = features.get(i);
      float[] weights = weights(model, i);
      boolean often = feature.group() == Group.FACTS || names.get(i) >= NAMES_OF_A_WORD;
      if (often && reaches(weights, SMALLEST)) {
        groups.get(feature.group()).put(feature.what(), weights);
      }
    }
    return new StyleWeights(
        "How much each thing seen in a name speaks for each style",
        "Learned from the names in src/test/resources/naming that two readers gave the same style, and from the examples",
        LocalDate.now(ZoneOffset.UTC).toString(),
        STYLES,
        list(weights(model, features.size())),
        groups.get(Group.FACTS),
        groups.get(Group.ANYWHERE),
        groups.get(Group.FIRST),
        groups.get(Group.LAST),
        groups.get(Group.ALONE));
  }

  private static float[] weights(Model model, int feature) {
    float[] weights = new float[STYLES.size()];
    int[] labels = model.getLabels();
    for (int i = 0; i < labels.length; i++) {
      double weight = model.getFeatureWeights()[feature * labels.length + i];
      weights[labels[i]] = (float) (Math.round(weight * HUNDREDTHS) / HUNDREDTHS);
    }
    return weights;
  }

  private static List<Float> list(float[] weights) {
    List<Float> list = new ArrayList<>();
    for (float weight : weights) {
      list.add(weight);
    }
    return list;
  }

  /** Whether a weight for or against some style is at least so large. */
  static boolean reaches(float[] weights, double least) {
    for (float weight : weights) {
      if (Math.abs(weight) >= least) {
        return true;
      }
    }
    return false;
  }

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), json(learn(all())));
  }

  /** One line for each weight, so that changes can be read. */
  private static String json(StyleWeights weights) {
    StringBuilder json = new StringBuilder("{\n");
    json.append("  \"title\": \"").append(weights.title()).append("\",\n");
    json.append("  \"source\": \"").append(weights.source()).append("\",\n");
    json.append("  \"checked\": \"").append(weights.checked()).append("\",\n");
    String styles =
        weights.styles().stream()
            .map(style -> '"' + style.name() + '"')
            .collect(Collectors.joining(", "));
    json.append("  \"styles\": [").append(styles).append("],\n");
    json.append("  \"bias\": ").append(weights.bias()).append(",\n");
    List<String> groups =
        EnumSet.allOf(Group.class).stream().map(group -> json(group, weights.of(group))).toList();
    return json.append(String.join(",\n", groups)).append("\n}\n").toString();
  }

  private static String json(Group group, Map<String, float[]> weights) {
    List<String> lines =
        weights.entrySet().stream()
            .map(weight -> "    \"" + weight.getKey() + "\": " + Arrays.toString(weight.getValue()))
            .toList();
    String key = group.name().toLowerCase(Locale.ROOT);
    return "  \"" + key + "\": {\n" + String.join(",\n", lines) + "\n  }";
  }
}
