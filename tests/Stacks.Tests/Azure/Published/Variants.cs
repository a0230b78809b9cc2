using Payments.Infra.Stacks.Tests.Azure.Reach;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>The stacks of the repository that make something in Azure, and what else they can be made to be.</summary>
internal static class Variants
{
    private const string AllManaged = """{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"},"redis":{"mode":"azure"}}""";
    private const string AllInTheCluster = """{"postgres":{"mode":"operator"},"kafka":{"mode":"operator"},"redis":{"mode":"operator"}}""";

    private const string TwoTenants = """
        [{"id":"STD-001","tier":"premium","dedicatedPool":"high-capacity"},{"id":"STD-002","tier":"premium","dedicatedPool":"other"},{"id":"NED-001"}]
        """;

    public static IReadOnlyList<Variant> All { get; } =
    [
        new("dev", "dev"),
        new("prod", "prod"),
        new("prod-global", "prod-global"),
        new("prod-neu", "prod-neu"),
        new("prod, all managed", "prod", ("data", AllManaged)),
        new("prod, all in the cluster", "prod", ("data", AllInTheCluster)),
        new("prod, two tenants with nodes of their own", "prod", ("tenants", TwoTenants)),
        new("prod in germanywestcentral", "prod", ("azure", PlannedNetwork.Section("prod", """{"region":"germanywestcentral"}"""))),
        new("prod in italynorth", "prod", ("azure", PlannedNetwork.Section("prod", """{"region":"italynorth"}"""))),
        new("prod in a region without zones", "prod",
            ("azure", PlannedNetwork.Section("prod", """{"region":"westus","zones":[]}""")),
            ("data", """{"zones":1}""")),
        new("prod behind a firewall", "prod",
            ("azure", PlannedNetwork.Section("prod", """{"network":{"peers":["10.0.0.0/16"],"firewall":"10.0.1.4","nameServers":["10.0.1.5"]}}"""))),
        new("dev with passwords in the vault", "dev", ("data", """{"zones":1,"secrets":"key-vault","redis":{"mode":"operator"}}""")),
    ];

    /// <summary>What all of them make in Azure.</summary>
    public static async Task<IReadOnlyList<JudgedResource>> ResourcesAsync()
    {
        var resources = new List<JudgedResource>();
        foreach (var variant in All)
        {
            var planned = (await PlannedObjects.OfStackAsync(variant.Stack, variant.Sections)).OfAzure.ToList();
            Assert.NotEmpty(planned);
            resources.AddRange(planned.Select(resource => new JudgedResource(variant.Name, resource.Type, resource.Name, resource.Inputs)));
        }

        return resources;
    }
}
