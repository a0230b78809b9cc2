using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>What the documentation says that the provider has or lacks, it has or lacks.</summary>
public sealed partial class ClaimTests
{
    [PublishedFact]
    public async Task The_provider_has_what_the_page_says_and_lacks_what_it_says()
    {
        var claims = Claims().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "azure-baselines.md")));

        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal(
            $"{claim.Groups["what"].Value}: {claim.Groups["there"].Value}",
            $"{claim.Groups["what"].Value}: {(IsThere(claim.Groups["what"].Value) ? "yes" : "no")}"));
    }

    [PublishedFact]
    public void A_resource_or_member_that_is_not_there_is_found() => Assert.Equal(
        (true, false, true, false),
        (IsThere("network:FlowLog"), IsThere("network:FlowLogs"), IsThere("network.NatGatewaySkuName.Standard"), IsThere("network.NatGatewaySkuName.Basic")));

    /// <summary>Whether there is a resource, <c>module:Name</c>, or a member of an enumeration, <c>module.Name.Member</c>.</summary>
    private static bool IsThere(string what)
    {
        if (what.Contains(':', StringComparison.Ordinal))
        {
            return PublishedPackages.Has($"azure-native:{what}");
        }

        var parts = what.Split('.');
        var enums = File.ReadAllText(Path.Combine(PublishedPackages.AzureNative, "types", "enums", parts[0], "index.d.ts"));
        var members = Regex.Match(enums, $@"export declare const {parts[1]}: \{{(?<members>.*?)\n\}};", RegexOptions.Singleline);
        Assert.True(members.Success, $"{what}: there is no such enumeration");
        return Regex.IsMatch(members.Groups["members"].Value, $@"readonly {parts[2]}:");
    }

    [GeneratedRegex(@"^\| `(?<what>[a-z]+[.:][A-Za-z0-9_.]+)` \| (?<there>yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Claims();
}
