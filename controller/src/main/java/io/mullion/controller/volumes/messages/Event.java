package io.mullion.controller.volumes.messages;

/** What can go wrong, numbered as in Cinder; from 100 on our own. */
public enum Event {
    /** No pool will do. */
    NO_POOL("001_003", "schedule allocate volume: Could not find any available weighted backend."),
    /** The back end did not make the volume. */
    CREATE("008_012", "create volume from backend storage: Driver failed to create the volume."),
    /** The image could not be copied. */
    COPY_IMAGE("005_012", "copy image to volume: Driver failed to create the volume."),
    /** The back end did not make the volume larger. */
    EXTEND("007_010", "extend volume: Volume Driver failed to extend volume."),
    /** The volume could not be exported. */
    ATTACH("002_021", "attach volume: Failed to attach volume."),
    /** The export could not be withdrawn. */
    DETACH("002_022", "detach volume: Failed to detach volume."),
    /** The back end did not make the snapshot. */
    SNAPSHOT_CREATE("009_013", "create snapshot: Snapshot failed to create."),
    /** Something still depends on the snapshot. */
    SNAPSHOT_BUSY("010_015", "delete snapshot: Snapshot is busy."),
    /** The back end did not remove the snapshot. */
    SNAPSHOT_DELETE("010_016", "delete snapshot: Snapshot failed to delete."),
    /** The volume is still in use on the back end. */
    VOLUME_BUSY("100_027", "delete volume: Volume is busy."),
    /** The back end did not remove the volume. */
    DELETE("100_001", "delete volume: Volume failed to delete."),
    /** The back end did not take the volume back. */
    REVERT("101_001", "revert volume: Volume failed to revert to the snapshot."),
    /** The volume could not get another type. */
    RETYPE("102_001", "retype volume: Volume failed to get the type."),
    /** An existing volume could not be taken over. */
    MANAGE("103_001", "manage volume: Volume could not be taken over."),
    /** A group could not be made, snapshot, copied or removed. */
    GROUP("104_001", "group: The operation failed.");

    private final String number;
    private final String sentence;

    Event(String number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    String id(String resourceType) {
        return "VOLUME_" + resourceType + "_" + number;
    }

    String sentence() {
        return sentence;
    }
}
