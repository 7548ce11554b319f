package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.identity.Caller;
import java.util.List;

/** Links to objects of the block storage API, with the project in them where the caller has one. */
public final class VolumeLinks {
    private VolumeLinks() {}

    /** {@code self} and {@code bookmark} of an object. @param collection such as {@code volumes} */
    public static List<Link> of(ApiRequest request, String collection, Object id) {
        String rest = project(request) + collection + "/" + id;
        return List.of(new Link(request.link("v3/" + rest), "self"), new Link(request.link(rest), "bookmark"));
    }

    /** Path of a collection within the service, for the link to the next page. */
    public static String path(ApiRequest request, String collection) {
        return "v3/" + project(request) + collection;
    }

    private static String project(ApiRequest request) {
        return request.authenticated()
                .flatMap(Caller::project)
                .map(project -> project.id() + "/")
                .orElse("");
    }
}
