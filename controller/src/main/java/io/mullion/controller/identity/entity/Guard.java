package io.mullion.controller.identity.entity;

import java.util.List;

/** The option {@code immutable}: while it is set, nothing else may change. */
public final class Guard {
    private Guard() {}

    /** Demands that a change either finds the option unset or is about options only. */
    public static void update(String kind, String id, Extra options, FieldsBody body) {
        boolean onlyOptions = body.others(List.of("options")).isEmpty();
        if (options.flag("immutable") && !onlyOptions) {
            throw Refusal.forbidden(
                    "update of immutable " + kind + " " + id + "; set resource option \"immutable\" to false first");
        }
    }

    /** Demands that it is unset. */
    public static void delete(String kind, String id, Extra options) {
        if (options.flag("immutable")) {
            throw Refusal.forbidden(
                    "deletion of immutable " + kind + " " + id + "; set resource option \"immutable\" to false first");
        }
    }
}
