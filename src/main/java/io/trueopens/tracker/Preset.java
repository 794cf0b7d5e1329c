package io.trueopens.tracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of a product that sends mail or shows documents, as its data file tells them.
 *
 * @param id its name in job files
 * @param product the name people know it by
 * @param evidence where the URLs were read
 * @param checked day on which that was
 * @param cite public sources
 * @param templates URL templates by kind; several are alternatives
 * @param decode encodings by part; a part that is left out is percent-encoded
 * @param unpack parts that hold several ids
 * @param setAside how previews and tests show
 * @param gives what its ids tell
 * @param lacks what they do not tell
 * @param notes what else to know
 * @param examples targets with what they mean
 * @param not targets that mean nothing to it
 */
record Preset(
    String id,
    String product,
    Evidence evidence,
    String checked,
    List<String> cite,
    Map<Kind, List<String>> templates,
    @Nullable Map<String, List<String>> decode,
    @Nullable Map<String, Packing> unpack,
    @Nullable List<SetAside> setAside,
    String gives,
    String lacks,
    @Nullable String notes,
    List<Example> examples,
    List<String> not) {

  /** Where URLs were read. */
  enum Evidence {
    /** In the product's own code or documentation. */
    @JsonProperty("source")
    SOURCE,
    /** In mails and in lists of trackers that others publish. */
    @JsonProperty("wild")
    WILD
  }

  /**
   * A target with what it means.
   *
   * @param parts all parts, decoded
   * @param setAside whether it is a preview or a test; false when left out
   */
  record Example(String target, Kind kind, Map<String, String> parts, @Nullable Boolean setAside) {
    TrackedObject object() {
      return new TrackedObject(kind, parts, Boolean.TRUE.equals(setAside));
    }
  }

  /** The templates, compiled, in the order of kinds. */
  List<TrackedUrl> urls() {
    Reading reading = reading();
    Set<String> names = new LinkedHashSet<>(UrlTemplate.NAMES);
    names.addAll(reading.unpack().keySet());
    List<TrackedUrl> urls = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      templates
          .getOrDefault(kind, List.of())
          .forEach(
              text -> urls.add(new TrackedUrl(kind, UrlTemplate.of(text, names), reading, id)));
    }
    return urls;
  }

  private Reading reading() {
    Map<String, List<Decoder>> decoders = new LinkedHashMap<>();
    if (decode != null) {
      decode.forEach((part, steps) -> decoders.put(part, steps.stream().map(Decoder::of).toList()));
    }
    return new Reading(
        decoders, unpack == null ? Map.of() : unpack, setAside == null ? List.of() : setAside);
  }
}
