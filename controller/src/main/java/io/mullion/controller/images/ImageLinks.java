package io.mullion.controller.images;

import io.mullion.controller.http.ApiRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Links to pages, relative to the service as glance writes them. */
final class ImageLinks {
    private ImageLinks() {}

    static String page(ApiRequest request, Optional<String> marker) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
            if (!parameter.getKey().equals("marker")) {
                parameter.getValue().forEach(value -> query.add(encode(parameter.getKey()) + "=" + encode(value)));
            }
        }
        marker.ifPresent(id -> query.add("marker=" + encode(id)));
        return "/v2/images" + (query.length() == 0 ? "" : "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
