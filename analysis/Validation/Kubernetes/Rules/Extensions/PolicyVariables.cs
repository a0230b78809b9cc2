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

    private static readonly CelKind GroupKind = Of(("group", Text), ("version", Text), ("kind", Text));

    private static readonly CelKind GroupResource = Of(("group", Text), ("version", Text), ("resource", Text));

    private static readonly CelKind User = Of(
        ("username", Text), ("uid", Text), ("groups", CelKind.ListOf(Text)), ("extra", CelKind.MapOf(CelKind.ListOf(Text))));

    private static readonly CelKind Request = Of(
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

    private static readonly CelKind Namespace = Of(
        ("metadata", Metadata), ("spec", Of(("finalizers", CelKind.ListOf(Text)))), ("status", Of(("phase", Text))));

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
                ["authorizer"] = CelKind.Opaque("kubernetes.authorization.Authorizer"),
                ["authorizer.requestResource"] = CelKind.Opaque("kubernetes.authorization.ResourceCheck"),
            };
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

    private static CelKind Of(params ReadOnlySpan<(string Name, CelKind Type)> fields)
    {
        var known = ImmutableDictionary.CreateBuilder<string, CelKind>(StringComparer.Ordinal);
        foreach (var (name, type) in fields)
        {
            known[name] = type;
        }

        return CelKind.Object("kubernetes.object", known.ToImmutable());
    }
}
