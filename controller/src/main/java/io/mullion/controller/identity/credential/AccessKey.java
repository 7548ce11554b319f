package io.mullion.controller.identity.credential;

import io.mullion.controller.http.Json;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.spi.error.MullionException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pair of access key and secret in Amazon's style.
 *
 * @param access names the pair
 * @param secret signs requests
 */
record AccessKey(String access, String secret) {
    static final String TYPE = "ec2";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /** A new one. */
    static AccessKey create() {
        return new AccessKey(Ids.create(), Ids.create());
    }

    /** From a credential. @throws MullionException {@code INVALID_INPUT} if it holds none, or is for no project */
    static AccessKey of(Credential credential) {
        if (credential.projectId().isEmpty()) {
            throw MullionException.invalid("Invalid input for field 'project_id': it must be given for type ec2.");
        }
        return parse(credential.blob())
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid input for field 'blob': it must be a JSON object with access and secret."));
    }

    private static Optional<AccessKey> parse(String blob) {
        try {
            Map<String, String> texts = Json.texts(blob);
            String access = texts.getOrDefault("access", "");
            return FORM.matcher(access).matches()
                    ? Optional.of(new AccessKey(access, texts.getOrDefault("secret", "")))
                    : Optional.empty();
        } catch (MullionException notJson) {
            return Optional.empty();
        }
    }

    /** Id of the credential that holds it. */
    String id() {
        return id(access);
    }

    /** Id of the credential that holds an access key. */
    static String id(String access) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(access.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String blob() {
        return Json.text(Map.of("access", access, "secret", secret));
    }
}
