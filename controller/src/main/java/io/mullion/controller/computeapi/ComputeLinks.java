package io.mullion.controller.computeapi;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import java.util.List;

/** The links that stand in every compute resource. */
public final class ComputeLinks {
    private ComputeLinks() {}

    /** {@code self} with the version in its path, and {@code bookmark} without. @param collection such as {@code flavors} */
    public static List<Link> of(ApiRequest request, String collection, String id) {
        String path = collection + "/" + id;
        return List.of(new Link(request.link("v2.1/" + path), "self"), new Link(request.link(path), "bookmark"));
    }
}
