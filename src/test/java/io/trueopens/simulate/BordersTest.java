package io.trueopens.simulate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is judged and what judges it must have nothing in common but the form of a request. */
class BordersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.trueopens");

  @Test
  void usesNothingOfTheProjectButRequestsAndTheReadingOfFiles() {
    classes()
        .that()
        .resideInAPackage("io.trueopens.simulate..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson..",
            "io.trueopens.hit",
            "io.trueopens.knowledge",
            "io.trueopens.simulate..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandKnowsIt() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.trueopens.simulate..", "io.trueopens.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.trueopens.simulate..")
        .check(CLASSES);
  }

  @Test
  void itsPackagesDoNotGoInCircles() {
    slices().matching("io.trueopens.simulate.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void readsNoDataOfTheRules() throws IOException, URISyntaxException {
    Path root =
        Path.of(Simulation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve("io/trueopens/simulate"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Names of resources stand in a class file as they are written.
        String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String data : List.of("fetchers/", "formats/", "naming/", "trackers/")) {
          assertThat(constants).as(file.toString()).doesNotContain(data);
        }
      }
    }
  }
}
