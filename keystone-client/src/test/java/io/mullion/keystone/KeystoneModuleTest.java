package io.mullion.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import io.mullion.fixtures.time.TestingClock;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeystoneModuleTest {
    private static final Credentials OWN = new Credentials("mullion", "secret", "Default", "service", "Default");

    @Test
    void thereIsOneKeystoneWithItsCache() {
        var injector = Guice.createInjector(
                new KeystoneModule(KeystoneConfig.of(URI.create("http://127.0.0.1:1/v3"), OWN)), new AbstractModule() {
                    @Override
                    protected void configure() {
                        binder().requireExplicitBindings();
                        bind(Clock.class).toInstance(new TestingClock());
                    }
                });
        assertThat(injector.getInstance(Keystone.class))
                .isInstanceOf(CachingKeystone.class)
                .isSameAs(injector.getInstance(Keystone.class));
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> KeystoneConfig.of(URI.create("keystone:5000"), OWN))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION));
    }

    @Test
    void aCertificateFileThatIsMissingIsNamed() {
        KeystoneConfig config = new KeystoneConfig(
                URI.create("https://127.0.0.1:1/v3"),
                OWN,
                Optional.of(Path.of("no-such.pem")),
                KeystoneConfig.CacheLimits.defaults(),
                Duration.ofSeconds(5));
        assertThatThrownBy(() -> KeystoneModule.open(config, new TestingClock()))
                .hasMessageContaining("no-such.pem");
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(OWN.toString()).contains("mullion").doesNotContain("secret");
    }
}
