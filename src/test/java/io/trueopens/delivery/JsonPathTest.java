package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final String OBJECT =
      "{\"a\":{\"b-c\":[\"x\",{\"d\":7}],\"one\":[\" y \"]},\"n\":null,\"e\":\"\",\"t\":true}";

  @ParameterizedTest
  @CsvSource({"a.b-c[0],x", "a.b-c[1].d,7", "a.one,y", "a.one[0],y", "t,true"})
  void findsTexts(String path, String text) throws JsonProcessingException {
    assertThat(JsonPath.of(path).text(new ObjectMapper().readTree(OBJECT))).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b-c", "a.b-c[2]", "n", "e", "z.y", "a.one.z", "t[0]"})
  void findsNothing(String path) throws JsonProcessingException {
    assertThat(JsonPath.of(path).text(new ObjectMapper().readTree(OBJECT))).isEmpty();
  }

  @Test
  void anEmptyAltTextIsOneAndAMissingOneIsNot() throws JsonProcessingException {
    JsonNode object = new ObjectMapper().readTree(OBJECT);
    assertThat(JsonPath.of("e").text("alt", object)).contains("");
    assertThat(JsonPath.of("e").text("subject", object)).isEmpty();
    assertThat(JsonPath.of("n").text("alt", object)).isEmpty();
    assertThat(JsonPath.of("absent").text("alt", object)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.", ".a", "a..b", "a[", "a[x]", "a[0", "[0]", "a[0]b", "a[-1]"})
  void refusesWhatIsNoPath(String path) {
    assertThatThrownBy(() -> JsonPath.of(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + path + "\" is no path; expected such as mail.tags.campaign[0]");
  }
}
