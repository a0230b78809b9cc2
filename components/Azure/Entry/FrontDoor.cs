using Pulumi.AzureNative.Cdn;
using Inputs = Pulumi.AzureNative.Cdn.Inputs;

namespace Payments.Infra.Components.Azure.Entry;

/// <summary>
/// An Azure Front Door Premium with a firewall: a host for each tenant, and a route for each cell that has the hosts of its tenants. It decides
/// by the host alone and has no default: a host that is of no cell leads nowhere. Cells are reached by private links, which whoever keeps a cell
/// approves.
/// </summary>
public sealed class FrontDoor : PlatformComponent
{
    /// <summary>Azure has one of each, everywhere.</summary>
    private const string Everywhere = "Global";

    private readonly FrontDoorArgs args;
    private readonly Profile profile;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public FrontDoor(string name, FrontDoorArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:FrontDoor", name, args, options)
    {
        this.args = args;
        var environment = args.Environment;
        profile = new Profile(name, new ProfileArgs
        {
            ProfileName = environment.NameOf("afd"),
            ResourceGroupName = environment.ResourceGroup,
            Location = Everywhere,
            Sku = new Inputs.SkuArgs { Name = SkuName.Premium_AzureFrontDoor },
            Tags = environment.Tags,
        }, Protection.Of(environment, Child));
        Id = profile.FrontDoorId;
        var endpoint = new AFDEndpoint(name, new AFDEndpointArgs
        {
            EndpointName = environment.NameOf("fde"),
            ProfileName = profile.Name!,
            ResourceGroupName = environment.ResourceGroup,
            Location = Everywhere,
            EnabledState = EnabledState.Enabled,
            Tags = environment.Tags,
        }, Child);
        EndpointHost = endpoint.HostName!;
        var domains = args.Hosts.ToImmutableDictionary(host => host, DeclareDomain);
        var origins = args.Cells.ToImmutableDictionary(cell => cell, DeclareOrigins);
        var routes = args.Cells.Where(cell => !cell.Hosts.IsEmpty).Select(cell => DeclareRoute(endpoint, cell, domains, origins[cell])).ToImmutableArray();

        // After the routes, as the published modules have it (Azure/bicep-registry-modules, cdn/profile); nobody's name leads here before.
        Firewall.Declare(name, args, profile, [.. args.Hosts.Select(host => domains[host].Id)], Child.After(routes));
        EntryLogs.Declare(name, environment, profile, Child);

        // A host of which Azure asks nothing more has none.
        Validations = domains.ToImmutableSortedDictionary(
            domain => domain.Key, domain => domain.Value.ValidationProperties.Apply(asked => asked?.ValidationToken ?? ""), StringComparer.Ordinal);
        RegisterOutputs();
    }

    /// <summary>The id that it puts into the header <c>x-azure-fdid</c> of each request, by which a gateway knows it.</summary>
    [Output("frontDoorId")]
    public Output<string> Id { get; private set; }

    /// <summary>Host that the tenants' hosts must be an alias of (<c>CNAME</c>).</summary>
    [Output("endpointHost")]
    public Output<string> EndpointHost { get; private set; }

    /// <summary>For each host the text of the record <c>_dnsauth.HOST</c> (<c>TXT</c>), by which Azure believes whose the host is.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Validations { get; }

    private AFDCustomDomain DeclareDomain(string host) => new(host, new AFDCustomDomainArgs
    {
        CustomDomainName = host.Replace('.', '-'),
        ProfileName = profile.Name!,
        ResourceGroupName = args.Environment.ResourceGroup,
        HostName = host,
        TlsSettings = new Inputs.AFDDomainHttpsParametersArgs
        {
            CertificateType = AfdCertificateType.ManagedCertificate,
            MinimumTlsVersion = AfdMinimumTlsVersion.TLS12,
        },
    }, Child);

    /// <summary>
    /// Those of a cell that nobody is sent to yet, too: its connection can be approved before. No health probe: an origin that is the only one of
    /// its group is asked whether it is well or not (learn.microsoft.com/azure/frontdoor/best-practices).
    /// </summary>
    private (AFDOriginGroup Group, AFDOrigin Gateway) DeclareOrigins(FrontDoorCell cell)
    {
        var group = new AFDOriginGroup(cell.Name, new AFDOriginGroupArgs
        {
            OriginGroupName = cell.Name,
            ProfileName = profile.Name!,
            ResourceGroupName = args.Environment.ResourceGroup,
            LoadBalancingSettings = new Inputs.LoadBalancingSettingsParametersArgs
            {
                SampleSize = 4,
                SuccessfulSamplesRequired = 3,
                AdditionalLatencyInMilliseconds = 50,
            },
            SessionAffinityState = EnabledState.Disabled,
        }, Child);
        return (group, new AFDOrigin(cell.Name, new AFDOriginArgs
        {
            OriginName = "gateway",
            OriginGroupName = group.Name!,
            ProfileName = profile.Name!,
            ResourceGroupName = args.Environment.ResourceGroup,
            HostName = cell.Host,
            OriginHostHeader = cell.Host,
            EnforceCertificateNameCheck = true,
            EnabledState = EnabledState.Enabled,
            Priority = 1,
            Weight = 1000,
            SharedPrivateLinkResource = new Inputs.SharedPrivateLinkResourcePropertiesArgs
            {
                PrivateLink = new Inputs.ResourceReferenceArgs { Id = cell.PrivateLink },
                PrivateLinkLocation = cell.Region.Name,
                RequestMessage = args.Environment.NameOf("afd"),
            },
        }, Child));
    }

    /// <summary>After the gateway: Azure refuses a route to a group that has no origin yet.</summary>
    private Route DeclareRoute(
        AFDEndpoint endpoint, FrontDoorCell cell, ImmutableDictionary<string, AFDCustomDomain> domains, (AFDOriginGroup Group, AFDOrigin Gateway) origins) =>
        new(cell.Name, new RouteArgs
        {
            RouteName = cell.Name,
            EndpointName = endpoint.Name!,
            ProfileName = profile.Name!,
            ResourceGroupName = args.Environment.ResourceGroup,
            CustomDomains = cell.Hosts
                .Select(host => (Input<Inputs.ActivatedResourceReferenceArgs>)new Inputs.ActivatedResourceReferenceArgs { Id = domains[host].Id }).ToArray(),
            OriginGroup = new Inputs.ResourceReferenceArgs { Id = origins.Group.Id },
            PatternsToMatch = { "/*" },
            SupportedProtocols = { AFDEndpointProtocols.Http, AFDEndpointProtocols.Https },
            HttpsRedirect = HttpsRedirect.Enabled,
            ForwardingProtocol = ForwardingProtocol.HttpsOnly,
            LinkToDefaultDomain = LinkToDefaultDomain.Disabled,
            EnabledState = EnabledState.Enabled,
        }, Child.After(origins.Gateway));
}
