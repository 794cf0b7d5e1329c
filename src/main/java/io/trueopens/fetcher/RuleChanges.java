package io.trueopens.fetcher;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user changes of the rules that ship: rules of their own go in front, others are off. Equal
 * changes give equal judges, on any machine.
 *
 * @param file what messages call the user's rules
 * @param text their JSON, of the same form as the rules that ship; null for none
 * @param off ids of rules that ship and do not apply
 * @param sets names of network sets that the user's own lists fill
 */
public record RuleChanges(String file, @Nullable String text, List<String> off, Set<String> sets)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The rules as they ship. */
  public static final RuleChanges NONE = new RuleChanges("", null, List.of(), Set.of());

  /** Keeps collections of its own. */
  public RuleChanges {
    off = List.copyOf(off);
    sets = Set.copyOf(sets);
  }

  /**
   * Reads a user's rules; nothing is proved yet.
   *
   * @param file of rules; null for none
   * @throws InvalidFileException when the file cannot be read
   */
  public static RuleChanges read(@Nullable Path file, List<String> off, Set<String> sets) {
    if (file == null) {
      return new RuleChanges("", null, off, sets);
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new RuleChanges(file.toString(), text, off, sets);
    } catch (NoSuchFileException e) {
      throw new InvalidFileException(
          file.toString(), "there is no such file; name an existing file of rules", e);
    } catch (IOException e) {
      throw new InvalidFileException(file.toString(), "cannot be read: " + e, e);
    }
  }

  /** The user's rules, in their order. */
  List<RuleEntry> own() {
    return text == null ? List.of() : StrictJson.read(file, text, RuleEntry.File.class).rules();
  }

  /** What differs from the rules that ship, in a sentence; null when nothing does. */
  public @Nullable String describe() {
    List<String> parts = new ArrayList<>();
    List<String> own = own().stream().map(RuleEntry::id).toList();
    if (!own.isEmpty()) {
      parts.add("rules of your own come first: " + String.join(", ", own));
    }
    if (!off.isEmpty()) {
      parts.add("rules that are off: " + String.join(", ", off));
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }
}
