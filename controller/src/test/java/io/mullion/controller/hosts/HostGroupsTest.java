package io.mullion.controller.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.database.TestDatabase;
import io.mullion.spi.placement.Aggregate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostGroupsTest {
    private static final String A = "9119MME_1009425";
    private static final String B = "828422A_10A35CB";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSiteBringsItsGroupsBeforeOrAfterTheirHostsAreKnown(TestDatabase type) {
        try (HostSite site = new HostSite(type, new TestingHosts(A, B))) {
            Map<String, String> policies = Map.of("initialpolicy-id", "4", "hapolicy-id", "1");
            site.groups.bring(43, "hb01_mn", policies, List.of(A));
            site.reporter.poll();
            site.groups.bring(44, "hb01_me", Map.of("availability_zone", "me"), List.of(B));
            site.groups.bring(43, "other", Map.of("x", "y"), List.of(B));

            assertThat(site.groups.require(43).hosts()).containsExactly(A);
            assertThat(site.groups.require(43).name()).isEqualTo("hb01_mn");
            assertThat(site.groups.require(43).metadata()).isEqualTo(policies);
            assertThat(site.groups.require(44).hosts()).containsExactly(B);
            assertThat(site.registry.require(B).group().zone()).hasValue("me");
            assertThat(site.groups.create("next", Optional.empty()).id()).isEqualTo(45);
            assertThat(site.told.get(B).facts().aggregates())
                    .containsExactly(new Aggregate("hb01_me", true, Map.of("availability_zone", "me")));
        }
    }

    @Test
    void theDefaultGroupTakesItsMetadataOnce() {
        try (HostSite site = new HostSite(TestDatabase.H2)) {
            site.groups.bring(1, "Default Group", Map.of("initialpolicy-id", "1"), List.of());
            site.groups.bring(1, "Default Group", Map.of("initialpolicy-id", "2"), List.of());
            assertThat(site.groups.require(1).metadata()).isEqualTo(Map.of("initialpolicy-id", "1"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aHostIsInOneGroupAndGoesBackToTheDefaultGroup(TestDatabase type) {
        try (HostSite site = new HostSite(type, new TestingHosts(A))) {
            site.reporter.poll();
            HostGroup first = site.groups.create("first", Optional.of("z"));
            HostGroup second = site.groups.create("second", Optional.of("z"));
            assertThat(site.groups.add(first.id(), A).hosts()).containsExactly(A);
            assertThat(site.told.get(A).facts().hostGroup()).hasValue("first");
            assertThatThrownBy(() -> site.groups.add(second.id(), A)).hasMessageContaining("one host group only");
            assertThatThrownBy(() -> site.groups.add(first.id(), A)).hasMessageContaining("already has host");
            assertThat(site.groups.remove(first.id(), A).hosts()).isEmpty();
            assertThat(site.told.get(A).facts().hostGroup()).hasValue("Default Group");
            assertThatThrownBy(() -> site.groups.remove(1, A)).hasMessageContaining("exactly one host group");
        }
    }

    @Test
    void aZoneDoesNotChangeUnderServers() {
        try (HostSite site = new HostSite(TestDatabase.H2, new TestingHosts(A))) {
            site.reporter.poll();
            site.server(A, "P");
            HostGroup group = site.groups.create("g", Optional.of("z"));
            assertThatThrownBy(() -> site.groups.add(group.id(), A)).hasMessageContaining("availability zone");
            assertThatThrownBy(() -> site.groups.setMetadata(1, Map.of("availability_zone", Optional.of("z"))))
                    .hasMessageContaining("contain instances in this zone");
            assertThat(site.groups.require(1).zone()).isEmpty();
        }
    }
}
