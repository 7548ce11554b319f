package io.mullion.controller.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stock command line client against the embedded service, typed as its users type. */
class StockClientTest {
    private static final Path CLIENT = Path.of("/usr/bin/openstack");

    @Test
    void theStockClientWorksThroughAnAdministratorsFirstMinutes() throws Exception {
        assumeThat(CLIENT).exists();
        try (IdentityFixture identity = new IdentityFixture()) {
            String said = run(identity, """
                    token issue -c project_id -c expires
                    catalog list -c Type -f value
                    project create hb01
                    user create --project hb01 --password abc123 hb01_admin
                    role list -c Name -f value
                    role add --project hb01 --user hb01_admin admin
                    role assignment list --names --project hb01 -f value
                    user show hb01_admin
                    group create operators
                    group add user operators hb01_admin
                    project list -c Name -f value
                    user set --password other hb01_admin
                    endpoint list -c URL -f value
                    domain list -c ID -f value
                    token revoke nothing-like-a-token
                    role remove --project hb01 --user hb01_admin admin
                    project delete hb01
                    """);
            assertThat(said)
                    .contains("| project_id", "volumev3", "block-storage", "compute", "image", "network", "identity")
                    .contains("deployer_restricted", "vm_user", "storage_manager")
                    .contains("admin hb01_admin@Default  hb01@Default")
                    .contains("ibm-default\n")
                    .contains("$(public)s/compute/v2.1");
            assertThat(said.lines().filter(line -> line.contains("HTTP") || line.contains("rror")))
                    .as(said)
                    .hasSize(1); // the token that is none
        }
    }

    private static String run(IdentityFixture identity, String commands) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(CLIENT.toString());
        builder.redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("OS_"));
        builder.environment()
                .putAll(Map.of(
                        "OS_AUTH_URL", identity.uri() + "v3",
                        "OS_IDENTITY_API_VERSION", "3",
                        "OS_USERNAME", "admin",
                        "OS_PASSWORD", IdentityFixture.PASSWORD,
                        "OS_PROJECT_NAME", "ibm-default",
                        "OS_USER_DOMAIN_NAME", "Default",
                        "OS_PROJECT_DOMAIN_NAME", "Default"));
        Process process = builder.start();
        try (Writer typed = process.outputWriter(StandardCharsets.UTF_8)) {
            typed.write(commands);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
