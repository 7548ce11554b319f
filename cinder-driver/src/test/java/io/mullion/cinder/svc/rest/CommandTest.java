package io.mullion.cinder.svc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void argumentsBecomePathSegmentsAlsoWithBlanksAndSlashes() {
        assertThat(Command.of("rmvdisk").on("volume-a b/c+d").path()).isEqualTo("rmvdisk/volume-a%20b%2Fc%2Bd");
    }

    @Test
    void readsAsOnTheCommandLine() {
        Command command = Command.of("mkvdiskhostmap")
                .with("host", "h1")
                .with("scsi", 0)
                .flag("force")
                .on("v1");
        assertThat(command).hasToString("mkvdiskhostmap -host h1 -scsi 0 -force v1");
    }

    @Test
    void aCommandIsNotChangedByAnotherMadeFromIt() {
        Command first = Command.of("lsvdisk").flag("bytes");
        first.with("filtervalue", "name=a").on("b");
        assertThat(first).hasToString("lsvdisk -bytes");
    }

    @Test
    void onlyListingsLookOnly() {
        assertThat(Command.of("lsvdisk").looksOnly()).isTrue();
        assertThat(Command.of("mkvdisk").looksOnly()).isFalse();
    }
}
