package io.mullion.controller.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mullion.controller.database.TestDatabase;
import io.mullion.spi.compute.HostInventory.State;
import io.mullion.spi.compute.PowerEvent;
import io.mullion.spi.units.Mib;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostReporterTest {
    private static final String A = "9119MME_1009425";
    private static final String B = "828422A_10A35CB";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsNotFreeAndNotOursIsForeign(TestDatabase type) {
        TestingHosts driver = new TestingHosts(A);
        driver.partitions(
                A,
                TestingHosts.partition("OURS", Mib.ofGib(16), 100),
                TestingHosts.partition("THEIRS", Mib.ofGib(32), 200));
        try (HostSite site = new HostSite(type, driver)) {
            site.server(A, "OURS");
            site.reporter.poll();

            assertThat(site.room(A).memory()).isEqualTo(128 * 1024);
            assertThat(site.room(A).foreignMemory()).isEqualTo(48 * 1024);
            assertThat(site.room(A).foreignUnits()).isEqualTo(300);
            assertThat(site.room(A).active().foreign()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aHostIsUpWhileItsConsoleAnswersAndComesBackByItself(TestDatabase type) {
        TestingHosts driver = new TestingHosts(A);
        try (HostSite site = new HostSite(type, driver)) {
            site.reporter.poll();
            Host first = site.registry.require(A);
            assertThat(first.up()).isTrue();
            assertThat(first.seenAt()).isEqualTo(site.clock.instant());

            driver.silent(true);
            site.clock.advance(Duration.ofSeconds(30));
            site.reporter.poll();
            Host lost = site.registry.require(A);
            assertThat(lost.up()).isFalse();
            assertThat(lost.inventory().state()).isEqualTo(State.UNREACHABLE);
            assertThat(lost.inventory().memory()).isEqualTo(first.inventory().memory());
            assertThat(lost.seenAt()).isEqualTo(first.seenAt());
            assertThat(site.told.get(A).facts().status().system()).isEqualTo(State.UNREACHABLE);

            driver.silent(false);
            site.reporter.poll();
            assertThat(site.registry.require(A).up()).isTrue();
            assertThat(site.registry.require(A).ids()).isEqualTo(first.ids());
            assertThat(site.told.get(A).facts().status().system()).isEqualTo(State.OPERATING);
        }
    }

    @Test
    void aHostThatTheDriverCallsUnreachableKeepsItsFigures() {
        TestingHosts driver = new TestingHosts(A);
        try (HostSite site = new HostSite(TestDatabase.H2, driver)) {
            site.reporter.poll();
            driver.put(TestingHosts.host(A, Mib.ZERO, 0, State.UNREACHABLE));
            site.reporter.poll();
            assertThat(site.registry.require(A).up()).isFalse();
            assertThat(site.registry.require(A).inventory().memory().available())
                    .isEqualTo(Mib.ofGib(64));
            assertThat(site.room(A).foreignMemory()).isEqualTo(64 * 1024);
        }
    }

    @Test
    void aConsoleThatIsDownAtStartHoldsNothingUp() {
        TestingHosts down = new TestingHosts(A);
        TestingHosts up = new TestingHosts(B);
        try (HostSite before = new HostSite(TestDatabase.H2, down, up)) {
            before.reporter.poll();
            down.silent(true);
            HostSite site = new HostSite(before.database, down, up);
            assertThat(site.told).containsOnlyKeys(A, B);
            try (HostReporter reporter = site.reporter) {
                reporter.start();
                await().until(() -> !site.registry.require(A).up());
                assertThat(site.registry.require(B).up()).isTrue();
                down.silent(false);
                down.emit(new PowerEvent.Resync(A));
                await().until(() -> site.registry.require(A).up());
            }
            await().until(() -> down.listeners() == 0);
        }
    }

    @Test
    void aSlowDriversHostsAreNotTakenForLostBeforeItWasAsked() {
        TestingHosts slow = new TestingHosts(A);
        TestingHosts quick = new TestingHosts(B);
        try (HostSite before = new HostSite(TestDatabase.H2, slow, quick)) {
            before.reporter.poll();
            HostSite site = new HostSite(before.database, quick, slow);
            site.told.clear();
            site.reporter.poll();
            assertThat(site.told.get(A).facts().status().system()).isEqualTo(State.OPERATING);
            assertThat(site.registry.require(A).up()).isTrue();
        }
    }

    @Test
    void anEventHasTheDriverAskedAtOnce() {
        TestingHosts driver = new TestingHosts(A);
        try (HostSite site = new HostSite(TestDatabase.H2, driver)) {
            site.reporter.start();
            await().until(() -> site.told.containsKey(A));
            driver.put(TestingHosts.host(A, Mib.ofGib(60), 1500, State.OPERATING));
            driver.emit(new PowerEvent.PartitionAppeared(A, "X"));
            await().until(() -> site.told.get(A).figures().freeMemory().equals(Mib.ofGib(60)));
            assertThat(driver.asked()).isLessThan(5);
        }
    }

    @Test
    void whatAnotherControllerWritesIsSeen() {
        TestingHosts driver = new TestingHosts(A);
        try (HostSite one = new HostSite(TestDatabase.H2, driver)) {
            HostSite other = new HostSite(one.database, driver);
            one.reporter.poll();
            assertThat(other.registry.require(A).inventory().memory().available())
                    .isEqualTo(Mib.ofGib(64));
            driver.put(TestingHosts.host(A, Mib.ofGib(10), 100, State.OPERATING));
            one.reporter.poll();
            assertThat(other.registry.require(A).inventory().memory().available())
                    .isEqualTo(Mib.ofGib(10));
        }
    }

    @Test
    void aHostWithoutFreshFiguresGoesDown() {
        try (HostSite site = new HostSite(TestDatabase.H2, new TestingHosts(A))) {
            site.reporter.poll();
            site.clock.advance(Duration.ofMinutes(3));
            assertThat(site.registry.require(A).up()).isFalse();
        }
    }
}
