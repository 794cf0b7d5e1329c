package io.trueopens.simulate.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a mailer puts into its mails, and what is answered there.
 *
 * @param title what writes such addresses
 * @param preset id under which job files know the mailer; null when they need templates
 * @param names how ids are made
 * @param objects what can be fetched; what is missing is no part of the mail, or elsewhere
 * @param templates what a job file has to say of the addresses, by kind, beside the preset
 * @param servesRanges whether the document is sent in parts to those who ask for parts
 * @param deliveries in which forms the senders of such mail learn what became of it
 */
public record Tracker(
    String title,
    @Nullable String preset,
    Names names,
    Map<Item, TrackedObject> objects,
    Map<String, List<String>> templates,
    boolean servesRanges,
    List<String> deliveries) {

  /** Checks that there is a pixel, and an image of either kind. */
  public Tracker {
    Check.some("objects", objects.keySet());
    Check.some("deliveries", deliveries);
    if (!objects.containsKey(Item.PIXEL)
        || !(objects.containsKey(Item.IMAGE) || objects.containsKey(Item.SHARED_IMAGE))) {
      throw new IllegalArgumentException(
          "\"objects\" needs \"pixel\", and \"image\" or \"shared_image\"");
    }
  }

  /** Whether there is such a thing. */
  public boolean has(Item item) {
    return objects.containsKey(item);
  }

  /** The thing, which must be there. */
  public TrackedObject object(Item item) {
    TrackedObject object = objects.get(item);
    if (object == null) {
      throw new IllegalArgumentException(title + " has no " + item.id());
    }
    return object;
  }

  /** Whether whoever sees the address of the thing can tell which mail it is about. */
  public boolean namesMail(Item item) {
    TrackedObject object = objects.get(item);
    return object != null && object.namesMail();
  }

  /** Whether a mail is known by its campaign and recipient, not by an id of its own. */
  public boolean knowsMailsByRecipient() {
    Set<String> pixel = object(Item.PIXEL).target().names();
    return pixel.contains("recipient") && !pixel.contains("message");
  }
}
