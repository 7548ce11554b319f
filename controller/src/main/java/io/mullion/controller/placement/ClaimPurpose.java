package io.mullion.controller.placement;

/** Why a server has a claim on a host. */
public enum ClaimPurpose {
    /** It lives there, or is being built there. */
    RESIDENT,
    /** It is moving there. */
    ARRIVING,
    /** It is moving away: only a mobility slot. */
    LEAVING
}
