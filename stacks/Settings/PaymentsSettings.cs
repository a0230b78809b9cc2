using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Observability;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Data;
using Payments.Infra.Stacks.Settings.Delivery;
using Payments.Infra.Stacks.Settings.Faults;
using Payments.Infra.Stacks.Settings.Mesh;
using Payments.Infra.Stacks.Settings.Services;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack can configure: a property is a section, <c>payments:&lt;section&gt;</c> in its file.</summary>
internal sealed record PaymentsSettings
{
    /// <summary>Defaults for all services.</summary>
    public ServiceDefaults ServiceDefaults { get; init; } = new();

    /// <summary>The services, by their names in the catalogue.</summary>
    [DefaultsFrom(nameof(ServiceDefaults))]
    public ImmutableSortedDictionary<string, ServiceSettings> Services { get; init; } =
        ImmutableSortedDictionary<string, ServiceSettings>.Empty;

    /// <summary>Versions of the services, by their names in the catalogue; every service needs one.</summary>
    public ImmutableSortedDictionary<string, Release> Releases { get; init; } =
        ImmutableSortedDictionary<string, Release>.Empty;

    /// <inheritdoc cref="TargetSettings"/>
    public TargetSettings Target { get; init; } = new();

    /// <summary>The cluster in Azure and its surroundings; null on an existing cluster.</summary>
    public AzureSettings? Azure { get; init; }

    /// <inheritdoc cref="MeshSettings"/>
    [Required]
    public MeshSettings Mesh { get; init; } = new();

    /// <summary>The tenants; replaces the list of the catalogue as a whole. Default that list.</summary>
    public ImmutableArray<Tenant> Tenants { get; init; }

    /// <inheritdoc cref="DataSettings"/>
    public DataSettings Data { get; init; } = new();

    /// <inheritdoc cref="FaultSettings"/>
    public FaultSettings Faults { get; init; } = new();

    /// <inheritdoc cref="DeliverySettings"/>
    public DeliverySettings Delivery { get; init; } = new();

    /// <inheritdoc cref="ObservabilitySettings"/>
    public ObservabilitySettings Observability { get; init; } = new();
}
