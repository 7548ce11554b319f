package io.mullion.controller.identity.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlTemplateTest {
    @Test
    void bothWaysToWriteAPlaceAreFilled() {
        Map<String, String> values = Map.of("public", "http://here", "project_id", "p$1");
        assertThat(UrlTemplate.fill("$(public)s/volume/v3/%(project_id)s", values))
                .contains("http://here/volume/v3/p$1");
    }

    @Test
    void anAddressWithAPlaceThatHasNoValueIsLeftOut() {
        assertThat(UrlTemplate.fill("http://x/%(project_id)s", Map.of())).isEmpty();
        assertThat(UrlTemplate.fill("http://x/plain", Map.of())).contains("http://x/plain");
    }

    @Test
    void placesWithUnknownNamesAreNotValid() {
        assertThat(UrlTemplate.valid("http://x/$(tenant_id)s/%(user_id)s")).isTrue();
        assertThat(UrlTemplate.valid("http://x/%(password)s")).isFalse();
    }
}
