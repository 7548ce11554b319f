package io.mullion.controller.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for when a server was created and is only read whole.
 *
 * @param keyName name of the key pair
 * @param publicKey the key pair's public key as it was then
 * @param userData first-boot data, Base64
 * @param configDrive whether it was asked to have a config drive
 * @param manualDiskConfig {@code OS-DCF:diskConfig} MANUAL rather than AUTO
 * @param securityGroups names asked for
 * @param hints scheduler hints, as given
 * @param serverGroup id of the group it was created in
 * @param imageProperties properties of the image as they were then
 * @param rootDevice name of the root device
 * @param adminPass the password for the first log-on, given to the config drive
 */
public record ServerOptions(
        Optional<String> keyName,
        Optional<String> publicKey,
        Optional<String> userData,
        boolean configDrive,
        boolean manualDiskConfig,
        List<String> securityGroups,
        Map<String, List<String>> hints,
        Optional<String> serverGroup,
        Map<String, String> imageProperties,
        String rootDevice,
        Optional<String> adminPass) {
    public ServerOptions {
        securityGroups = List.copyOf(securityGroups);
        hints = Map.copyOf(hints);
        imageProperties = Map.copyOf(imageProperties);
    }
}
