package io.mullion.benchmarks.service;

import io.mullion.controller.lab.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.openstack4j.api.Builders;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.model.compute.Server;
import org.openstack4j.openstack.OSFactory;

/** Makes and removes servers as a program would. */
final class Client {
    private static final long LOOK_EVERY = Duration.ofMillis(20).toNanos();

    private final OSClientV3 client;
    private final String image;
    private final String network;
    private final String flavor;

    Client(Lab.Account account) {
        client = OSFactory.builderV3()
                .endpoint(account.authUrl().toString())
                .credentials(account.user(), account.password(), Identifier.byId("default"))
                .scopeToProject(Identifier.byName(account.project()), Identifier.byId("default"))
                .authenticate();
        image = client.imagesV2().list().getFirst().getId();
        network = client.networking().network().list().getFirst().getId();
        flavor = client.compute().flavors().list().stream()
                .filter(each -> each.getName().equals("tiny"))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    String create(String name) {
        return client.compute()
                .servers()
                .boot(Builders.server()
                        .name(name)
                        .image(image)
                        .flavor(flavor)
                        .networks(List.of(network))
                        .build())
                .getId();
    }

    void awaitActive(List<String> servers) {
        Set<String> wanted = Set.copyOf(servers);
        while (true) {
            List<? extends Server> all = client.compute().servers().list(true);
            List<? extends Server> ours = all.stream()
                    .filter(server -> wanted.contains(server.getId()))
                    .toList();
            ours.stream()
                    .filter(server -> server.getStatus() == Server.Status.ERROR)
                    .findFirst()
                    .ifPresent(failed -> {
                        throw new IllegalStateException(
                                failed.getName() + ": " + failed.getFault().getMessage());
                    });
            Set<Server.Status> seen = ours.stream().map(Server::getStatus).collect(Collectors.toSet());
            if (ours.size() == wanted.size() && seen.equals(Set.of(Server.Status.ACTIVE))) {
                return;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    void delete(String server) {
        client.compute().servers().delete(server);
    }

    void awaitGone() {
        while (!client.compute().servers().list(false).isEmpty()) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }
}
