package io.mullion.cinder.svc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
    @ParameterizedTest
    @CsvSource({
        "21474836480,21474836480",
        "20.00GB,21474836480",
        "512.00KB,524288",
        "1.50TB,1649267441664",
        "'',0",
        "many,0"
    })
    void amountsAreReadWithAndWithoutUnits(String printed, long bytes) throws Exception {
        assertThat(row("{\"capacity\":\"" + printed + "\"}").bytes("capacity")).isEqualTo(bytes);
    }

    @Test
    void whatIsMissingIsEmptyAndZero() throws Exception {
        Row row = row("{\"a\":null}");
        assertThat(row.text("a")).isEmpty();
        assertThat(row.number("b")).isZero();
        assertThat(row.isYes("c")).isFalse();
        assertThat(row.rows("d")).isEmpty();
    }

    @Test
    void anObjectIsOneRowAndAnArrayMany() throws Exception {
        assertThat(Row.of(json("{\"id\":\"0\"}"))).hasSize(1);
        assertThat(Row.of(json("[{\"id\":\"0\"},{\"id\":\"1\"}]")))
                .extracting(row -> row.text("id"))
                .containsExactly("0", "1");
    }

    private static Row row(String text) throws Exception {
        return new Row(json(text));
    }

    private static JsonNode json(String text) throws Exception {
        return Replies.JSON.readTree(text);
    }
}
