using Payments.Infra.Components.Data;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>What the data tier needs of Azure, by the names that the platform's resources have there.</summary>
internal static class DataSite
{
    private const string Location = "westeurope";

    /// <summary>The site; null on a cluster that is there already.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static AzureSite? Of(PaymentsSettings settings)
    {
        var stack = Deployment.Instance.StackName;
        var group = $"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-payments-{stack}-{Location}";
        return settings.Target.Cluster == ClusterKind.Existing ? null : new AzureSite
        {
            ResourceGroup = Output.Create($"rg-payments-{stack}-{Location}"),
            Location = Location,
            Zones = ["1", "2", "3"],
            Tenant = Output.Create("00000000-0000-0000-0000-000000000000"),
            GlobalName = abbreviation => Output.Create($"{abbreviation}-payments-{stack}-{Location}"),
            EndpointSubnetId = Output.Create($"{group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/endpoints"),
            EndpointAddresses = Output.Create("10.20.4.0/24"),
            PostgresSubnetId = Output.Create($"{group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/postgres"),
            PostgresAddresses = Output.Create("10.20.5.0/24"),
            PrivateZoneId = zone => Output.Create($"{group}/providers/Microsoft.Network/privateDnsZones/{zone}"),
            KeyVaultName = Output.Create($"kvpayments{stack}we"),
            WorkspaceId = Output.Create($"{group}/providers/Microsoft.OperationalInsights/workspaces/log-payments-{stack}-{Location}"),
            Identity = name => new AzureIdentity(Output.Create($"client-of-{name}"), Output.Create($"principal-of-{name}")),
            SecretReader = new AzureIdentity(Output.Create("client-of-secret-reader"), Output.Create("principal-of-secret-reader")),
            BackupWriter = new AzureIdentity(Output.Create("client-of-backup-writer"), Output.Create("principal-of-backup-writer")),
            BackupContainer = Output.Create($"https://stpayments{stack}we.blob.core.windows.net/postgres"),
        };
    }
}
