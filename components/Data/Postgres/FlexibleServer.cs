using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Kit;
using Pulumi;
using AzureNative = Pulumi.AzureNative.DBforPostgreSQL;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Mode azure: a flexible server in the network, with a standby in another zone.</summary>
internal static class FlexibleServer
{
    private const string Admin = "payments_admin";

    public static StoreEndpoint Declare(string name, PostgresArgs args, ImmutableArray<PostgresUser> users, SecretWriter writer, CustomResourceOptions child)
    {
        var (azure, settings) = (args.NeededAzure, args.Settings.Azure);
        var admin = PostgresRoles.WriteAdmin(Admin, writer, child);
        var (inAzure, serverName) = (azure.Child(child), azure.GlobalName("psql"));
        var server = new AzureNative.Server(name, Server(serverName, azure, settings, admin), azure.Protected(inAzure));
        foreach (var (parameter, value) in Parameters)
        {
            _ = new AzureNative.Configuration(
                $"{name}-{parameter.Replace('_', '-')}",
                new AzureNative.ConfigurationArgs
                {
                    ResourceGroupName = azure.ResourceGroup,
                    ServerName = server.Name!,
                    ConfigurationName = parameter,
                    Source = "user-override",
                    Value = value,
                },
                inAzure);
        }

        azure.Audit(name, server.Id, inAzure, "PostgreSQLLogs");
        var endpoint = AzureEndpoint.Outside(serverName.Apply(host => $"{host}.postgres.database.azure.com"), PostgresStore.Port, azure.PostgresAddresses);
        PostgresPolicies.OfRolesOutside(name, args, child);
        PostgresRoles.Declare(
            name, endpoint.Host, Admin, authority: null, args, users, child.After(server));
        return endpoint;
    }

    private static ImmutableSortedDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["require_secure_transport"] = "on",
        ["ssl_min_protocol_version"] = "TLSv1.2",
        ["password_encryption"] = "scram-sha-256",
        ["log_connections"] = "on",
        ["log_disconnections"] = "on",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static AzureNative.ServerArgs Server(Output<string> serverName, AzureSite azure, FlexibleServerSettings settings, Password admin)
    {
        var hasStandby = !settings.IsBurstable && azure.Zones.Length > 1;
        var server = new AzureNative.ServerArgs
        {
            ServerName = serverName,
            ResourceGroupName = azure.ResourceGroup,
            Location = azure.Location,
            Version = settings.Version,
            AdministratorLogin = Admin,
            AdministratorLoginPassword = admin.Value,
            AuthConfig = new AzureNative.Inputs.AuthConfigArgs
            {
                ActiveDirectoryAuth = AzureNative.MicrosoftEntraAuth.Enabled,
                PasswordAuth = AzureNative.PasswordBasedAuth.Enabled,
                TenantId = azure.Tenant,
            },
            Sku = new AzureNative.Inputs.SkuArgs { Name = settings.Size, Tier = TierOf(settings.Size) },
            Storage = new AzureNative.Inputs.StorageArgs { StorageSizeGB = settings.StorageGib, AutoGrow = AzureNative.StorageAutoGrow.Enabled },
            Backup = new AzureNative.Inputs.BackupArgs
            {
                BackupRetentionDays = settings.BackupDays,
                GeoRedundantBackup = settings.GeoBackup ? AzureNative.GeographicallyRedundantBackup.Enabled : AzureNative.GeographicallyRedundantBackup.Disabled,
            },

            // Public access stays unset: with a subnet of its own the server has none, and setting it is refused.
            Network = NetworkOf(azure),
            MaintenanceWindow = new AzureNative.Inputs.MaintenanceWindowArgs { CustomWindow = "Enabled", DayOfWeek = 0, StartHour = 3, StartMinute = 0 },
            HighAvailability = new AzureNative.Inputs.HighAvailabilityArgs
            {
                Mode = hasStandby
                    ? AzureNative.PostgreSqlFlexibleServerHighAvailabilityMode.ZoneRedundant
                    : AzureNative.PostgreSqlFlexibleServerHighAvailabilityMode.Disabled,
            },
            Tags = azure.Tags(),
        };
        if (hasStandby)
        {
            server.AvailabilityZone = azure.Zones[0];
            server.HighAvailability = new AzureNative.Inputs.HighAvailabilityArgs
            {
                Mode = AzureNative.PostgreSqlFlexibleServerHighAvailabilityMode.ZoneRedundant,
                StandbyAvailabilityZone = azure.Zones[1],
            };
        }

        return server;
    }

    private static AzureNative.Inputs.NetworkArgs NetworkOf(AzureSite azure)
    {
        var network = new AzureNative.Inputs.NetworkArgs();
        if (azure.PostgresSubnetId is { } subnet)
        {
            network.DelegatedSubnetResourceId = subnet;
        }

        if (azure.PostgresZoneId is { } zone)
        {
            network.PrivateDnsZoneArmResourceId = zone;
        }

        return network;
    }

    private static AzureNative.SkuTier TierOf(string size) => size["Standard_".Length] switch
    {
        'B' => AzureNative.SkuTier.Burstable,
        'D' => AzureNative.SkuTier.GeneralPurpose,
        _ => AzureNative.SkuTier.MemoryOptimized,
    };
}
