package io.mullion.cinder.svc.rest;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The array's message ids that mean something to a driver (reference/spectrum-virtualize.md §4).
 *
 * @param id such as {@code CMMVC5753E}; the last letter is E for error, W for warning, I for information
 */
public record Cmmvc(String id) {
    private static final Pattern ID = Pattern.compile("CMMVC\\d{4,5}[EWI]");

    /** Object absent or unsuitable. */
    public static final Cmmvc ABSENT = new Cmmvc("CMMVC5753E");
    /** Object absent, or its name violates the rules. */
    public static final Cmmvc ABSENT_NAME = new Cmmvc("CMMVC5754E");
    /** Object named in an option is absent. */
    public static final Cmmvc ABSENT_OPTION = new Cmmvc("CMMVC5804E");
    /** Volume not found, in newer code. */
    public static final Cmmvc ABSENT_VOLUME = new Cmmvc("CMMVC8957E");
    /** The volume is not removed: it is mapped or in a FlashCopy map. */
    public static final Cmmvc VOLUME_IN_USE = new Cmmvc("CMMVC5840E");
    /** The volume is not mapped to that host. */
    public static final Cmmvc NOT_MAPPED = new Cmmvc("CMMVC5842E");
    /** Not enough extents to grow. */
    public static final Cmmvc NO_EXTENTS_TO_GROW = new Cmmvc("CMMVC5860E");
    /** WWPN assigned already, or invalid. */
    public static final Cmmvc PORT_TAKEN = new Cmmvc("CMMVC5867E");
    /** The host still has maps. */
    public static final Cmmvc HOST_IN_USE = new Cmmvc("CMMVC5871E");
    /** The volume is mapped to this host already. */
    public static final Cmmvc MAPPED_ALREADY = new Cmmvc("CMMVC5878E");
    /** The LUN is taken on this host. */
    public static final Cmmvc LUN_TAKEN = new Cmmvc("CMMVC5879E");
    /** A FlashCopy map or group is in a wrong state. */
    public static final Cmmvc WRONG_STATE = new Cmmvc("CMMVC5903E");
    /** The map is copying already. */
    public static final Cmmvc COPYING_ALREADY = new Cmmvc("CMMVC5907E");
    /** The map is stopped already. */
    public static final Cmmvc STOPPED_ALREADY = new Cmmvc("CMMVC5912E");
    /** An object of this name exists. */
    public static final Cmmvc EXISTS = new Cmmvc("CMMVC6035E");
    /** The target is in a FlashCopy map already. */
    public static final Cmmvc TARGET_TAKEN = new Cmmvc("CMMVC6466E");
    /** The volume is still being formatted. */
    public static final Cmmvc FORMATTING = new Cmmvc("CMMVC8587E");
    /** Not enough extents to create. */
    public static final Cmmvc NO_EXTENTS = new Cmmvc("CMMVC8710E");
    /** The reply carried no id, for example because the REST layer itself refused. */
    public static final Cmmvc NONE = new Cmmvc("");

    /** All ways of saying that an object is not there. */
    public static final Set<Cmmvc> GONE = Set.of(ABSENT, ABSENT_NAME, ABSENT_OPTION, ABSENT_VOLUME);

    /** The first id in a text. */
    static Optional<Cmmvc> in(String text) {
        Matcher found = ID.matcher(text);
        return found.find() ? Optional.of(new Cmmvc(found.group())) : Optional.empty();
    }

    /** Whether the command may have taken effect in spite of it. */
    public boolean isWarning() {
        return id.endsWith("W") || id.endsWith("I");
    }
}
