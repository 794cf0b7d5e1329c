package io.trueopens;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the borders between packages, and shows on a small made-up program that it would notice.
 */
class ArchitectureTest {
  private static final String ROOT = "io.trueopens";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private static final Borders BORDERS = new Borders(ROOT);

  private static final String BROKEN_ROOT = ROOT + ".archfixture";
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);
  private static final Borders BROKEN_BORDERS = new Borders(BROKEN_ROOT);

  static List<String> packages() {
    return Borders.packages().toList();
  }

  static List<ArchRule> general() {
    return BORDERS.general();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatItMay(String name) {
    BORDERS.usesOnlyWhatItMay(name).check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource
  void general(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @Test
  void sparkInTheCoreIsNoticed() {
    isNoticed(BROKEN_BORDERS.usesOnlyWhatItMay("hit"), "hit.KnowsSpark");
  }

  @Test
  void aPackageThatLooksUpwardsIsNoticed() {
    isNoticed(BROKEN_BORDERS.usesOnlyWhatItMay("naming"), "naming.KnowsTrackers");
  }

  @Test
  void anUnknownPackageIsNoticed() {
    isNoticed(BROKEN_BORDERS.everyPackageIsKnown(), "stray.Stray");
  }

  @Test
  void drawingOutsideChartsIsNoticed() {
    isNoticed(BROKEN_BORDERS.onlyChartsDraw(), "report.Draws");
  }

  @Test
  void cyclesAreNoticed() {
    isNoticed(BROKEN_BORDERS.noCycles(), "Cycle detected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(int)",
        "System.currentTimeMillis()",
        "System.out",
        "Locale.getDefault()",
        "ZoneId.systemDefault()",
        "Clock.systemUTC()",
        "Instant.now()",
        "LocalDate.now(",
        "Date.<init>()"
      })
  void whatDependsOnPlaceOrTimeIsNoticed(String target) {
    isNoticed(BROKEN_BORDERS.onlyCommandsKnowTheirSurroundings(), target);
  }

  private static void isNoticed(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(BROKEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }

  /** A clock that was handed in, and anything that commands do, are none of its business. */
  @Test
  void whatIsAllowedIsNotNoticed() {
    assertThatThrownBy(() -> BROKEN_BORDERS.onlyCommandsKnowTheirSurroundings().check(BROKEN))
        .message()
        .doesNotContain("GivenClock", "MayExit");
  }
}
