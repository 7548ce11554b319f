package io.mullion.scheduler.weigher;

import io.mullion.spi.placement.HostWeigher;

/**
 * A weigher that matters to a request.
 *
 * @param weigher the weigher
 * @param raw where its raw values are
 * @param multipliers its multiplier by domain
 */
record ActiveWeigher(HostWeigher weigher, Raw raw, double[] multipliers) {
    boolean abovePolicy() {
        return weigher instanceof CompiledWeigher compiled && compiled.abovePolicy();
    }
}
