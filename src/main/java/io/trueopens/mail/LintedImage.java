package io.trueopens.mail;

import io.trueopens.naming.BlockedName;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.StyledAlt;
import io.trueopens.naming.StyledName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One image of a mail, with all that is known of it. */
public final class LintedImage {
  private final ImageUse use;
  private final StyledName name;
  private final StyledAlt alt;
  private final Role role;
  private final Audience audience;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Suggestion suggestion;
  private int times = 1;

  LintedImage(ImageUse use, StyledName name, StyledAlt alt) {
    this.use = use;
    this.name = name;
    this.alt = alt;
    this.role = Role.of(use, name.style());
    this.audience = Addresses.audience(use.url(), role == Role.PIXEL);
  }

  /** The address as the mail writes it; empty when it has none. */
  public String url() {
    return use.url();
  }

  /** Whether there is anything to load. */
  public boolean hasAddress() {
    return !use.url().isEmpty();
  }

  /** Where the mail uses it: img, srcset, background, css or vml. */
  public String place() {
    return use.place().name().toLowerCase(Locale.ROOT);
  }

  /** The name of the file, decoded; empty when it has none. */
  public String file() {
    return NamingRules.fileName(name.name());
  }

  /** The file's own name, decoded and without what servers add; may be empty. */
  public String readName() {
    return NamingRules.bundled().stem(name.name());
  }

  /** The style of its name. */
  public StyledName name() {
    return name;
  }

  /** The style of its alt text; missing too where no alt text can stand. */
  public StyledAlt alt() {
    return alt;
  }

  /** Whether an alt text can stand here. */
  public boolean takesAlt() {
    return use.place().takesAlt();
  }

  /** What it is for. */
  public Role role() {
    return role;
  }

  /** How large the mail says it is. */
  public Size size() {
    return use.size();
  }

  /** Whether it is loaded under an address of the recipient's own. */
  public Audience audience() {
    return audience;
  }

  /** The blocker that would refuse it, if one is known to. */
  public Optional<BlockedName> blocked() {
    Optional<BlockedName> bySize =
        use.size().isPixel() ? BlockedName.ofSize(use.url(), 1) : Optional.empty();
    return BlockedName.of(use.url()).or(() -> bySize);
  }

  /** How often the mail uses it with this alt text. */
  public int times() {
    return times;
  }

  /** What to know of it, the order of reading. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What it could be called instead, if something near it says so. */
  public Optional<Suggestion> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  /** Whether a link holds this image and no text, so that the alt text is all the link says. */
  boolean isOnlyContentOfLink() {
    Element link = use.element().closest("a");
    return link != null && link.text().isBlank();
  }

  ImageUse use() {
    return use;
  }

  void usedAgain() {
    times++;
  }

  void conclude(List<Finding> found, @Nullable Suggestion better) {
    findings.addAll(found);
    suggestion = better;
  }
}
