package io.mullion.controller.demo;

import io.mullion.controller.lab.Lab;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.openstack4j.api.Builders;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.model.common.ActionResponse;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.model.compute.Action;
import org.openstack4j.model.compute.Flavor;
import org.openstack4j.model.compute.Server;
import org.openstack4j.model.compute.Server.Status;
import org.openstack4j.model.compute.actions.LiveMigrateOptions;
import org.openstack4j.model.compute.ext.Hypervisor;
import org.openstack4j.model.storage.block.Volume;
import org.openstack4j.openstack.OSFactory;
import org.slf4j.LoggerFactory;

/** From a log-on to a partition, its volume, its move, its end; and a wish that no host can meet. */
public final class MainJob {
    private static final String IMAGE = "aix72";
    private static final String NETWORK = "vlan666";

    private final Lab lab;
    private final Story story;

    /** @param out where the story is told */
    public MainJob(Lab lab, PrintWriter out) {
        this.lab = lab;
        this.story = new Story(out);
    }

    /** Tells it. @return whether every step held */
    public boolean tell(PrintWriter errors) {
        try {
            run();
            story.end();
            return true;
        } catch (RuntimeException failure) {
            errors.println("The story ends here: " + failure.getMessage());
            if (!(failure instanceof Story.Broken)) {
                LoggerFactory.getLogger(MainJob.class).error("unexpected failure", failure);
            }
            errors.flush();
            return false;
        }
    }

    private void run() {
        Lab.Account account = lab.account();
        OSClientV3 client = story.step(
                "Log on with OpenStack4j",
                () -> OSFactory.builderV3()
                        .endpoint(account.authUrl().toString())
                        .credentials(account.user(), account.password(), Identifier.byId("default"))
                        .scopeToProject(Identifier.byName(account.project()), Identifier.byId("default"))
                        .authenticate(),
                os -> "token for project " + os.getToken().getProject().getName());
        SiteRemains remains = new SiteRemains(lab.siteAdmin());
        Object before = remains.now();
        story.step(
                "Ask for the hosts",
                () -> client.compute().hypervisors().list(),
                hosts -> hosts.size() + " frames, "
                        + hosts.stream().mapToInt(host -> host.getVirtualCPU()).sum() + " processors");
        Flavor flavor = story.step("Make a compute template", () -> template(client), Flavor::getName);
        Server server = story.step(
                "Create a server from image " + IMAGE, () -> create(client, flavor, "demo-aix"), MainJob::where);
        power(client, server);
        Volume volume = story.step(
                "Make a volume of 20 GiB on the array",
                () -> volume(client),
                made -> made.getStatus().value());
        story.step("Attach it", () -> attach(client, server, volume), Volume.Status::value);
        story.step("Move the running server to another frame", () -> move(client, server), MainJob::where);
        story.step("Detach the volume", () -> detach(client, server, volume), Volume.Status::value);
        impossible(client);
        story.step("Delete the server and the volume", () -> delete(client, server, volume), gone -> "gone");
        story.step(
                "Look at consoles and array",
                () -> Story.await("a clean site", remains::now, before::equals),
                same -> "nothing is left");
    }

    private static Flavor template(OSClientV3 client) {
        Flavor flavor = client.compute()
                .flavors()
                .create(Builders.flavor()
                        .name("demo")
                        .ram(4096)
                        .vcpus(1)
                        .disk(0)
                        .isPublic(true)
                        .build());
        client.compute()
                .flavors()
                .createAndUpdateExtraSpecs(
                        flavor.getId(),
                        Map.of("powervm:proc_units", "0.5", "powervm:processor_compatibility", "POWER9_Base"));
        return flavor;
    }

    private static Server create(OSClientV3 client, Flavor flavor, String name) {
        String image = client.imagesV2().list().stream()
                .filter(each -> IMAGE.equals(each.getName()))
                .findFirst()
                .orElseThrow(() -> new Story.Broken("there is no image " + IMAGE))
                .getId();
        String network = client.networking().network().list().stream()
                .filter(each -> NETWORK.equals(each.getName()))
                .findFirst()
                .orElseThrow(() -> new Story.Broken("there is no network " + NETWORK))
                .getId();
        Server asked = client.compute()
                .servers()
                .boot(Builders.server()
                        .name(name)
                        .flavor(flavor.getId())
                        .image(image)
                        .networks(List.of(network))
                        .build());
        Server server = Story.await(
                "the end of the building of " + name,
                () -> client.compute().servers().get(asked.getId()),
                seen -> seen.getStatus() != Status.BUILD);
        if (!name.startsWith("no-")) {
            Story.hold(server.getStatus() == Status.ACTIVE, name + " is " + server.getStatus() + ": " + reason(server));
        }
        return server;
    }

