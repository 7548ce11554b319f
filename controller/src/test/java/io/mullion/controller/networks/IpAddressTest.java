package io.mullion.controller.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "fe80::f816:3eff:fe0a:b0c, fe80::f816:3eff:fe0a:b0c"
    })
    void anAddressHasOneForm(String text, String form) {
        assertThat(IpAddress.parse(text).orElseThrow()).hasToString(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0", "10.0.0.256", "1.2.3.4.5", "1:2", ":::", "fe80::1%eth0", "10"})
    void whatIsNoneIsNotAskedOfANameServer(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void aBlockKnowsItsEndsAndItsHosts() {
        Cidr block = Cidr.parse("10.66.6.77/24").orElseThrow();
        assertThat(block).hasToString("10.66.6.0/24");
        assertThat(block.lastHost()).hasToString("10.66.6.254");
        assertThat(Cidr.parse("2001:db8::/64").orElseThrow().lastHost()).hasToString("2001:db8::ffff:ffff:ffff:ffff");
        assertThat(Cidr.parse("10.0.0.0/31").orElseThrow().firstHost()).hasToString("10.0.0.0");
        assertThat(Cidr.parse("10.0.0.0/33")).isEmpty();
        assertThat(block.overlaps(Cidr.parse("10.66.0.0/16").orElseThrow())).isTrue();
        assertThat(block.overlaps(Cidr.parse("10.66.7.0/24").orElseThrow())).isFalse();
    }
}
