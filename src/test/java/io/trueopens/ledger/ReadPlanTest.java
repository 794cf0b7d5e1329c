package io.trueopens.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.ledger.ReadPlan.Part;
import io.trueopens.ledger.Sighting.Look;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a night finds of what other nights have read. */
class ReadPlanTest {
  private static final String A = "a line\n";
  private static final String B = "b line\n";
  private static final String C = "c line\n";

  private final Map<FoundFile, String> files = new LinkedHashMap<>();
  private Ledger ledger = Ledger.EMPTY;

  /** How entries read that name no file. */
  private final Set<String> idle = new HashSet<>();

  private static FoundFile file(String name, String reading) {
    return new FoundFile(new Look(name, 0, 0, ""), reading, 0);
  }

  private ReadPlan plan() {
    Map<FoundFile, Content> contents = new LinkedHashMap<>();
    files.forEach(
        (file, text) -> {
          boolean packed = file.look().file().endsWith(".gz");
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          contents.put(
              file,
              ContentReader.read(new ByteArrayInputStream(bytes), packed, ledger.beginnings()));
        });
    Map<String, Set<String>> ofFiles =
        files.keySet().stream()
            .collect(groupingBy(f -> f.look().file(), mapping(FoundFile::reading, toSet())));
    Set<String> ofEntries = new HashSet<>(idle);
    ofFiles.values().forEach(ofEntries::addAll);
    return ReadPlan.of(ledger, contents, new ReadPlan.Ways(ofFiles, ofEntries));
  }

