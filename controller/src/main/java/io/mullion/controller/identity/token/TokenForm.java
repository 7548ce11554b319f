package io.mullion.controller.identity.token;

import com.macasaet.fernet.Key;
import com.macasaet.fernet.Token;
import com.macasaet.fernet.TokenValidationException;
import com.macasaet.fernet.Validator;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tokens as text: Fernet, AES-128 in CBC mode under an HMAC with SHA-256, in URL-safe base 64. */
public final class TokenForm {
    private static final int SHORTEST = 100;
    private static final int LONGEST = 2048;

    private final TokenKeys keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    TokenForm(TokenKeys keys) {
        this.keys = keys;
    }

    /** A new token. */
    String write(Payload payload) {
        return Token.generate(random, keys.primary(), PayloadForm.write(payload))
                .serialise();
    }

    /** What a token says, expired or not; empty if no key of ours made it. */
    Optional<Payload> read(String token) {
        if (token.length() < SHORTEST || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Token parsed = Token.fromString(token);
            Optional<Payload> known = open(parsed, keys.all());
            return known.isEmpty() && keys.reloaded() ? open(parsed, keys.all()) : known;
        } catch (IllegalArgumentException notFernet) {
            return Optional.empty();
        }
    }

    private static Optional<Payload> open(Token token, List<Key> keys) {
        try {
            return Optional.of(token.validateAndDecrypt(keys, new Opener(token.getTimestamp())));
        } catch (TokenValidationException wrongKey) {
            return Optional.empty();
        }
    }

    /** Leaves times to us: the payload has them more exactly. */
    private record Opener(Instant made) implements Validator<Payload> {
        @Override
        public Clock getClock() {
            return Clock.fixed(made, ZoneOffset.UTC);
        }

        @Override
        public TemporalAmount getTimeToLive() {
            return Duration.ofDays(1);
        }

        @Override
        public Function<byte[], Payload> getTransformer() {
            return PayloadForm::read;
        }
    }
}
