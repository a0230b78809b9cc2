namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>The fields that a manager owns once it has applied an object: all that it gives.</summary>
/// <remarks>As <c>ToFieldSet</c> of sigs.k8s.io/structured-merge-diff (<c>typed/tofieldset.go</c>) has it.</remarks>
internal sealed class OwnedFields
{
    /// <summary>What tells an object from others belongs to nobody, and the status to whoever writes it on its own.</summary>
    private static readonly ImmutableArray<string> OfNobody = ["apiVersion", "kind", "status"];

    private static readonly ImmutableArray<string> OfNobodyInMetadata =
        ["creationTimestamp", "generation", "managedFields", "name", "namespace", "resourceVersion", "selfLink", "uid"];

    private readonly ImmutableSortedSet<OwnedPath>.Builder paths = ImmutableSortedSet.CreateBuilder<OwnedPath>();

    private OwnedFields()
    {
    }

    /// <summary>The fields that an object gives.</summary>
    /// <param name="manifest">The object as it is given.</param>
    /// <param name="rule">Rule of its kind.</param>
    public static ImmutableSortedSet<OwnedPath> Of(JsonObject manifest, MergeRule rule)
    {
        var fields = new OwnedFields();
        fields.Visit(Owned(manifest), rule, OwnedPath.Root);
        return fields.paths.ToImmutable();
    }

    /// <summary>An object without what nobody owns.</summary>
    public static JsonObject Owned(JsonObject manifest)
    {
        var owned = (JsonObject)manifest.DeepClone();
        Remove(owned, OfNobody);
        Remove(owned["metadata"] as JsonObject, OfNobodyInMetadata);
        return owned;
    }

    private static void Remove(JsonObject? map, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            map?.Remove(name);
        }
    }

    private void Visit(JsonNode? value, MergeRule rule, OwnedPath path)
    {
        switch (value)
        {
            case JsonObject map when !rule.IsWhole(map):
                foreach (var (name, member) in map)
                {
                    var at = path.Then(PathStep.Into(name));
                    Visit(member, rule.Member(name), at);
                    if (member is null or JsonObject { Count: 0 } || !rule.Names(name))
                    {
                        paths.Add(at);
                    }
                }

                break;
            case JsonArray list when !rule.IsWhole(list):
                foreach (var item in list)
                {
                    var at = path.Then(rule.StepTo(item));
                    Visit(item, rule.Item, at);
                    paths.Add(at);
                }

                break;
            default:
                paths.Add(path);
                break;
        }
    }
}
