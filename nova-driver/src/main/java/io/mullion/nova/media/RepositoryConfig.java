package io.mullion.nova.media;

/**
 * Where images are kept on I/O servers that have no media repository yet.
 *
 * @param volumeGroup the volume group in which one is made
 * @param gib its size
 */
public record RepositoryConfig(String volumeGroup, int gib) {
    /** One GiB in {@code rootvg}. */
    public static final RepositoryConfig DEFAULTS = new RepositoryConfig("rootvg", 1);
}
