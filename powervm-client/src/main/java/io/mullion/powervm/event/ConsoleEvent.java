package io.mullion.powervm.event;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import java.util.Arrays;
import java.util.List;

/**
 * One event as a console sends it ({@code reference/powervm-rest.md} §12).
 *
 * @param type what kind
 * @param id growing number
 * @param data mostly the address of the object
 * @param details which properties changed; often {@code Other}
 */
public record ConsoleEvent(Type type, long id, String data, List<String> details) {
    static final ResourceType<ConsoleEvent> RESOURCE =
            ResourceType.uom("Event", ConsoleEvent::of, ConsoleEvent::unsupported);

    public ConsoleEvent {
        details = List.copyOf(details);
    }

    /** Kinds of events. */
    public enum Type {
        /** An object appeared. */
        ADD_URI,
        /** An object changed. */
        MODIFY_URI,
        /** An object is gone. */
        DELETE_URI,
        /** An object must be read again. */
        INVALID_URI,
        /** An object cannot be seen for now. */
        HIDDEN_URI,
        /** An object can be seen again. */
        VISIBLE_URI,
        /** The console did not know us: what happened before is lost. */
        NEW_CLIENT,
        /** The console forgot what it knew. */
        CACHE_CLEARED,
        /** Events were dropped because we were slow. */
        MISSING_EVENTS,
        /** Another client said something. */
        CUSTOM_CLIENT_EVENT,
        /** A word we do not know. */
        OTHER;

        static Type from(String text) {
            for (Type type : values()) {
                if (type.name().equals(text.strip())) {
                    return type;
                }
            }
            return OTHER;
        }

        /** Whether everything has to be read again. */
        boolean forgets() {
            return this == NEW_CLIENT || this == CACHE_CLEARED || this == MISSING_EVENTS;
        }
    }

    /** Reads an {@code Event}. */
    public static ConsoleEvent of(Element event) {
        String id = event.child("EventID").map(Element::text).orElse("0").strip();
        List<String> details = Arrays.stream(
                        event.child("EventDetail").map(Element::text).orElse("").split(",", -1))
                .map(String::strip)
                .filter(detail -> !detail.isEmpty())
                .toList();
        return new ConsoleEvent(
                Type.from(event.child("EventType").map(Element::text).orElse("")),
                id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0,
                event.child("EventData").map(Element::text).orElse("").strip(),
                details);
    }

    private static Element unsupported(ConsoleEvent event) {
        throw new UnsupportedOperationException("an event is read only");
    }

    /** The object it is about. */
    public Href object() {
        return Href.parse(data.replace(" ", "%20"));
    }
}
