package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.pipeline.DeliveryFormatsIT.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of deliveries on their way into the table: beside the subject, and without alt text. */
@Tag("spark")
class ImageStylesIT {
  private static final String CANDLES = "child-blowing-out-birthday-candles.jpg";

  @TempDir private Path folder;

  private Read read(String name, String... lines) throws IOException {
    return Read.of(source(name, lines));
  }

  private String source(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n");
    String format = name.endsWith(".csv") ? "csv" : "jsonl";
    return "{\"path\": \"" + file + "\", \"format\": \"" + format + "\"}";
  }

  private static String style(Read read, String message) {
    return read.message(message).getAs("style");
  }

  /** Null, or the alt text between bars. */
  private static String alt(Read read, String message) {
    String alt = read.message(message).getAs("alt");
    return alt == null ? "null" : "|" + alt + "|";
  }

  @Test
  void aNameThatRepeatsTheSubjectIsATitle() throws IOException {
    Read read =
        read(
            "sent.csv",
            "message,campaign,image,subject",
            "same,c," + CANDLES + ",Child blowing out birthday candles",
            "order,c," + CANDLES + ",The birthday: a child is blowing the candles out",
            "case,c," + CANDLES + ",CHILD BLOWING OUT BIRTHDAY CANDLES!",
            "other,c," + CANDLES + ",Our spring report",
            "half,c," + CANDLES + ",Birthday candles",
            "none,c," + CANDLES + ",",
            "latin,c,zhenshchina-kormit-golubei-na-ploshchadi.jpg,Женщина кормит голубей на площади",
            "role,c,hero-image-2.png,Hero image");
    assertThat(style(read, "same")).isEqualTo("title_like");
    assertThat(style(read, "order")).isEqualTo("title_like");
    assertThat(style(read, "case")).isEqualTo("title_like");
    assertThat(style(read, "other")).isEqualTo("descriptive");
    assertThat(style(read, "half")).isEqualTo("descriptive");
    assertThat(style(read, "none")).isEqualTo("descriptive");
    assertThat(style(read, "latin")).isEqualTo("title_like");
    assertThat(style(read, "role")).isEqualTo("generic");
  }

  /** One source has the image, another the subject; the row of the one does not know the other. */
  @Test
  void theSubjectMayStandInAnotherSource() throws IOException {
    String images = source("images.csv", "message,campaign,image", "m,c," + CANDLES);
    String subjects =
        source(
            "subjects.jsonl",
            "{\"message\":\"m\",\"subject\":\"Child blowing out birthday candles\"}");
    assertThat(style(Read.of("[" + images + "]"), "m")).isEqualTo("descriptive");
    assertThat(style(Read.of("[" + images + ", " + subjects + "]"), "m")).isEqualTo("title_like");
    assertThat(style(Read.of("[" + subjects + ", " + images + "]"), "m")).isEqualTo("title_like");
  }

  @Test
  void csvTellsAnEmptyAltTextFromNone() throws IOException {
    Read read =
        read(
            "sent.csv",
            "message,campaign,alt,image",
            "empty,c,\"\",a.png",
            "bare,c,,a.png",
            "blank,c,\" \",a.png",
            "text,c,A cake,a.png");
    assertThat(alt(read, "empty")).isEqualTo("||");
    assertThat(alt(read, "bare")).isEqualTo("null");
    assertThat(alt(read, "blank")).isEqualTo("||");
    assertThat(alt(read, "text")).isEqualTo("|A cake|");
    assertThat(alt(read("without.csv", "message,campaign", "m,c"), "m")).isEqualTo("null");
  }

  @Test
  void jsonTellsAnEmptyAltTextFromNone() throws IOException {
    Read read =
        read(
            "sent.jsonl",
            "{\"message\":\"empty\",\"campaign\":\"c\",\"alt\":\"\",\"subject\":\"\"}",
            "{\"message\":\"null\",\"campaign\":\"c\",\"alt\":null}",
            "{\"message\":\"absent\",\"campaign\":\"c\"}");
    assertThat(alt(read, "empty")).isEqualTo("||");
    assertThat(alt(read, "null")).isEqualTo("null");
    assertThat(alt(read, "absent")).isEqualTo("null");
    assertThat(read.message("empty").<String>getAs("subject")).isNull();
  }

  @Test
  void parquetTellsAnEmptyAltTextFromNone() {
    String path = folder.resolve("sent.parquet").toString();
    SampleRun.session()
        .range(2)
        .selectExpr(
            "concat('t', id) as message", "'c' as campaign", "case when id = 0 then '' end as alt")
        .write()
        .parquet(path);
    Read read = Read.of("{\"path\": \"" + path + "\", \"format\": \"parquet\"}");
    assertThat(alt(read, "t0")).isEqualTo("||");
    assertThat(alt(read, "t1")).isEqualTo("null");
  }

  @Test
  void theStyleOfAnAltTextIsReadBesideTheSubjectToo() throws IOException {
    Read read =
        read(
            "sent.csv",
            "message,campaign,alt,image,subject",
            "empty,c,\"\",a.png,Spring",
            "bare,c,,a.png,Spring",
            "title,c,Child blowing out birthday candles,a.png,A child blowing out birthday candles",
            "shown,c,Child blowing out birthday candles,a.png,Spring",
            "alone,c,Child blowing out birthday candles,a.png,");
    assertThat(altStyle(read, "empty")).isEqualTo("empty");
    assertThat(altStyle(read, "bare")).isNull();
    assertThat(altStyle(read, "title")).isEqualTo("title_like");
    assertThat(altStyle(read, "shown")).isEqualTo("descriptive");
    assertThat(altStyle(read, "alone")).isEqualTo("descriptive");
  }

  private static @Nullable String altStyle(Read read, String message) {
    return read.message(message).getAs("alt_style");
  }
}
