namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Access;

/// <summary>Bindings of roles: to which role, and for whom.</summary>
internal static class BindingRules
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>Checks a binding in a namespace.</summary>
    public static IEnumerable<FieldError> CheckNamespaced(Field binding) =>
        CheckRole(binding["roleRef"], "Role", "ClusterRole").Concat(binding["subjects"].Items.SelectMany(CheckSubject));

    /// <summary>Checks a binding for the whole cluster, where accounts need their namespace.</summary>
    public static IEnumerable<FieldError> CheckCluster(Field binding) =>
        CheckRole(binding["roleRef"], "ClusterRole").Concat(binding["subjects"].Items.SelectMany(subject => CheckSubject(subject).Concat(
            subject["kind"].Text == "ServiceAccount" && subject["namespace"].Text.Length == 0 ? [FieldErrors.Required(subject["namespace"])] : [])));

    /// <summary>A binding keeps its role.</summary>
    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var (old, role) = (before["roleRef"], after["roleRef"]);
        return GroupOf(old) == GroupOf(role) && old["kind"].Text == role["kind"].Text && old["name"].Text == role["name"].Text
            ? []
            : [FieldError.Invalid(role.ToString(), AsStored(role), "cannot change roleRef")];
    }

    private static string GroupOf(Field role) => role["apiGroup"].TextOr(Group);

    private static JsonObject AsStored(Field role) => new() { ["APIGroup"] = GroupOf(role), ["Kind"] = role["kind"].Text, ["Name"] = role["name"].Text };

    private static IEnumerable<FieldError> CheckRole(Field role, params ImmutableArray<string> kinds)
    {
        var name = role["name"];
        return (role["apiGroup"].Text.Length > 0 ? Choices.Check(role["apiGroup"], Group) : [])
            .Concat(Choices.Check(role["kind"], kinds))
            .Concat(name.Text.Length == 0 ? [FieldErrors.Required(name)] : FieldErrors.Invalid(name, name.Text, DnsNames.CheckPathSegment(name.Text)));
    }

    private static IEnumerable<FieldError> CheckSubject(Field subject)
    {
        var (name, kind, group) = (subject["name"], subject["kind"], subject["apiGroup"]);
        return (name.Text.Length == 0 ? [FieldErrors.Required(name)] : Enumerable.Empty<FieldError>()).Concat(kind.Text switch
        {
            "ServiceAccount" => (name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckSubdomain(name.Text)) : [])
                .Concat(Choices.Check(group, "")),
            "User" or "Group" => group.Text.Length > 0 ? Choices.Check(group, Group) : [],
            _ => Choices.Check(kind, "ServiceAccount", "User", "Group"),
        });
    }
}
