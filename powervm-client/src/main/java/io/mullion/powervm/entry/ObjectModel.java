package io.mullion.powervm.entry;

import io.mullion.powervm.session.Console;
import io.mullion.powervm.session.Reply;
import io.mullion.powervm.session.Request;
import io.mullion.powervm.xml.Element;
import io.mullion.spi.error.MullionException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The objects of one console: list, read, create, change, delete ({@code reference/powervm-rest.md} §8). All methods
 * throw {@link MullionException} with the console's own words.
 */
public final class ObjectModel {
    private final Console console;
    private final ObjectLocks locks;

    /**
     * @param locks shared by all clients of the process that may reach the same objects
     */
    public ObjectModel(Console console, ObjectLocks locks) {
        this.console = console;
        this.locks = locks;
    }

    /** The console underneath. */
    public Console console() {
        return console;
    }

    ObjectLocks locks() {
        return locks;
    }

    /** All objects of a list; a console answers an empty one with 204. */
    public <T> List<Entry<T>> list(ResourceType<T> type, Href list, Groups groups) {
        return entries(type, list.with("group", groups.parameter()));
    }

    /**
     * Objects of a root type by one property; {@code group} does not apply to a search.
     *
     * @param property such as {@code PartitionName}
     */
    public <T> List<Entry<T>> search(ResourceType<T> type, String property, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return entries(
                type, new Href("/rest/api/uom/" + type.name() + "/search/(" + property + "=='" + encoded + "')", ""));
    }

    private <T> List<Entry<T>> entries(ResourceType<T> type, Href list) {
        Reply reply = console.call(Request.get(list.target()));
        return reply.document()
                .map(document -> AtomDocument.entries(type, document, list, Optional.empty()))
                .orElse(List.of());
    }

    /** An object that must be there. */
    public <T> Entry<T> read(ResourceType<T> type, Href object, Groups groups) {
        Href target = object.plain().with("group", groups.parameter());
        return one(type, target, console.call(Request.get(target.target())));
    }

    /** An object, or empty if there is none (404). */
    public <T> Optional<Entry<T>> find(ResourceType<T> type, Href object, Groups groups) {
        Href target = object.plain().with("group", groups.parameter());
        Request request = Request.get(target.target());
        Reply reply = console.exchange(request);
        if (reply.status() == 404) {
            return Optional.empty();
        }
        if (!reply.successful()) {
            throw console.failure(request, reply);
        }
        return Optional.of(one(type, target, reply));
    }

    /** An object as it is now, if it is another version than this one; else this one (304). */
    public <T> Entry<T> refresh(Entry<T> known) {
        Request request = Request.get(known.self().target());
        if (known.etag().isPresent()) {
            request = request.with("If-None-Match", known.etag().get());
        }
        Reply reply = console.exchange(request);
        if (reply.status() == 304) {
            return known;
        }
        if (!reply.successful()) {
            throw console.failure(request, reply);
        }
        return one(known.type(), known.self(), reply);
    }

    /** Makes an object in a list. */
    public <T> Entry<T> create(ResourceType<T> type, Href list, Element document) {
        Reply reply = console.call(
                Request.send("PUT", list.plain().target(), type.contentType(), AbsoluteLinks.in(document, console)));
        return one(type, list, reply);
    }

    /** Sends a changed object once; a 412 is for the transaction to judge. */
    <T> Reply send(Entry<T> changed) {
        return console.exchange(update(changed));
    }

    <T> MullionException refused(Entry<T> changed, Reply reply) {
        return console.failure(update(changed), reply);
    }

    private <T> Request update(Entry<T> changed) {
        Element document = AbsoluteLinks.in(changed.type().document().apply(changed.value()), console);
        Request request =
                Request.send("POST", changed.self().target(), changed.type().contentType(), document);
        return changed.etag().map(etag -> request.with("If-Match", etag)).orElse(request);
    }

    /** Without {@code If-None-Match}: a console might answer 304 from a cache as old as our document. */
    <T> Entry<T> reread(Entry<T> stale) {
        return one(
                stale.type(),
                stale.self(),
                console.call(Request.get(stale.self().target())));
    }

    /** What a good reply to a change carries; a console may answer without a document, then it is read. */
    <T> Entry<T> updated(Entry<T> changed, Reply reply) {
        if (reply.document().isEmpty()) {
            return reread(changed);
        }
        return one(changed.type(), changed.self(), reply);
    }

    /**
     * Changes an object: the function is applied to a fresh document, again after each collision with somebody else, and
     * nothing is sent when it changes nothing. See {@link EntryTransaction}.
     *
     * @return the object as the console has it now
     */
    public <T> Entry<T> change(ResourceType<T> type, Href object, Groups groups, Consumer<T> change) {
        return new EntryTransaction(this).run(() -> read(type, object, groups), change);
    }

    /** Removes an object; quiet when there is none. */
    public void delete(Href object) {
        Request request = Request.delete(object.plain().target());
        Reply reply = console.exchange(request);
        if (!reply.successful() && reply.status() != 404) {
            throw console.failure(request, reply);
        }
    }

    /** One quick property as text: strings without their quotes, numbers and booleans as they are (§10). */
    public String quick(Href object, String property) {
        Reply reply = console.call(
                Request.getAny(object.plain().child("quick", property).target()));
        String text = reply.text().strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private <T> Entry<T> one(ResourceType<T> type, Href target, Reply reply) {
        Element document = reply.document()
                .orElseThrow(() -> MullionException.notFound("Console " + console.name()
                        + " answered with nothing where one " + type.name() + " was asked for."));
        List<Entry<T>> entries = AtomDocument.entries(type, document, target, reply.header("ETag"));
        if (entries.size() != 1) {
            throw MullionException.notFound("Console " + console.name() + " answered with " + entries.size() + " "
                    + type.name() + " objects where one was asked for.");
        }
        return entries.getFirst();
    }
}
