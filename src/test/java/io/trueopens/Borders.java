package io.trueopens;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may use whom. The same words stand in every package's {@code package-info.java}.
 *
 * @param root the package that holds all others: ours, or that of classes made to break the rules
 */
record Borders(String root) {
  /**
   * By package, what it may use beside the JDK and JSpecify: our packages, and libraries, which end
   * in dots.
   */
  private static final Map<String, List<String>> MAY_USE =
      read(
          """
          hit:
          address:
          knowledge: com.fasterxml.jackson.. org.apache.commons.text..
          bytes:
          csv:
          container: bytes com.github.luben.zstd.. net.jpountz.lz4.. org.tukaani.xz..
            org.apache.commons.compress..
          format: address bytes hit knowledge
          tracker: hit knowledge com.fasterxml.jackson..
          fetcher: address hit tracker knowledge com.maxmind.db..
          behaviour: fetcher knowledge tracker
          naming: knowledge
          mail: knowledge naming org.jsoup.. org.apache.james.mime4j..
          ledger:
          message: address fetcher knowledge tracker
          stats: org.apache.commons.statistics.. org.apache.commons.numbers..
          rate: message naming stats
          experiment: rate stats
          assign: csv knowledge message
          delivery: knowledge message com.fasterxml.jackson..
          job: address delivery format knowledge tracker com.fasterxml.jackson..
          table: org.apache.hadoop.. org.apache.parquet..
          report: experiment rate stats fetcher job message naming table tracker
            com.fasterxml.jackson.. gg.jte.. org.jfree..
          report.chart: report.text stats org.jfree..
          report.text: stats
          source: address bytes container format hit org.apache.spark.. scala.. org.apache.hadoop..
          pipeline: address behaviour container csv delivery experiment fetcher format hit job knowledge
            ledger message naming rate
            source stats table tracker com.fasterxml.jackson.. org.apache.spark.. scala..
            org.apache.hadoop..
          simulate: hit knowledge com.fasterxml.jackson..
          simulate.chance: com.fasterxml.jackson.annotation..
          simulate.deliveries: simulate.chance simulate.mail simulate.world simulate.write
            com.fasterxml.jackson..
          simulate.mail: simulate.chance simulate.world
          simulate.world: knowledge simulate.chance com.fasterxml.jackson..
          simulate.write: hit simulate.chance simulate.mail simulate.world com.fasterxml.jackson..
          cli: address assign container delivery experiment fetcher format hit job knowledge mail message naming
            pipeline rate report simulate simulate.deliveries simulate.world stats table tracker com.fasterxml.jackson.. picocli..
          """);

  /** Static methods that give another answer elsewhere or later, by class. */
  private static final Map<String, Set<String>> SURROUNDINGS =
      Map.of(
          "java.lang.System", Set.of("exit", "currentTimeMillis", "nanoTime", "out", "err", "in"),
          "java.lang.Runtime", Set.of("exit", "halt"),
          "java.util.Locale", Set.of("getDefault"),
          "java.util.TimeZone", Set.of("getDefault"),
          "java.time.ZoneId", Set.of("systemDefault"));

  /** A line for each package; a line that is indented goes on with the one before. */
  private static Map<String, List<String>> read(String text) {
    return text.replace("\n ", "")
        .lines()
        .map(line -> line.split(":"))
        .collect(Collectors.toMap(parts -> parts[0], Borders::names));
  }

  private static List<String> names(String[] parts) {
    return parts.length == 1 ? List.of() : List.of(parts[1].strip().split(" +"));
  }

  /** The packages that the layout knows. */
  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  /** A package uses what its package-info says, and nothing else. */
  ArchRule usesOnlyWhatItMay(String name) {
    Stream<String> always = Stream.of("java..", "javax..", "org.jspecify..", ours(name));
    String[] allowed =
        Stream.concat(always, MAY_USE.get(name).stream().map(this::named)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(ours(name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed));
  }

  /** A new package is entered above before it is used. */
  ArchRule everyPackageIsKnown() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(packages().map(this::ours).toArray(String[]::new));
  }

  /** The rest of the report knows pictures as files. */
  ArchRule onlyChartsDraw() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ours("report.chart"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..", "org.jfree..");
  }

  /** A run is a function of its inputs; only commands know when and where they run. */
  ArchRule onlyCommandsKnowTheirSurroundings() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ours("cli"))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "the target is a clock, a default, a stream or the process", Borders::isOutside));
  }

  private static boolean isOutside(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getFullName();
    String name = access.getTarget().getName();
    if (owner.startsWith("java.time.")) {
      boolean withoutClock = !access.getTarget().getFullName().contains("(java.time.Clock)");
      boolean asksTheClock = name.equals("now") && withoutClock;
      boolean isTheClock = owner.equals("java.time.Clock") && name.matches("(system|tick).*");
      return asksTheClock || isTheClock || isListed(owner, name);
    }
    return isListed(owner, name)
        || access.getTarget().getFullName().equals("java.util.Date.<init>()");
  }

  private static boolean isListed(String owner, String name) {
    return SURROUNDINGS.getOrDefault(owner, Set.of()).contains(name);
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /** Patterns of libraries end in dots; all other names are ours. */
  private String named(String packageOrLibrary) {
    return packageOrLibrary.endsWith("..") ? packageOrLibrary : ours(packageOrLibrary);
  }

  private String ours(String name) {
    return root + "." + name + "..";
  }

  /** The rules that are not about one package. */
  List<ArchRule> general() {
    return List.of(
        everyPackageIsKnown(), onlyChartsDraw(), onlyCommandsKnowTheirSurroundings(), noCycles());
  }
}
