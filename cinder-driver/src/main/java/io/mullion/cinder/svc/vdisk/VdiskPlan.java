package io.mullion.cinder.svc.vdisk;

/**
 * A virtual disk as it is wanted.
 *
 * @param name unique on the array
 * @param pool name of the pool
 * @param bytes exact size, a multiple of 512
 * @param options thin or thick, and how
 */
public record VdiskPlan(String name, String pool, long bytes, VdiskOptions options) {
    private static final long GIB = 1L << 30;

    /** {@code gib} GiB in bytes. */
    public static long gib(int gib) {
        return gib * GIB;
    }
}
