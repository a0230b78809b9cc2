using Payments.Infra.Components.Data.Passwords;
using AzureNative = Pulumi.AzureNative.DBforPostgreSQL;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Mode azure: a flexible server in the network, with a standby in another zone.</summary>
internal static class FlexibleServer
{
    private const string Admin = "payments_admin";

    /// <summary>Declares the server. Gives its endpoint, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, ImmutableArray<Resource> Ready) Declare(
        string name, PostgresArgs args, ImmutableArray<PostgresUser> users, StoreOptions options)
    {
        var azure = args.Context.RequiredAzure;
        var (writer, login) = (args.Context.Writer, args.Context.Login);
        var password = writer.Generate(PostgresRoles.AdminSecret, login, options.Child);
        var admin = login.SecretOf(PostgresRoles.AdminSecret);
        var secret = PostgresRoles.WriteAdmin(admin, Admin, password, writer, options);
        var (inAzure, serverName) = (azure.Placement.With(options.Child), azure.GlobalName("psql"));
        var server = new AzureNative.Server(
            name, Server(serverName, azure, args.Settings.Azure, password), azure.Protect(inAzure).Kept(args.Settings.WhenRemoved));
        var changes = new OneByOne(inAzure);
        foreach (var (parameter, value) in Parameters)
        {
            changes.Declare(child => new AzureNative.Configuration(
                $"{name}-{parameter.Replace('_', '-')}",
                new AzureNative.ConfigurationArgs
                {
                    ResourceGroupName = azure.Placement.ResourceGroup,
                    ServerName = server.Name!,
                    ConfigurationName = parameter,
                    Source = "user-override",
                    Value = value,
                },
                child));
        }

        azure.DeclareLogs(name, server.Id, "PostgreSQLLogs", inAzure);
        var host = serverName.Apply(label => $"{label}.postgres.database.azure.com");
        var policy = PostgresPolicies.DeclareRoles(name, NetworkRules.Range(azure.Placement.PostgresAddresses), options);
        var roles = PostgresRoles.Declare(name, new PostgresAccess(host, Admin, admin), args, users, options, changes.Last!, policy, secret);
        return (AzurePlacement.Endpoint(host, PostgresStore.Port, azure.Placement.PostgresAddresses), [roles]);
    }

    private static ImmutableSortedDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["require_secure_transport"] = "on",
        ["ssl_min_protocol_version"] = "TLSv1.2",
        ["password_encryption"] = "scram-sha-256",
        ["log_connections"] = "on",
        ["log_disconnections"] = "on",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static AzureNative.ServerArgs Server(Output<string> serverName, IManagedServices azure, FlexibleServerSettings settings, Password admin)
    {
        var hasStandby = !settings.IsBurstable && azure.Placement.Zones.Length > 1;
        var server = new AzureNative.ServerArgs
        {
            ServerName = serverName,
            ResourceGroupName = azure.Placement.ResourceGroup,
            Location = azure.Placement.Location,
            Version = settings.Version,
            AdministratorLogin = Admin,
            AdministratorLoginPassword = admin.Value,
            AuthConfig = new AzureNative.Inputs.AuthConfigArgs
            {
                ActiveDirectoryAuth = AzureNative.MicrosoftEntraAuth.Enabled,
                PasswordAuth = AzureNative.PasswordBasedAuth.Enabled,
                TenantId = azure.Placement.Tenant,
            },
            Sku = new AzureNative.Inputs.SkuArgs { Name = settings.Size, Tier = TierOf(settings.Size) },
            Storage = new AzureNative.Inputs.StorageArgs { StorageSizeGB = settings.StorageGib, AutoGrow = AzureNative.StorageAutoGrow.Enabled },
            Backup = new AzureNative.Inputs.BackupArgs
            {
                BackupRetentionDays = settings.BackupDays,
                GeoRedundantBackup = settings.GeoBackup ?? azure.Placement.HasPair
                    ? AzureNative.GeographicallyRedundantBackup.Enabled
                    : AzureNative.GeographicallyRedundantBackup.Disabled,
            },

            // Public access stays unset: a server with a subnet of its own has none, and Azure refuses the property there.
            Network = NetworkOf(azure.Placement),
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
            server.AvailabilityZone = azure.Placement.Zones[0];
            server.HighAvailability = new AzureNative.Inputs.HighAvailabilityArgs
            {
                Mode = AzureNative.PostgreSqlFlexibleServerHighAvailabilityMode.ZoneRedundant,
                StandbyAvailabilityZone = azure.Placement.Zones[1],
            };
        }

        return server;
    }

    private static AzureNative.Inputs.NetworkArgs NetworkOf(AzurePlacement azure)
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
