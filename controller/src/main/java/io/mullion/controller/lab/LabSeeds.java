package io.mullion.controller.lab;

import io.mullion.controller.flavors.Flavor;
import io.mullion.controller.flavors.Flavors;
import io.mullion.controller.hosts.HostGroups;
import io.mullion.controller.identity.bootstrap.IdentityBootstrap;
import io.mullion.controller.identity.bootstrap.Plan;
import io.mullion.controller.images.Images;
import io.mullion.controller.networks.Network;
import io.mullion.controller.networks.Networks;
import io.mullion.controller.networks.Subnets;
import io.mullion.controller.service.Service;
import io.mullion.controller.volumes.types.VolumeTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sets up what the seeds' own site has: host groups with their policies, storage templates, networks, images, compute
 * templates. Doing it again changes nothing.
 */
final class LabSeeds {
    static final String USER = "root";
    static final String PROJECT = "ibm-default";

    private static final String POOL = "pool_name";
    private static final String BACKEND = "volume_backend_name";

    private final Service service;

    LabSeeds(Service service) {
        this.service = service;
    }

    void sow(String password) {
        String project = service.get(IdentityBootstrap.class)
                .run(new Plan(USER, password, PROJECT, "RegionOne", Optional.empty()))
                .id();
        hostGroups(service.get(HostGroups.class));
        storageTemplates(service.get(VolumeTypes.class));
        networks(service.get(Networks.class), service.get(Subnets.class), project);
        LabImages.sow(service.get(Images.class), project);
        computeTemplates(service.get(Flavors.class));
    }

    private static void hostGroups(HostGroups groups) {
        groups.bring(1, "Default Group", policies("1"), List.of());
        groups.bring(43, "hb01_mn", policies("4"), List.of("9119MME_1009425"));
        groups.bring(44, "hb01_me", policies("2"), List.of("9119MME_0696010"));
    }

    /** As the seeds show them; {@code initialpolicy-id} chooses the placement policy. */
    private static Map<String, String> policies(String initial) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("dro_enabled", "False"),
                Map.entry("hapolicy-id", "1"),
                Map.entry("hapolicy-run_interval", "1"),
                Map.entry("hapolicy-stabilization", "1"),
                Map.entry("initialpolicy-id", initial),
                Map.entry("runtimepolicy-action", "migrate_vm_advise_only"),
                Map.entry("runtimepolicy-id", "5"),
                Map.entry("runtimepolicy-max_parallel", "10"),
                Map.entry("runtimepolicy-run_interval", "5"),
                Map.entry("runtimepolicy-stabilization", "2"),
                Map.entry("runtimepolicy-threshold", "70")));
    }

    private static void storageTemplates(VolumeTypes types) {
        types.ensure("svc1 base template", "Pool0 of svc1", Map.of(BACKEND, "svc1", POOL, "Pool0"));
        types.ensure("svc2 base template", "Pool1 of svc1", Map.of(BACKEND, "svc1", POOL, "Pool1"));
        types.ensure("svc3", "Pool0 of svc1, thick", Map.of(BACKEND, "svc1", POOL, "Pool0", "drivers:rsize", "-1"));
        types.ensure("p8_ssp base template", "Shared storage pool p8_ssp", Map.of(BACKEND, "p8_ssp"));
    }

    private static void networks(Networks networks, Subnets subnets, String project) {
        Network first = networks.ensure("vlan666", project, 666);
        subnets.ensure(first, "vlan666", "10.66.6.0/24");
        Network second = networks.ensure("vlan331", project, 331);
        subnets.ensure(second, "vlan331", "10.33.1.0/24");
    }

    private static void computeTemplates(Flavors flavors) {
        computeTemplate(flavors, "tiny", 1, 2048, "0.1");
        computeTemplate(flavors, "medium", 2, 8192, "1.0");
        computeTemplate(flavors, "large", 4, 16384, "2.0");
    }

    private static void computeTemplate(Flavors flavors, String name, int vcpus, int ramMb, String units) {
        if (flavors.find(name).isEmpty()) {
            flavors.create(new Flavor(
                    name,
                    name,
                    new Flavor.Size(ramMb, vcpus, 0, 0, 0, 1.0),
                    true,
                    false,
                    Optional.empty(),
                    Map.of("powervm:proc_units", units)));
        }
    }
}
