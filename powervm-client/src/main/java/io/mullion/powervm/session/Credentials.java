package io.mullion.powervm.session;

/** How to log on to a console ({@code reference/powervm-rest.md} §3.1). */
public sealed interface Credentials {
    /** The name by which the console and its logs know us. */
    String label();

    /** User and password: HMC and NovaLink. The secret is not in {@link #toString}. */
    record Password(String user, String secret) implements Credentials {
        @Override
        public String label() {
            return user;
        }

        @Override
        public String toString() {
            return "Password[user=" + user + "]";
        }
    }

    /**
     * A token file that the console writes on its own disk: NovaLink only, and only for a process on that partition
     * that may read it.
     *
     * @param label any name for this program
     */
    record TokenFile(String label) implements Credentials {}
}
