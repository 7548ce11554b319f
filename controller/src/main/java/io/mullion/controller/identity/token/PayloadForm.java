package io.mullion.controller.identity.token;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A payload as few bytes: version, methods, user, scope, times in microseconds, audit ids. An id of 32 hexadecimal digits
 * takes 17 bytes, any other one its length and one.
 */
final class PayloadForm {
    private static final byte VERSION = 1;
    private static final int AUDIT_BYTES = 16;
    private static final int LARGEST = 1024;

    private PayloadForm() {}

    static byte[] write(Payload payload) {
        ByteBuffer out = ByteBuffer.allocate(LARGEST);
        out.put(VERSION);
        out.put((byte) payload.methods().stream().mapToInt(Method::bit).sum());
        putId(out, payload.user());
        switch (payload.scope()) {
            case Scope.Unscoped none -> out.put((byte) 0);
            case Scope.OfProject project -> {
                out.put((byte) 1);
                putId(out, project.id());
            }
            case Scope.OfDomain domain -> {
                out.put((byte) 2);
                putId(out, domain.id());
            }
            case Scope.OfSystem system -> out.put((byte) 3);
        }
        out.putLong(micros(payload.issued())).putLong(micros(payload.expires()));
        out.put((byte) payload.auditIds().size());
        payload.auditIds().forEach(id -> out.put(Base64.getUrlDecoder().decode(id)));
        putId(out, payload.applicationCredential().orElse(""));
        return Arrays.copyOf(out.array(), out.position());
    }

    /** @throws IllegalArgumentException if the bytes are no payload */
    static Payload read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != VERSION) {
                throw new IllegalArgumentException("another version of payload");
            }
            int methods = in.get();
            String user = id(in);
            Scope scope = scope(in);
            Instant issued = instant(in.getLong());
            Instant expires = instant(in.getLong());
            return new Payload(
                    user,
                    methods(methods),
                    scope,
                    issued,
                    expires,
                    auditIds(in),
                    Optional.of(id(in)).filter(id -> !id.isEmpty()));
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("the payload is cut", cut);
        }
    }

    private static Scope scope(ByteBuffer in) {
        return switch (in.get()) {
            case 0 -> new Scope.Unscoped();
            case 1 -> new Scope.OfProject(id(in));
            case 2 -> new Scope.OfDomain(id(in));
            case 3 -> new Scope.OfSystem();
            default -> throw new IllegalArgumentException("another kind of scope");
        };
    }

    private static Set<Method> methods(int bits) {
        return Arrays.stream(Method.values())
                .filter(method -> (bits & method.bit()) != 0)
                .collect(Collectors.toSet());
    }

    private static List<String> auditIds(ByteBuffer in) {
        List<String> ids = new ArrayList<>();
        for (int left = in.get(); left > 0; left--) {
            byte[] id = new byte[AUDIT_BYTES];
            in.get(id);
            ids.add(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
        }
        return ids;
    }

    private static void putId(ByteBuffer out, String id) {
        if (isUuid(id)) {
            out.put((byte) -1).put(HexFormat.of().parseHex(id));
        } else {
            byte[] text = id.getBytes(StandardCharsets.UTF_8);
            out.put((byte) text.length).put(text);
        }
    }

    private static String id(ByteBuffer in) {
        int length = in.get();
        byte[] bytes = new byte[length < 0 ? 16 : length];
        in.get(bytes);
        return length < 0 ? HexFormat.of().formatHex(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isUuid(String id) {
        return id.length() == 32 && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
