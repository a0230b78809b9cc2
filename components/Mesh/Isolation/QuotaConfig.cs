using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The quotas, as the service reads them.</summary>
internal static class QuotaConfig
{
    public const string Domain = "payments";
    public const string MinuteKey = "tenant";
    public const string SecondKey = "tenant_burst";
    public const string NoTenant = "no-tenant";

    /// <summary>What the proxy calls the descriptor of a header that is not there.</summary>
    private const string MatchKey = "header_match";

    public static string From(TenantList tenants, int unlisted)
    {
        var descriptors = new List<Descriptor>
        {
            // Without a value: a count for each tenant that no entry names.
            new(MinuteKey, null, new Limit("minute", unlisted)),
            new(MatchKey, NoTenant, new Limit("minute", unlisted)),
        };
        descriptors.AddRange(tenants.All.Select(tenant => new Descriptor(MinuteKey, tenant.Id, new Limit("minute", tenant.Quota))));
        descriptors.AddRange(tenants.All.Select(tenant => new Descriptor(SecondKey, tenant.Id, new Limit("second", tenant.Burst))));
        return new SerializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
            .DisableAliases()
            .WithNewLine("\n")
            .WithQuotingNecessaryStrings()
            .Build()
            .Serialize(new Config(Domain, descriptors));
    }

    private sealed record Config(string Domain, List<Descriptor> Descriptors);

    private sealed record Descriptor(string Key, string? Value, Limit RateLimit);

    private sealed record Limit(string Unit, int RequestsPerUnit);
}
