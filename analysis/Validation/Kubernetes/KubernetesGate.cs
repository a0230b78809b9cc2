using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;
using Payments.Infra.Analysis.Validation.Kubernetes.Decoding;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes;

/// <summary>
/// What an API server says of an object of its own kinds that is applied to it: that it cannot be read, that its kind does not allow it, or that
/// something in the cluster forbids it. Each gate is asked only about what the one before has let through.
/// </summary>
/// <param name="cluster">What the cluster has.</param>
public sealed class KubernetesGate(ClusterObjects cluster)
{
    private readonly Lazy<CustomResourceGate> custom = new(() => CustomResourceGate.Of(cluster));

    /// <summary>Whether an object is of a kind that is judged here, in whatever version.</summary>
    /// <param name="manifest">The object.</param>
    public static bool Knows(JsonObject manifest) => BuiltInSchema.Instance.HasGroupOf(Field.Of(manifest)["apiVersion"].Text);

    /// <summary>Checks an object that does not exist yet.</summary>
    /// <param name="manifest">The whole object.</param>
    public Verdict Check(JsonObject manifest)
    {
        var errors = Errors(manifest);
        return new([.. errors.Select(error => error.Text)], errors.IsEmpty ? [.. PodSecurityWarnings.Of(Field.Of(manifest), cluster)] : []);
    }

    /// <summary>Checks a change of an object.</summary>
    /// <param name="before">The object as it was given before.</param>
    /// <param name="after">The object as it is given now.</param>
    public Verdict CheckUpdate(JsonObject before, JsonObject after) => new([.. UpdateErrors(before, after).Select(error => error.Text)], []);

    /// <summary>An object that a manager makes by applying it, with whom its fields belong to; null for a kind that nobody here knows.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="manifest">The whole object.</param>
    public ManagedObject? Applied(FieldManager manager, JsonObject manifest) => custom.Value.Applied(manager, manifest)
        ?? (KindOf(Field.Of(manifest), out _) is { } kind ? ManagedObject.Made(manifest, manager, ManagedKind.Of(kind)) : null);

    /// <summary>Errors of what cannot be read: fields that a kind does not have, values of another type.</summary>
    internal static ImmutableArray<FieldError> ReadingErrors(JsonObject manifest) =>
        KindOf(Field.Of(manifest), out var error) is { } kind ? [.. DecodingCheck.Check(Field.Of(manifest), new FieldType.Struct(kind.Type))] : [error];

    internal ImmutableArray<FieldError> Errors(JsonObject manifest)
    {
        var value = Field.Of(manifest);
        if (custom.Value.Knows(manifest))
        {
            return First(
                () => ObjectSize.CheckRequest(manifest),
                () => ObjectIdentity.Check(value),
                () => custom.Value.IsNamespaced(manifest) && cluster.IsKnown ? NamespaceExists.Check(value, cluster) : [],
                () => custom.Value.StrictErrors(manifest));
        }

        if (KindOf(value, out var error) is not { } kind)
        {
            return [error];
        }

        var filled = new Lazy<Field>(() => ServerAdmission.Fill(value, kind, cluster));
        return First(
            () => ObjectSize.CheckRequest(manifest),
            () => DecodingCheck.Check(value, new FieldType.Struct(kind.Type)),
            () => ServerAdmission.Before(value, kind, cluster),
            () => Rule(filled.Value, kind).Concat(RuleBook.Of(kind.Type).CheckNew(filled.Value)),
            () => ServerAdmission.After(filled.Value, kind, cluster));
    }

    internal ImmutableArray<FieldError> UpdateErrors(JsonObject before, JsonObject after)
    {
        var (old, value) = (Field.Of(before), Field.Of(after));
        if (custom.Value.Knows(after))
        {
            return First(() => ObjectIdentity.CheckUpdate(old, value), () => custom.Value.StrictErrors(before, after));
        }

        if (KindOf(value, out var error) is not { } kind)
        {
            return [error];
        }

        return First(
            () => ObjectSize.CheckRequest(after),
            () => DecodingCheck.Check(value, new FieldType.Struct(kind.Type)),
            () => ObjectIdentity.CheckUpdate(old, value),
            () => Change(ServerAdmission.Kept(old, value, kind, cluster), kind),
            () => ServerAdmission.AfterUpdate(old, value, kind, cluster));
    }

    private static ImmutableArray<FieldError> First(params ReadOnlySpan<Func<IEnumerable<FieldError>>> gates)
    {
        foreach (var gate in gates)
        {
            if (gate().ToImmutableArray() is { IsEmpty: false } errors)
            {
                return errors;
            }
        }

        return [];
    }

    private static IEnumerable<FieldError> Rule(Field value, BuiltInKind kind)
    {
        var rules = RuleBook.Of(kind.Type);
        return ObjectMetadata.Check(value["metadata"], rules, kind.IsNamespaced)
            .Concat(Generations.Check(value["metadata"], kind.Type))
            .Concat(rules.Check(value));
    }

    private static IEnumerable<FieldError> Change((Field Before, Field After) change, BuiltInKind kind)
    {
        var rules = RuleBook.Of(kind.Type);
        var changed = rules.BeforeUpdate(change.Before, change.After);
        return Rule(changed, kind)
            .Concat(Generations.CheckUpdate(change.Before["metadata"], changed["metadata"], kind.Type))
            .Concat(rules.CheckUpdate(change.Before, changed))
            .Distinct();
    }

    private static BuiltInKind? KindOf(Field value, out FieldError error)
    {
        var (version, kind) = (value["apiVersion"].Text, value["kind"].Text);
        error = new("apiVersion", $"the server has no kind \"{kind}\" in version \"{version}\"{Served(kind)}", IsBlocking: true);
        return BuiltInSchema.Instance.KindOf(version, kind);
    }

    private static string Served(string kind) => BuiltInSchema.Instance.VersionsOf(kind).ToList() is { Count: > 0 } versions
        ? $"; it is served as {string.Join(" and ", versions)}"
        : "";
}
