package io.mullion.controller.images;

import com.google.inject.Singleton;
import io.mullion.controller.computeapi.Times;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an image looks: attributes and free properties side by side; where it lies is for its owner. */
@Singleton
final class ImageView {
    private final Policy policy;

    @Inject
    ImageView(Policy policy) {
        this.policy = policy;
    }

    Map<String, Object> of(Caller caller, Image image) {
        Map<String, Object> body = new LinkedHashMap<>(image.properties());
        body.put("id", image.id());
        body.put("name", image.name());
        body.put("status", image.status().word());
        body.put("visibility", image.visibility().word());
        body.put("protected", image.guard().kept());
        body.put("os_hidden", image.guard().hidden());
        body.put("owner", image.owner());
        body.put("container_format", image.format().container());
        body.put("disk_format", image.format().disk());
        body.put("min_disk", image.needs().diskGib());
        body.put("min_ram", image.needs().ramMib());
        body.put("size", image.content().size());
        body.put("virtual_size", image.disk().flatMap(disk -> image.content().size()));
        body.put("checksum", image.content().checksum());
        body.put("os_hash_algo", image.content().hash().map(hash -> "sha512"));
        body.put("os_hash_value", image.content().hash());
        body.put("tags", image.tags());
        body.put("created_at", Times.seconds(image.created()));
        body.put("updated_at", Times.seconds(image.updated()));
        if (policy.allows(caller, "get_image_location", Images.target(image.owner(), "", image.visibility()))) {
            body.put("locations", DiskLocation.list(image.disk()));
            image.disk().ifPresent(disk -> body.put("direct_url", DiskLocation.url(disk)));
        }
        body.put("self", "/v2/images/" + image.id());
        body.put("file", "/v2/images/" + image.id() + "/file");
        body.put("schema", "/v2/schemas/image");
        return body;
    }
}
