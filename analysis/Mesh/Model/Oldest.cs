namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>
/// The order in which istiod reads objects (<c>configCompareByCreationTime</c>): the oldest first, those of one second by
/// name and namespace. Objects that no cluster has made are of one age.
/// </summary>
internal static class Oldest
{
    public static IEnumerable<ConfigObject> First(IEnumerable<ConfigObject> objects) => objects
        .OrderBy(item => item.Created)
        .ThenBy(item => item.Name, StringComparer.Ordinal)
        .ThenBy(item => item.Namespace, StringComparer.Ordinal);
}
