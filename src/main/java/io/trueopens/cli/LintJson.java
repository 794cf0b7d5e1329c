package io.trueopens.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.mail.ArmDifference;
import io.trueopens.mail.Finding;
import io.trueopens.mail.LintReport;
import io.trueopens.mail.LintedImage;
import io.trueopens.mail.Suggestion;
import io.trueopens.naming.BlockedName;
import org.jspecify.annotations.Nullable;

/** What lint found, as one JSON object on one line. */
final class LintJson {
  private static final JsonMapper JSON = new JsonMapper();

  private LintJson() {}

  static String of(LintReport report, @Nullable ArmDifference difference) {
    ObjectNode object =
        JSON.createObjectNode().put("mail", report.place()).put("subject", report.subject());
    ArrayNode images = object.putArray("images");
    report.images().forEach(image -> addImage(images.addObject(), image));
    if (difference != null) {
      addDifference(object.putObject("against"), difference);
    }
    return object.put("counting", report.counting()).put("summary", report.summary()) + "\n";
  }

  private static void addImage(ObjectNode object, LintedImage image) {
    object
        .put("url", image.url())
        .put("file", image.file())
        .put("place", image.place())
        .put("role", image.role().id())
        .put("times", image.times())
        .put("name_style", image.name().style().id())
        .put("name_because", image.name().because())
        .put("alt", image.alt().text())
        .put("alt_style", image.takesAlt() ? image.alt().style().id() : null)
        .put("width", image.size().width())
        .put("height", image.size().height())
        .put("address", image.audience().kind().id())
        .put("address_because", image.audience().because());
    image.blocked().ifPresent(blocked -> addBlocked(object.putObject("blocked"), blocked));
    ArrayNode findings = object.putArray("findings");
    image.findings().forEach(finding -> addFinding(findings.addObject(), finding));
    image.suggestion().ifPresent(better -> addSuggestion(object.putObject("suggestion"), better));
  }

  private static void addBlocked(ObjectNode object, BlockedName blocked) {
    object.put("list", blocked.list()).put("rule", blocked.rule()).put("source", blocked.source());
  }

  private static void addFinding(ObjectNode object, Finding finding) {
    object
        .put("level", finding.level().id())
        .put("code", finding.code())
        .put("message", finding.message());
  }

  private static void addSuggestion(ObjectNode object, Suggestion suggestion) {
    object
        .put("name", suggestion.name())
        .put("alt", suggestion.alt())
        .put("from", suggestion.from());
  }

  private static void addDifference(ObjectNode object, ArmDifference difference) {
    ArrayNode pairs = object.putArray("images");
    for (ArmDifference.Pair pair : difference.pairs()) {
      pairs
          .addObject()
          .put("image", pair.number())
          .put("differs_in", pair.factor())
          .put("name", pair.name())
          .put("other_name", pair.otherName());
    }
    ArrayNode elsewhere = object.putArray("elsewhere");
    difference.elsewhere().forEach(elsewhere::add);
    object.put("verdict", difference.verdict());
  }
}
