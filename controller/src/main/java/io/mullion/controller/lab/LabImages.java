package io.mullion.controller.lab;

import io.mullion.controller.images.Image;
import io.mullion.controller.images.Images;
import java.util.Map;
import java.util.Optional;

/** The images whose disks the simulated array has. */
final class LabImages {
    private static final int GIB = 20;

    private LabImages() {}

    static void sow(Images images, String project) {
        image(images, project, "aix72", "aix", "7.2");
        image(images, project, "aix71", "aix", "7.1");
        image(images, project, "aix61", "aix", "6.1");
        image(images, project, "ibmi75", "ibmi", "7.5");
        image(images, project, "rhel9-ppc64le", "rhel", "9");
        image(images, project, "ubuntu2204-ppc64le", "ubuntu", "22.04");
    }

    private static void image(Images images, String project, String name, String distribution, String version) {
        Map<String, String> properties = Map.of(
                "architecture",
                name.endsWith("le") ? "ppc64le" : "ppc64",
                "hypervisor_type",
                "phyp",
                "os_distro",
                distribution,
                "os_version",
                version,
                "endianness",
                name.endsWith("le") ? "little-endian" : "big-endian");
        images.ensure(name, project, new Image.Disk("svc1", "image-" + name, Optional.empty(), GIB), properties);
    }
}
