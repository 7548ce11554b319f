package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;

/** Copies of groups as both APIs ask for them. */
final class GroupCopyCalls {
    private final GroupCopies copies;
    private final Groups groups;
    private final GroupSnapshots snapshots;
    private final Database database;

    @Inject
    GroupCopyCalls(GroupCopies copies, Groups groups, GroupSnapshots snapshots, Database database) {
        this.copies = copies;
        this.groups = groups;
        this.snapshots = snapshots;
        this.database = database;
    }

    Group copy(ApiRequest request, CopyGroupBody.Fields fields) {
        if (fields.fromSnapshot().isPresent() == fields.fromGroup().isPresent()) {
            throw MullionException.invalid(
                    "Exactly one of a group snapshot and a source group must be given to create a group from.");
        }
        Label label = GroupWishes.label(fields.name(), fields.description());
        if (fields.fromSnapshot().isPresent()) {
            GroupSnapshot source = database.read(handle ->
                    snapshots.visible(handle, request, fields.fromSnapshot().get(), "group:get_group_snapshot"));
            return copies.of(request, source, label);
        }
        Group source = database.read(
                handle -> groups.visible(handle, request, fields.fromGroup().orElseThrow(), "group:get"));
        return copies.of(request, source, label);
    }
}
