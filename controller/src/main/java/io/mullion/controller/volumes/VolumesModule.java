package io.mullion.controller.volumes;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.volumes.api.PowerVcPaths;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.attachments.AttachmentsModule;
import io.mullion.controller.volumes.backends.BackendConfig;
import io.mullion.controller.volumes.backends.BackendsModule;
import io.mullion.controller.volumes.discovery.ExtensionsResource;
import io.mullion.controller.volumes.discovery.FiltersResource;
import io.mullion.controller.volumes.discovery.VersionsResource;
import io.mullion.controller.volumes.groups.GroupsModule;
import io.mullion.controller.volumes.messages.MessagesModule;
import io.mullion.controller.volumes.quotas.QuotaConfig;
import io.mullion.controller.volumes.quotas.QuotasModule;
import io.mullion.controller.volumes.snapshots.SnapshotsModule;
import io.mullion.controller.volumes.types.TypesConfig;
import io.mullion.controller.volumes.types.TypesModule;
import java.util.List;

/**
 * Binds the block storage service. Whoever installs it binds an {@link ImageSource}, usually by {@link ImageDisksModule}, and adds drivers to
 * {@link BackendsModule#drivers}.
 */
public final class VolumesModule extends AbstractModule {
    private static final List<Class<?>> ENDPOINTS = List.of(
            VersionsResource.class,
            FiltersResource.class,
            ExtensionsResource.class,
            VolumeListResource.class,
            VolumesResource.class,
            VolumeActionsResource.class,
            VolumeMetadataResource.class,
            PowerVcPaths.class);

    private final VolumesConfig config;
    private final TypesConfig types;
    private final QuotaConfig quotas;
    private final List<BackendConfig> backends;

    private VolumesModule(VolumesConfig config, TypesConfig types, QuotaConfig quotas, List<BackendConfig> backends) {
        this.config = config;
        this.types = types;
        this.quotas = quotas;
        this.backends = List.copyOf(backends);
    }

    /** With sections {@code [volumes]} and {@code [volume_backend:NAME]}. */
    public static VolumesModule from(Settings settings) {
        return new VolumesModule(
                VolumesConfig.from(settings),
                TypesConfig.from(settings),
                QuotaConfig.from(settings),
                BackendConfig.from(settings));
    }

    /** The set that features add actions on volumes to. */
    public static Multibinder<VolumeAction> actions(Binder binder) {
        return Multibinder.newSetBinder(binder, VolumeAction.class);
    }

    @Override
    protected void configure() {
        install(new TypesModule(types));
        install(new QuotasModule(quotas));
        install(new BackendsModule(backends));
        install(new MessagesModule());
        install(new AttachmentsModule());
        install(new SnapshotsModule());
        install(new GroupsModule());
        bind(VolumesConfig.class).toInstance(config);
        bind(VolumeStore.class).toInstance(new VolumeStore());
        bind(VolumeListStore.class).toInstance(new VolumeListStore());
        for (Class<?> type : List.of(
                VolumeAccess.class,
                Volumes.class,
                Volumes.Settings.class,
                BootVolumes.class,
                BootVolumes.Times.class,
                VolumeBirth.class,
                VolumeBirth.Where.class,
                VolumeCalls.class,
                VolumeCalls.Work.class,
                VolumeFailure.class,
                VolumeRemoval.class,
                VolumeSources.class,
                VolumesResource.Stores.class,
                VolumeView.class,
                VolumeWishes.class)) {
            bind(type).in(Singleton.class);
        }
        Multibinder<OperationKind<?>> kinds = OperationsModule.kinds(binder());
        for (Class<? extends OperationKind<?>> kind :
                List.of(CreateVolume.class, DeleteVolume.class, ExtendVolume.class, RevertVolume.class)) {
            bind(kind).in(Singleton.class);
            kinds.addBinding().to(kind);
        }
        Multibinder<VolumeAction> actions = actions(binder());
        for (Class<? extends VolumeAction> action : List.of(
                ExtendAction.class,
                FlagActions.class,
                RepairActions.class,
                ImageMetadataActions.class,
                RevertAction.class)) {
            bind(action).in(Singleton.class);
            actions.addBinding().to(action);
        }
        Multibinder<Endpoint> endpoints = HttpModule.endpoints(binder());
        for (Class<?> type : ENDPOINTS) {
            bind(type).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(type));
        }
    }
}
