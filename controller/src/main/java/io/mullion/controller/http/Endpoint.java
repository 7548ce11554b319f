package io.mullion.controller.http;

/**
 * A resource class or JAX-RS provider of a feature. Each feature's Guice module adds its own to the set
 * ({@code Multibinder<Endpoint>}) and binds the class itself, as a singleton.
 *
 * @param type the class that Jersey registers
 */
public record Endpoint(Class<?> type) {}
