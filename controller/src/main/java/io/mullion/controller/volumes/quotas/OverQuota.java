package io.mullion.controller.volumes.quotas;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;

/** Refusals in Cinder's words; the name before the colon is part of them (reference/volume-api.md §1). */
final class OverQuota {
    private OverQuota() {}

    static MullionException gigabytes(String key, long requested, long limit, long consumed) {
        return refusal("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed " + key
                + " quota. Requested " + requested + "G, quota is " + limit + "G and " + consumed
                + "G has been consumed.");
    }

    static MullionException number(Charge.Kind kind, String key, long limit) {
        return refusal(
                switch (kind) {
                    case VOLUME ->
                        "VolumeLimitExceeded: Maximum number of volumes allowed (" + limit + ") exceeded for quota '"
                                + key + "'.";
                    case SNAPSHOT ->
                        "SnapshotLimitExceeded: Maximum number of snapshots allowed (" + limit
                                + ") exceeded for quota '" + key + "'.";
                    case GROUP -> "GroupLimitExceeded: Maximum number of groups allowed (" + limit + ") exceeded";
                });
    }

    static MullionException volumeSize(long size, long limit) {
        return refusal("VolumeSizeExceedsLimit: Requested volume size " + size
                + "G is larger than maximum allowed limit " + limit + "G.");
    }

    private static MullionException refusal(String sentence) {
        return new MullionException(ErrorCode.OVER_QUOTA, sentence);
    }
}
