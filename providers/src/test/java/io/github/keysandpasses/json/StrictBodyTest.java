package io.github.keysandpasses.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read as it is meant, or refused with the name of the member that is wrong. */
class StrictBodyTest {

    record Inner(List<String> words) {}

    enum Colour {
        RED,
        BLUE
    }

    record Painted(Colour colour) {}

    record Body(String text, Long number, Integer small, Boolean flag, Inner inner) {}

    @Test
    void whatIsThereIsReadAndWhatIsNotIsNull() {
        assertThat(good("{\"text\":\"a\",\"number\":7,\"flag\":true,\"inner\":{\"words\":[\"x\"]}}"))
                .isEqualTo(new Body("a", 7L, null, true, new Inner(List.of("x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "{}"})
    void nothingAtAllIsAnEmptyObject(String body) {
        assertThat(good(body)).isEqualTo(new Body(null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'text':7};text must be a string",
                "{'text':true};text must be a string",
                "{'text':['a']};text must be a string",
                "{'text':{}};text must be a string",
                "{'number':'7'};number must be a whole number",
                "{'number':''};number must be a whole number",
                "{'number':7.5};number must be a whole number",
                "{'number':true};number must be a whole number",
                "{'number':99999999999999999999};number must be a whole number",
                "{'small':4294967296};small must be a whole number",
                "{'flag':'true'};flag must be true or false",
                "{'flag':1};flag must be true or false",
                "{'inner':'x'};inner must be an object",
                "{'inner':{'words':'x'}};inner.words must be a list",
                "{'inner':{'words':['x',7]}};inner.words[1] must be a string",
                "{'inner':{'word':['x']}};inner.word is no member of this call",
                "{'txt':'a'};txt is no member of this call"
            })
    void whatIsWrongIsNamed(String body, String fault) {
        assertThat(bad(body.replace('\'', '"'))).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"red\"", "\"\"", "0", "\"0\"", "true", "[\"RED\"]", "{}"})
    void whatIsNotOneOfAClosedListIsToldTheList(String word) {
        StrictBody.Reading<Painted> reading = StrictBody.read(body("{\"colour\":" + word + "}"), 100, Painted.class);
        assertThat(((StrictBody.Reading.Bad<Painted>) reading).fault().text())
                .isEqualTo("colour must be one of RED, BLUE");
        assertThat(StrictBody.read(body("{\"colour\":\"BLUE\"}"), 100, Painted.class))
                .isEqualTo(new StrictBody.Reading.Good<>(new Painted(Colour.BLUE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "{", "{\"text\":\"a\",\"text\":\"b\"}", "{} {}"})
    void whatIsNotOneObjectIsRefused(String body) {
        assertThat(bad(body)).startsWith("The body must be one JSON object");
    }

    @Test
    void aBodyThatIsTooLongIsNotReadToItsEnd() {
        assertThat(bad(" ".repeat(101))).isEqualTo("The body may have 100 bytes at most");
    }

    @Test
    void aFaultRepeatsNoMoreOfTheBodyThanTheBeginningOfAName() {
        assertThat(bad("{\"" + "k".repeat(80) + "\":1}")).isEqualTo("k".repeat(64) + "... is no member of this call");
        assertThat(bad("{\"a\\nb\":1}")).isEqualTo("a?b is no member of this call");
    }

    private static Body good(String body) {
        return ((StrictBody.Reading.Good<Body>) read(body)).value();
    }

    private static String bad(String body) {
        return ((StrictBody.Reading.Bad<Body>) read(body)).fault().text();
    }

    private static StrictBody.Reading<Body> read(String body) {
        return StrictBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 100, Body.class);
    }

    private static ByteArrayInputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
