package io.mullion.controller.computequotas;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.configuration.Settings;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComputeQuotasConfigTest {
    @Test
    void serversAreUnboundedAndKeyPairsAreNot() {
        assertThat(ComputeQuotasConfig.USUAL.defaults())
                .containsEntry(Resource.INSTANCES, -1L)
                .containsEntry(Resource.RAM, -1L)
                .containsEntry(Resource.KEY_PAIRS, 100L)
                .hasSize(Resource.values().length);
    }

    @Test
    void everyResourceHasItsKey() {
        String text = Arrays.stream(Resource.values())
                .map(resource -> resource.key() + " = 7\n")
                .collect(Collectors.joining("", "[quota]\n", ""));
        Settings settings = Settings.of(text);
        assertThat(ComputeQuotasConfig.from(settings).defaults().values()).containsOnly(7L);
        settings.check();
    }
}