  /** A night that reads all it should; what it read is given as name and text. */
  private List<String> night() {
    List<Segment> read = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Part part : plan().parts()) {
      read.add(part.segment(new LineCounts(part.length(), 0, 0, 0, 0, 0, 0, 0)));
      String text = files.get(part.file());
      long end = part.content().whole().length();
      told.add(part.file().look().file() + ": " + text.substring((int) part.start(), (int) end));
    }
    ledger = ledger.after(read, List.of());
    return told;
  }

  private void put(String name, String text) {
    files.put(file(name, "r"), text);
  }

  private void remove(String name) {
    files.remove(file(name, "r"));
  }

  @Test
  void onlyWhatIsNewIsRead() {
    put("log", A + "b li");
    assertThat(night()).containsExactly("log: " + A);
    put("log", A + B + C);
    assertThat(night()).containsExactly("log: " + B + C);
    assertThat(night()).isEmpty();
  }

  @Test
  void aRotatedFileIsKnownAndItsRestIsRead() {
    put("log", A);
    night();
    put("log.1", A + B);
    put("log", C);
    assertThat(night()).containsExactly("log: " + C, "log.1: " + B);
    remove("log.1");
    put("log.1.gz", A + B);
    assertThat(night()).isEmpty();
  }

  @Test
  void copiesAreReadOnce() {
    put("log", A);
    put("copy", A);
    put("packed.gz", A);
    assertThat(night()).containsExactly("log: " + A);
    put("another", A);
    assertThat(night()).isEmpty();
  }

  @Test
  void aTruncatedFileIsANewOne() {
    put("log", A + B);
    night();
    put("log", C);
    assertThat(night()).containsExactly("log: " + C);
    put("log", C + A);
    assertThat(night()).containsExactly("log: " + A);
  }

  @Test
  void aFileThatWasLostIsKnownWhenItComesBack() {
    put("log", A);
    put("other", B);
    night();
    remove("log");
    assertThat(plan().missing()).containsExactly("log");
    assertThat(night()).isEmpty();
    put("restored", A);
    assertThat(plan().missing()).isEmpty();
    assertThat(night()).isEmpty();
  }

  /** A packed file is complete by nature, and a growing one with its beginning is another. */
  @Test
  void aLastLineWithoutNewlineIsReadOnce() {
    put("log.gz", A + "b li");
    assertThat(night()).containsExactly("log.gz: " + A + "b li");
    assertThat(night()).isEmpty();
    put("log", A + B);
    assertThat(night()).containsExactly("log: " + B);
    put("packed.gz", A + B);
    assertThat(night()).isEmpty();
  }

  @Test
  void aSingleLineWithoutNewlineIsKnownByAnyName() {
    put("log.gz", "b li");
    assertThat(night()).containsExactly("log.gz: b li");
    remove("log.gz");
    put("log.1.gz", "b li");
    put("other.gz", "c li");
    assertThat(night()).containsExactly("other.gz: c li");
    assertThat(night()).isEmpty();
    assertThat(plan().missing()).isEmpty();
  }

  /** Only the counts are kept of a file that turned out to be another when it was read. */
  @Test
  void aFileThatChangedMeanwhileIsReadAgain() {
    put("log", A + B);
    Part part = plan().parts().get(0);
    Segment segment = part.segment(new LineCounts(3, 1, 1, 0, 0, 0, 0, 0));
    ledger = ledger.after(List.of(segment), List.of());
    assertThat(plan().missing()).isEmpty();
    assertThat(night()).containsExactly("log: " + A + B);
    assertThat(ledger.counts().lines()).isEqualTo(1);
  }

  @Test
  void whatWasReadOtherwiseIsNamed() {
    put("log", A);
    night();
    assertThat(plan().readOtherwise()).isEmpty();
    remove("log");
    files.put(file("renamed", "new"), A + B);
    assertThat(plan().readOtherwise()).containsExactly("renamed");
    files.put(file("fresh", "new"), C);
    assertThat(plan().readOtherwise()).containsExactly("renamed");
  }

  /** The job has not changed: both entries read as they did. */
  @Test
  void whatAnotherEntryHasReadIsNoChangeOfTheJob() {
    String header = "#Version: 1.0\n#Fields: date time cs-uri-stem\n";
    FoundFile headerOnly = file("idle.log", "host b");
    files.put(headerOnly, header);
    files.put(file("busy.log.1", "host a"), header + A);
    night();
    files.put(file("busy.log.2", "host a"), header + B);
    files.put(file("copy-of-idle", "host a"), header);
    assertThat(plan().readOtherwise()).isEmpty();
    assertThat(night()).containsExactly("busy.log.2: " + header + B, "copy-of-idle: " + header);
    files.remove(headerOnly);
    idle.add("host b");
    files.put(file("busy.log.3", "host a"), header + C);
    assertThat(plan().readOtherwise()).isEmpty();
  }

  /** Each name now has what the other had; rotation has moved what was read to other names. */
  @Test
  void entriesThatChangedPlacesAreNoticed() {
    files.put(file("a/log", "host a"), A);
    files.put(file("b/log", "host b"), B);
    night();
    files.clear();
    files.put(file("a/log.1", "host b"), A);
    files.put(file("a/log", "host b"), C);
    files.put(file("b/log.1", "host a"), B);
    files.put(file("b/log", "host a"), C + A);
    assertThat(plan().readOtherwise()).containsExactly("a/log.1", "b/log.1");
  }

  /** Logs of one product begin alike; each file's own lines are read all the same. */
  @Test
  void aSharedHeaderHidesNothing() {
    String header = "#Version: 1.0\n#Fields: date time cs-uri-stem\n";
    put("a", header);
    night();
    put("a", header + A);
    put("b", header + B);
    assertThat(night()).containsExactly("a: " + A, "b: " + B);
  }

  @Test
  void anUnchangedFileIsNotEvenLookedInto() {
    FoundFile log = file("log", "r");
    Sightings seen =
        new Sightings(
            ledger.after(List.of(), List.of(new Sighting(log.look(), log.reading(), true))));
    assertThat(seen.of(log)).get().extracting(Sighting::waiting).isEqualTo(true);
    assertThat(seen.of(file("log", "other"))).isEmpty();
    FoundFile rotated = new FoundFile(new Look("log.1", 0, 0, ""), "r", 0);
    assertThat(seen.of(rotated)).isPresent();
    FoundFile grown = new FoundFile(new Look("log", 1, 0, ""), "r", 0);
    assertThat(seen.of(grown)).isEmpty();
    FoundFile written = new FoundFile(new Look("log", 0, 1, ""), "r", 0);
    assertThat(seen.of(written)).isEmpty();
    FoundFile another = new FoundFile(new Look("log", 0, 0, "b"), "r", 0);
    assertThat(seen.of(another)).isEmpty();
  }
}
