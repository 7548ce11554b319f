package io.mullion.controller.lab;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.spi.ToolProvider;

/** Finds the simulated site on the class path by its name: the service's code knows none of its classes. */
public final class SiteTool {
    private SiteTool() {}

    /** The tool. @throws MullionException {@code INVALID_CONFIGURATION} if this build carries none */
    public static ToolProvider find() {
        return ToolProvider.findFirst("mullion-site")
                .orElseThrow(() -> new MullionException(
                        ErrorCode.INVALID_CONFIGURATION, "this build carries no simulated site (mullion-site)"));
    }
}
