package io.trueopens.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sets the shared session up for tests that run often over few rows, which are worth neither many
 * tasks nor code that is made for them. Other tests run as users do.
 */
final class SmallSession implements BeforeAllCallback, AfterAllCallback {
  static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private final Map<String, String> usual = new HashMap<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    SETTINGS.forEach(
        (key, value) -> {
          usual.put(key, SampleRun.session().conf().get(key));
          SampleRun.session().conf().set(key, value);
        });
  }

  @Override
  public void afterAll(ExtensionContext context) {
    usual.forEach((key, value) -> SampleRun.session().conf().set(key, value));
  }
}
