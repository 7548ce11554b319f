package io.mullion.controller.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private enum Colour {
        RED,
        BLUE
    }

    @Test
    void readsEachKindOfValue() {
        Settings settings = Settings.of("""
                # a comment
                [http]
                host = ::1
                port = 8774
                [other]
                names = a, b,,c
                  ,d
                wait = 5 m
                brief = 250 ms
                colour = blue
                on = Yes
                """);

        assertThat(settings.text("http", "host", "x")).isEqualTo("::1");
        assertThat(settings.number("http", "port", 1, 0, 65535)).isEqualTo(8774);
        assertThat(settings.list("other", "names", List.of())).containsExactly("a", "b", "c", "d");
        assertThat(settings.duration("other", "wait", Duration.ZERO)).hasMinutes(5);
        assertThat(settings.duration("other", "brief", Duration.ZERO)).hasMillis(250);
        assertThat(settings.choice("other", "colour", Colour.RED)).isEqualTo(Colour.BLUE);
        assertThat(settings.flag("other", "on", false)).isTrue();
        settings.check();
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestName() {
        Settings settings = Settings.of("[http]\nprot = 1\n[htpp]\nport = 1");
        settings.number("http", "port", 1, 0, 65535);

        assertThatThrownBy(settings::check)
                .isInstanceOf(MullionException.class)
                .hasMessageContaining("line 2: unknown key [http] prot (did you mean 'port'?)")
                .hasMessageContaining("no section [htpp] (did you mean 'http'?)");
    }

    @Test
    void allErrorsAreToldAtOnce() {
        Settings settings = Settings.of("[a]\nn = ten\nm = 99\nf = maybe\nd = soon");
        settings.number("a", "n", 1, 0, 10);
        settings.number("a", "m", 1, 0, 10);
        settings.flag("a", "f", true);
        settings.duration("a", "d", Duration.ZERO);
        settings.required("a", "r");

        assertThatThrownBy(settings::check)
                .hasMessageContaining("[a] n = ten: must be a number")
                .hasMessageContaining("[a] m = 99: must be from 0 to 10")
                .hasMessageContaining("[a] f = maybe: must be true or false")
                .hasMessageContaining("[a] d = soon: must be a time span")
                .hasMessageContaining("[a] r is missing");
    }

    @Test
    void secretsAreMaskedInWhatIsShown() {
        Settings settings = Settings.of("[console:hmc1]\npassword = abc123\nurl = http://x");
        settings.required("console:hmc1", "password");
        settings.required("console:hmc1", "url");

        assertThat(settings.effective())
                .containsEntry("[console:hmc1] password", "****")
                .containsEntry("[console:hmc1] url", "http://x");
        assertThat(settings.sections("console")).containsExactly("hmc1");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> Settings.of("[a]\nk = 1\nk = 2")).hasMessageContaining("line 3: [a] k is given twice");
    }

    @Test
    void aLineWithoutAnEqualsSignIsRefused() {
        assertThatThrownBy(() -> Settings.of("[a]\nnonsense")).hasMessageContaining("line 2: expected 'key = value'");
    }
}
