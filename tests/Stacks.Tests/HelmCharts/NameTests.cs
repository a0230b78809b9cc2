namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What charts make beside each other and beside the program.</summary>
public sealed class NameTests
{
    /// <summary>Helm refuses to install what is there already and is not its own, and two writers of a Secret undo each other's work.</summary>
    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Nothing_is_made_twice(string name)
    {
        var stack = await InstalledStack.OfAsync(name);
        var made = stack.All
            .Select(item => item.Key)
            .Concat(stack.All.Where(item => item.Secret is not null).Select(item => $"Secret {item.Namespace}/{item.Secret}"));

        Assert.NotEmpty(stack.Rendered);
        Findings.None(made.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key));
    }
}
