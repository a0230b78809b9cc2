using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>What expressions of policies and webhooks know.</summary>
/// <param name="HasParameters">Whether there are parameters.</param>
/// <param name="Variables">Variables of the policy with their types; null for none.</param>
internal sealed record PolicyVariables(bool HasParameters, ImmutableDictionary<string, CelKind>? Variables)
{
    /// <summary>Nothing but the request.</summary>
    public static readonly PolicyVariables None = new(HasParameters: false, null);

    private static readonly CelKind Text = CelKind.String;

    private static readonly ImmutableHashSet<CelKind> Scalars =
    [
        CelKind.Bool, CelKind.Bytes, CelKind.Double, CelKind.Duration, CelKind.Int, CelKind.Null, CelKind.String, CelKind.Timestamp, CelKind.Uint,
    ];

    private static readonly CelKind GroupKind = Of("GroupVersionKind", ("group", Text), ("version", Text), ("kind", Text));

    private static readonly CelKind GroupResource = Of("GroupVersionResource", ("group", Text), ("version", Text), ("resource", Text));

    private static readonly CelKind User = Of(
        "UserInfo", ("username", Text), ("uid", Text), ("groups", CelKind.ListOf(Text)), ("extra", CelKind.MapOf(CelKind.ListOf(Text))));

    private static readonly CelKind Request = Of(
        "AdmissionRequest",
        ("kind", GroupKind),
        ("resource", GroupResource),
        ("subResource", Text),
        ("requestKind", GroupKind),
        ("requestResource", GroupResource),
        ("requestSubResource", Text),
        ("name", Text),
        ("namespace", Text),
        ("operation", Text),
        ("userInfo", User),
        ("dryRun", CelKind.Bool),
        ("options", CelKind.Dyn));

    private static readonly CelKind Metadata = Of(
        "NamespaceMetadata",
        ("name", Text),
        ("generateName", Text),
        ("namespace", Text),
        ("labels", CelKind.MapOf(Text)),
        ("annotations", CelKind.MapOf(Text)),
        ("UID", Text),
        ("creationTimestamp", CelKind.Timestamp),
        ("deletionGracePeriodSeconds", CelKind.Int),
        ("deletionTimestamp", CelKind.Timestamp),
        ("generation", CelKind.Int),
        ("resourceVersion", Text),
        ("finalizers", CelKind.ListOf(Text)));

    private static readonly CelKind Condition = Of(
        "NamespaceCondition", ("status", Text), ("type", Text), ("lastTransitionTime", CelKind.Timestamp), ("message", Text), ("reason", Text));

    private static readonly CelKind Namespace = Of(
        "Namespace",
        ("metadata", Metadata),
        ("spec", Of("NamespaceSpec", ("finalizers", CelKind.ListOf(Text)))),
        ("status", Of("NamespaceStatus", ("conditions", CelKind.ListOf(Condition)), ("phase", Text))));

    /// <summary>What expressions of messages know: all but who may do what.</summary>
    public PolicyVariables OfMessages => this with { HasAuthorizer = false };

    private bool HasAuthorizer { get; init; } = true;

    /// <summary>Names that expressions know, with their types.</summary>
    public ImmutableDictionary<string, CelKind> Names
    {
        get
        {
            var names = new Dictionary<string, CelKind>
            {
                ["object"] = CelKind.Dyn,
                ["oldObject"] = CelKind.Dyn,
                ["request"] = Request,
                ["namespaceObject"] = Namespace,
            };
            if (HasAuthorizer)
            {
                names["authorizer"] = CelKind.Opaque("kubernetes.authorization.Authorizer");
                names["authorizer.requestResource"] = CelKind.Opaque("kubernetes.authorization.ResourceCheck");
            }

            if (HasParameters)
            {
                names["params"] = CelKind.Dyn;
            }

            if (Variables is not null)
            {
                names["variables"] = CelKind.Object("kubernetes.variables", Variables);
            }

            return names.ToImmutableDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>What expressions know once a variable is there: lists, maps and plain values keep their types, of others nothing is known.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="kind">Type of its expression.</param>
    public PolicyVariables With(string name, CelKind kind) => this with { Variables = Variables!.SetItem(name, Plain(kind)) };

    private static CelKind Plain(CelKind kind) => kind switch
    {
        { Key: { } key, Item: { } item } => CelKind.MapOf(Plain(key), Plain(item)),
        { Name: "list", Item: { } item } => CelKind.ListOf(Plain(item)),
        _ => Scalars.Contains(kind) ? kind : CelKind.Dyn,
    };

    private static CelKind Of(string name, params ReadOnlySpan<(string Name, CelKind Type)> fields)
    {
        var known = ImmutableDictionary.CreateBuilder<string, CelKind>(StringComparer.Ordinal);
        foreach (var (field, type) in fields)
        {
            known[field] = type;
        }

        return CelKind.Object($"kubernetes.{name}", known.ToImmutable());
    }
}
