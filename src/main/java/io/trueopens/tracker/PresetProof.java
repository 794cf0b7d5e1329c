package io.trueopens.tracker;

import io.trueopens.knowledge.InvalidFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tries a preset's examples and counter-examples. */
final class PresetProof {
  private final String file;
  private final Preset preset;

  PresetProof(String file, Preset preset) {
    this.file = file;
    this.preset = preset;
  }

  void check() {
    String named = file.substring(file.lastIndexOf('/') + 1);
    demand(named.equals(preset.id() + ".json"), "\"id\" is \"" + preset.id() + "\"");
    demand(isDay(preset.checked()), "\"checked\" is \"" + preset.checked() + "\"; expected a day");
    demand(!preset.cite().isEmpty(), "has no source; add the address where this was read");
    List<TrackedUrl> urls = urls();
    demand(!urls.isEmpty(), "has no template");
    preset.examples().forEach(example -> checkExample(urls, example));
    preset.not().forEach(target -> checkCounterexample(urls, target));
    demand(!preset.not().isEmpty(), "has no counter-example under \"not\"; add one");
    urls.forEach(this::checkProved);
    checkSetAside();
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      // Not a day: the caller says so.
      return false;
    }
  }

  private List<TrackedUrl> urls() {
    try {
      List<TrackedUrl> urls = preset.urls();
      Collisions.check("any", urls);
      return urls;
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private void checkExample(List<TrackedUrl> urls, Preset.Example example) {
    String found = first(urls, example.target()).map(this::describe).orElse("nothing");
    String expected = describe(example.object());
    demand(
        found.equals(expected),
        "the example \"" + example.target() + "\" gives " + found + "; expected " + expected);
  }

  private String describe(TrackedObject object) {
    return object.kind().id()
        + " "
        + new java.util.TreeMap<>(object.parts())
        + (object.setAside() ? ", set aside" : "");
  }

  private void checkCounterexample(List<TrackedUrl> urls, String target) {
    for (TrackedUrl url : urls) {
      demand(
          !url.matches(target),
          "the counter-example \"" + target + "\" is taken by " + url.describe());
    }
  }

  private void checkProved(TrackedUrl url) {
    demand(
        preset.examples().stream()
            .anyMatch(example -> example.kind() == url.kind() && url.matches(example.target())),
        url.describe() + " is proved by no example; add one");
  }

  private void checkSetAside() {
    List<SetAside> rules = preset.setAside() == null ? List.of() : preset.setAside();
    for (SetAside rule : rules) {
      demand(
          preset.examples().stream()
              .anyMatch(example -> example.object().setAside() && rule.appliesTo(example.parts())),
          "what is set aside by " + rule.part() + " is proved by no example; add one");
    }
  }

  private static Optional<TrackedObject> first(List<TrackedUrl> urls, String target) {
    return urls.stream().flatMap(url -> url.match(new Target(target)).stream()).findFirst();
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      throw new InvalidFileException(file, problem);
    }
  }
}
