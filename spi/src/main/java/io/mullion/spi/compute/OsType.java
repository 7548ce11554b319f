package io.mullion.spi.compute;

/** The operating system family of a partition: it decides the partition type, the load source and the power ladder. */
public enum OsType {
    /** AIX: partition type {@code AIX/Linux}. */
    AIX,
    /** IBM i: partition type {@code OS400}. */
    IBM_I,
    /** Linux: partition type {@code AIX/Linux}. */
    LINUX
}
