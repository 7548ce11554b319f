package io.mullion.powervm.session;

import java.nio.file.Path;
import java.util.Locale;

/** Which certificates of a console are believed. */
public sealed interface Trust {
    /** The Java trust store, with host names checked. */
    record SystemStore() implements Trust {}

    /**
     * A PEM file with the console's own certificate, or with the authority that signed it. A certificate that is in the
     * file itself is believed whatever host name it carries: consoles often sign themselves, under names of their own.
     */
    record CertificateFile(Path file) implements Trust {}

    /**
     * A folder with one such file for each console, named after its host with {@code :} and {@code .} replaced by
     * {@code _}: {@code hmc1_example_com.crt} ({@code reference/powervm-rest.md} §3.1).
     */
    record CertificateFolder(Path folder) implements Trust {
        Path fileOf(String host) {
            String bare = host.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
            return folder.resolve(bare.replace(':', '_').replace('.', '_') + ".crt");
        }
    }
}
