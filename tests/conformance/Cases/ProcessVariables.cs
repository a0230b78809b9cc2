namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>Variables of this process, as they are for a step: what was there before comes back at the end.</summary>
internal sealed class ProcessVariables : IDisposable
{
    private static readonly ImmutableSortedDictionary<string, string> Always = ImmutableSortedDictionary<string, string>.Empty
        .Add("PULUMI_CONFIG_PASSPHRASE", "golden-test");

    private readonly ImmutableDictionary<string, string?> before;

    /// <summary>Sets what every step has, and what this one has.</summary>
    public ProcessVariables(ImmutableSortedDictionary<string, string> variables)
    {
        var all = Always.SetItems(variables);
        before = all.Keys.ToImmutableDictionary(name => name, Environment.GetEnvironmentVariable);
        Set(all!);
    }

    public void Dispose() => Set(before);

    private static void Set(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
