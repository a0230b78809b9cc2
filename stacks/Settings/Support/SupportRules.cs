using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Support;

/// <summary>Refuses versions that do not go together, before an operator finds out in the cluster. What nobody looked up is not refused.</summary>
internal sealed class SupportRules : ISectionRules
{
    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        var inUse = VersionsInUse.Of(context.Settings).ToList();
        return
            from version in inUse
            where version.Path.Length > 0
            let against = string.Join("; ", inUse.SelectMany(other => Against(version, other)))
            where against.Length > 0
            select new SettingProblem(version.Path, $"{version.Version} is not supported by {against}; choose a version that all support, or raise the pin");
    }

    private static IEnumerable<string> Against(VersionInUse version, VersionInUse other) =>
        from range in KnownSupport.All
        where range.IsOf(other.Name, other.Version) && range.With == version.Name && !range.Has(version.Version)
        select $"{other.Name} {other.Version}, which supports {range.Text} ({range.Source})";
}
