package io.mullion.controller.identity.credential;

import io.mullion.controller.identity.entity.Extra;
import java.util.Optional;

/**
 * A credential.
 *
 * @param id 32 hexadecimal digits; for access keys the SHA-256 of the access key
 * @param userId whose it is
 * @param projectId what it is for
 * @param type such as {@code ec2} or {@code cert}
 * @param blob what is secret
 * @param extra what clients added
 */
public record Credential(String id, String userId, Optional<String> projectId, String type, String blob, Extra extra) {}