    private void power(OSClientV3 client, Server server) {
        story.step(
                "Stop and start it",
                () -> {
                    client.compute().servers().action(server.getId(), Action.STOP);
                    awaitStatus(client, server, Status.SHUTOFF);
                    client.compute().servers().action(server.getId(), Action.START);
                    return awaitStatus(client, server, Status.ACTIVE);
                },
                seen -> seen.getStatus().toString());
    }

    private static Volume volume(OSClientV3 client) {
        Volume asked = client.blockStorage()
                .volumes()
                .create(Builders.volume()
                        .name("demo-data")
                        .size(20)
                        .volumeType("svc1 base template")
                        .build());
        return awaitVolume(client, asked, Volume.Status.AVAILABLE);
    }

    private static Volume.Status attach(OSClientV3 client, Server server, Volume volume) {
        client.compute().servers().attachVolume(server.getId(), volume.getId(), null);
        return awaitVolume(client, volume, Volume.Status.IN_USE).getStatus();
    }

    private static Volume.Status detach(OSClientV3 client, Server server, Volume volume) {
        client.compute().servers().detachVolume(server.getId(), volume.getId());
        return awaitVolume(client, volume, Volume.Status.AVAILABLE).getStatus();
    }

    private static Server move(OSClientV3 client, Server server) {
        String target = sibling(client, server.getHost());
        ActionResponse accepted = client.compute()
                .servers()
                .liveMigrate(server.getId(), LiveMigrateOptions.create().host(target));
        Story.hold(accepted.isSuccess(), "the move is refused: " + accepted.getFault());
        Server moved = Story.await(
                "the move",
                () -> client.compute().servers().get(server.getId()),
                seen -> seen.getTaskState() == null && seen.getStatus() == Status.ACTIVE);
        Story.hold(moved.getHost().equals(target), "the server is still on " + moved.getHost());
        return moved;
    }

    /** Another frame of the same machine type. */
    private static String sibling(OSClientV3 client, String host) {
        String type = host.substring(0, host.indexOf('_') + 1);
        return client.compute().hypervisors().list().stream()
                .map(Hypervisor::getHypervisorHostname)
                .filter(name -> name.startsWith(type) && !name.equals(host))
                .findFirst()
                .orElseThrow(() -> new Story.Broken("there is no second frame like " + host));
    }

    private void impossible(OSClientV3 client) {
        Flavor giant = client.compute()
                .flavors()
                .create(Builders.flavor()
                        .name("demo-giant")
                        .ram(9_000_000)
                        .vcpus(8)
                        .disk(0)
                        .isPublic(true)
                        .build());
        Server refused =
                story.step("Ask for more than any frame has", () -> create(client, giant, "no-room"), MainJob::reason);
        Story.hold(refused.getStatus() == Status.ERROR, "a giant was built");
        client.compute().servers().delete(refused.getId());
        awaitGone(client, refused);
    }

    private static boolean delete(OSClientV3 client, Server server, Volume volume) {
        client.compute().servers().delete(server.getId());
        awaitGone(client, server);
        client.blockStorage().volumes().delete(volume.getId());
        Story.await(
                "the volume's end", () -> client.blockStorage().volumes().get(volume.getId()) == null, gone -> gone);
        return true;
    }

    private static Server awaitStatus(OSClientV3 client, Server server, Status wanted) {
        return Story.await(
                "status " + wanted,
                () -> client.compute().servers().get(server.getId()),
                seen -> seen.getStatus() == wanted && seen.getTaskState() == null);
    }

    private static void awaitGone(OSClientV3 client, Server server) {
        Story.await("the server's end", () -> client.compute().servers().get(server.getId()) == null, gone -> gone);
    }

    private static Volume awaitVolume(OSClientV3 client, Volume volume, Volume.Status wanted) {
        return Story.await(
                "volume status " + wanted.value(),
                () -> client.blockStorage().volumes().get(volume.getId()),
                seen -> seen.getStatus() == wanted);
    }

    private static String where(Server server) {
        return server.getStatus() + " on " + server.getHost();
    }

    private static String reason(Server server) {
        return server.getFault() == null ? "no reason given" : server.getFault().getMessage();
    }
}
