using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Logs;
using Pulumi.AzureNative.ContainerService;
using Inputs = Pulumi.AzureNative.ContainerService.Inputs;
using Kubernetes = Pulumi.Kubernetes;
using PrincipalType = Pulumi.AzureNative.Authorization.PrincipalType;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>The cluster: control plane, pools, maintenance, logs, and the provider of what runs in it.</summary>
public sealed class AksCluster : PlatformComponent
{
    /// <summary>Azure takes long: an upgrade goes node by node, and a drain may take half an hour each.</summary>
    internal static readonly CustomTimeouts Patience = new() { Create = TimeSpan.FromHours(1), Update = TimeSpan.FromHours(8), Delete = TimeSpan.FromHours(1) };

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public AksCluster(string name, AksClusterArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:AksCluster", name, args, options)
    {
        var (environment, child) = (args.Environment, Child);
        var clusterName = environment.NameOf("aks");
        var cluster = new ManagedCluster(name, Args(args, clusterName), CustomResourceOptions.Merge(Protection.Of(environment, child), new CustomResourceOptions
        {
            // Its roles come first: without them it could not join the network. Nodes ask for the API server by its name.
            DependsOn = args.Network.Zones?.ApiServerLink is { } link ? [args.Identities, link] : [args.Identities],
            IgnoreChanges = { "agentPoolProfiles" },
            CustomTimeouts = Patience,
        }));
        (Id, Name) = (cluster.Id, cluster.Name!);

        // With its id: a plan gives back the part of a profile that was asked for as if it were all of it.
        Issuer = Output.Tuple(cluster.Id, cluster.OidcIssuerProfile).Apply(made => made.Item2!.IssuerURL);

        var pools = NodePoolResources.Declare(name, args, Name, cluster, child);
        Maintenance.Declare(name, args, Name, pools, child);
        args.Monitoring?.Audit(name, Id, child, "kube-audit-admin", "guard", "cluster-autoscaler", "kube-controller-manager");
        if (environment.Baseline.CollectsContainerLogs && args.Monitoring is { } monitoring)
        {
            ContainerLogs.Collect(name, environment, monitoring.WorkspaceId, Id, clusterName, child);
        }

        KubeConfig = Credentials(args);
        Kubernetes = new Kubernetes.Provider("kubernetes", new Kubernetes.ProviderArgs
        {
            KubeConfig = KubeConfig,
            EnableServerSideApply = true,

            // A new certificate or address is no new cluster: without this every object would be replaced.
            ClusterIdentifier = Id,
        }, new CustomResourceOptions { Parent = this, DependsOn = [pools, .. args.NeededByPods, .. Administrators(name, args, child)] });
        RegisterOutputs();
    }

    /// <summary>Id of the cluster.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>Name of the cluster.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }

    /// <summary>URL of who signs the cluster's tokens; identities in Azure trust it.</summary>
    [Output("issuer")]
    public Output<string> Issuer { get; private set; }

    /// <summary>The way in; a secret.</summary>
    [Output("kubeconfig")]
    public Output<string> KubeConfig { get; private set; }

    /// <summary>The provider for everything in the cluster.</summary>
    public Kubernetes.Provider Kubernetes { get; }

    private static ManagedClusterArgs Args(AksClusterArgs args, string clusterName)
    {
        var (environment, kubelet, baseline) = (args.Environment, args.Identities.Kubelet, args.Environment.Baseline);
        return new ManagedClusterArgs
        {
            ResourceName = clusterName,
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Sku = new Inputs.ManagedClusterSKUArgs { Name = ManagedClusterSKUName.Base, Tier = baseline.Tier },
            SupportPlan = KubernetesSupportPlan.KubernetesOfficial,
            KubernetesVersion = $"{args.Version}",
            DnsPrefix = args.DnsPrefix,
            NodeResourceGroup = environment.NameOf("rg-nodes"),
            NodeResourceGroupProfile = new Inputs.ManagedClusterNodeResourceGroupProfileArgs
            {
                RestrictionLevel = baseline.LocksNodeGroup ? RestrictionLevel.ReadOnly : RestrictionLevel.Unrestricted,
            },
            Identity = new Inputs.ManagedClusterIdentityArgs
            {
                Type = ResourceIdentityType.UserAssigned,
                UserAssignedIdentities = { args.Identities.ControlPlaneId },
            },
            IdentityProfile =
            {
                ["kubeletidentity"] = new Inputs.UserAssignedIdentityArgs
                {
                    ResourceId = kubelet.Id,
                    ClientId = kubelet.ClientId,
                    ObjectId = kubelet.PrincipalId,
                },
            },
            AadProfile = ClusterProfiles.Entra(args),
            DisableLocalAccounts = true,
            EnableRBAC = true,
            PublicNetworkAccess = baseline.IsPrivate ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
            ApiServerAccessProfile = ClusterProfiles.ApiServer(args),
            NetworkProfile = ClusterProfiles.Network(args),
            AgentPoolProfiles = { NodePoolResources.Inline(args) },
            AutoScalerProfile = ClusterProfiles.Autoscaler(),
            NodeProvisioningProfile = new Inputs.ManagedClusterNodeProvisioningProfileArgs { Mode = NodeProvisioningMode.Manual },
            AutoUpgradeProfile = new Inputs.ManagedClusterAutoUpgradeProfileArgs
            {
                UpgradeChannel = UpgradeChannel.Patch,
                NodeOSUpgradeChannel = NodeOSUpgradeChannel.NodeImage,
            },
            AddonProfiles = ClusterProfiles.Addons(args),
            OidcIssuerProfile = new Inputs.ManagedClusterOIDCIssuerProfileArgs { Enabled = true },
            SecurityProfile = ClusterProfiles.Security(args),
            StorageProfile = ClusterProfiles.Storage(),
            MetricsProfile = new Inputs.ManagedClusterMetricsProfileArgs
            {
                CostAnalysis = new Inputs.ManagedClusterCostAnalysisArgs { Enabled = baseline.AnalysesCost },
            },
            Tags = environment.Tags,
        };
    }

    private Output<string> Credentials(AksClusterArgs args)
    {
        var answer = ListManagedClusterUserCredentials.Invoke(
            new ListManagedClusterUserCredentialsInvokeArgs { ResourceGroupName = args.Environment.ResourceGroup, ResourceName = Name, Format = "exec" },
            new InvokeOptions { Parent = this });
        return Output.CreateSecret(answer.Apply(credentials => Kubeconfig.WithLogin(credentials.Kubeconfigs[0].Value, args.Login, args.Environment.Tenant)));
    }

    /// <summary>Whoever deploys is one of them: without a role in the cluster nothing could be put into it.</summary>
    private Input<Resource>[] Administrators(string name, AksClusterArgs args, CustomResourceOptions child)
    {
        var grants = args.Administrators.SelectMany(group => new[] { BuiltInRole.ClusterAdmin, BuiltInRole.ClusterUser }
            .Select(role => (Input<Resource>)RoleGrant.Declare(
                $"{name}-{(role == BuiltInRole.ClusterAdmin ? "admin" : "user")}-{group}",
                args.Environment,
                role,
                PrincipalType.Group,
                Output.Create(group),
                Id,
                child)));
        return [.. grants];
    }
}
