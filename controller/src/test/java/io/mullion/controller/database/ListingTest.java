package io.mullion.controller.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesNeitherOverlapNorSkipWhateverTheOrder(TestDatabase type) {
        try (Database database = with20Things(type)) {
            for (boolean descending : new boolean[] {false, true}) {
                assertThat(walk(database, descending)).hasSize(20).doesNotHaveDuplicates();
            }
            List<Integer> forward = walk(database, false);
            assertThat(walk(database, true)).isEqualTo(forward.reversed());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void conditionsAreMetAndCounted(TestDatabase type) {
        try (Database database = with20Things(type)) {
            Listing some = things().where("t.id > :least", "least", 5).in("t.colour", List.of("red", "blue"));
            assertThat(database.<Long>read(some::count)).isEqualTo(10);
            assertThat(database.<Long>read(things().in("t.colour", List.of())::count))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aTakenKeyIsToldFromOtherFailures(TestDatabase type) {
        try (Database database = with20Things(type)) {
            assertThatThrownBy(() -> database.useTransaction(handle -> UniqueViolation.refuse(
                            () -> handle.execute("INSERT INTO things VALUES (1, 'red')"),
                            () -> new IllegalStateException("taken"))))
                    .hasMessage("taken");
            assertThatThrownBy(() -> database.useTransaction(handle -> UniqueViolation.refuse(
                            () -> handle.execute("INSERT INTO things VALUES (99, NULL)"),
                            () -> new IllegalStateException("taken"))))
                    .hasMessageNotContaining("taken");
        }
    }

    private static Database with20Things(TestDatabase type) {
        Database database = type.open();
        database.useTransaction(handle -> {
            handle.execute("CREATE TABLE things (id INT PRIMARY KEY, colour VARCHAR(9) NOT NULL)");
            List<String> colours = List.of("red", "blue", "green");
            for (int id = 1; id <= 20; id++) {
                handle.execute("INSERT INTO things VALUES (?, ?)", id, colours.get(id % 3));
            }
        });
        return database;
    }

    private static Listing things() {
        return Listing.of("SELECT t.id FROM things t", "things");
    }

    private static List<Integer> walk(Database database, boolean descending) {
        List<Integer> seen = new ArrayList<>();
        Optional<Integer> marker = Optional.empty();
        do {
            Listing listing = things().orderBy("t.colour", descending).orderBy("t.id", descending);
            marker.ifPresent(id -> listing.after("id", id));
            List<Integer> page = database.read(
                    handle -> listing.query(handle, 3).mapTo(Integer.class).list());
            seen.addAll(page);
            marker = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
        } while (marker.isPresent());
        return seen;
    }
}
