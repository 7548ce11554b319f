package io.mullion.controller.database;

import com.google.inject.AbstractModule;

/** Binds the open database. */
public final class DatabaseModule extends AbstractModule {
    private final Database database;

    /** The database is opened by main, which also closes it. */
    public DatabaseModule(Database database) {
        this.database = database;
    }

    @Override
    protected void configure() {
        bind(Database.class).toInstance(database);
    }
}
