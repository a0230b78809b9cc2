namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Who may read Secrets: whoever gets into such a pod gets what is in them.</summary>
public sealed class SecretReaderTests
{
    /// <summary>The accounts that may, in which namespaces (all where there is none), and why.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["TODO"] = "",
    };

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Nobody_reads_secrets_without_a_reason(string name) =>
        Findings.None(Readers(await InstalledStack.OfAsync(name)).Except(Reasons.Keys));

    [Fact]
    public async Task A_reason_is_somebodys()
    {
        var readers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { "local", "dev", "prod" })
        {
            readers.UnionWith(Readers(await InstalledStack.OfAsync(name)));
        }

        Findings.None(Reasons.Keys.Except(readers));
    }

    private static IEnumerable<string> Readers(InstalledStack stack) => (
        from binding in stack.All
        where binding.Role is not null
        from role in stack.All
        where binding.Role == $"{role.Kind} {role.Name}" && (role.Kind == "ClusterRole" || role.Namespace == binding.Namespace)
        from rule in role.Rules
        where rule.ReadsSecrets
        from subject in binding.Subjects
        let what = rule.Names.IsEmpty ? "all Secrets" : string.Join(" and ", rule.Names)
        let place = binding.Kind == "RoleBinding" ? $"in {binding.Namespace}" : "everywhere"
        select $"{subject}: {what} {place}").Distinct().Order(StringComparer.Ordinal);
}
