using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>The rights that the documentation asks for are enough for everything that a plan makes.</summary>
public sealed partial class RightsTests
{
    /// <summary>
    /// What the built-in roles may write (learn.microsoft.com/azure/role-based-access-control/built-in-roles). Contributor may write all but
    /// what is of Microsoft.Authorization.
    /// </summary>
    private static readonly Dictionary<string, Func<string, bool>> Roles = new(StringComparer.Ordinal)
    {
        ["Contributor"] = type => !type.StartsWith("authorization:", StringComparison.Ordinal),
        ["Role Based Access Control Administrator"] = type => type == "authorization:RoleAssignment",
        ["Resource Policy Contributor"] = type => type == "authorization:PolicyAssignment",
        ["User Access Administrator"] = type => type.StartsWith("authorization:", StringComparison.Ordinal),
        ["Owner"] = _ => true,
    };

    [Theory]
    [InlineData("dev", "{}")]
    [InlineData("prod", "{}")]
    [InlineData("prod", """{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"},"redis":{"mode":"azure"}}""")]
    public async Task The_roles_of_who_deploys_may_make_every_resource(string stack, string data)
    {
        var roles = Rights().Match(await File.ReadAllTextAsync(Repository.PathOf("docs", "azure.md"))).Groups["roles"].Value.ReplaceLineEndings(" ")
            .Split([", ", " and "], StringSplitOptions.TrimEntries);
        var planned = await (data == "{}" ? PlannedObjects.OfStackAsync(stack) : PlannedObjects.OfStackAsync(stack, ("data", data)));

        var types = planned.OfAzure.Select(resource => resource.Type["azure-native:".Length..]).Distinct().ToList();
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.True(roles.Any(role => Roles[role](type)), $"{type} is made, and {string.Join(" and ", roles)} may not"));
    }

    [GeneratedRegex("Rights: (?<roles>[^.]*?) on the subscription")]
    private static partial Regex Rights();
}
