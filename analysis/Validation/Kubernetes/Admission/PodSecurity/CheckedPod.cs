using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>A pod that is looked at for what it may not do.</summary>
/// <param name="Annotations">Its annotations.</param>
/// <param name="Spec">Its spec as it would be stored.</param>
internal sealed record CheckedPod(Field Annotations, Field Spec)
{
    /// <summary>All containers.</summary>
    public IEnumerable<Field> Containers => PodContext.ContainersOf(Spec);

    /// <summary>Whether it says that it is for Windows.</summary>
    public bool IsForWindows => Spec["os"]["name"].Text == "windows";

    /// <summary>The pod's rights.</summary>
    public Field Security => Spec["securityContext"];

    /// <summary>Names of the containers for which something holds.</summary>
    public ImmutableArray<string> Names(Func<Field, bool> isMeant) => [.. Containers.Where(isMeant).Select(container => container["name"].Text)];

    /// <summary>Who sets something, such as <c>pod and container "app"</c>; empty for nobody.</summary>
    /// <param name="isMeant">Whether rights set it.</param>
    public string Setters(Func<Field, bool> isMeant)
    {
        var names = Names(container => isMeant(container["securityContext"]));
        return string.Join(" and ", (isMeant(Security) ? ["pod"] : ImmutableArray<string>.Empty).Concat(names.IsEmpty ? [] : [Containing(names)]));
    }

    /// <summary>Values of rights of the pod and of its containers, sorted.</summary>
    public ImmutableArray<string> Values(Func<Field, IEnumerable<string>> values) =>
        [.. Containers.Select(container => container["securityContext"]).Prepend(Security).SelectMany(values).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Containers by name, such as <c>containers "a", "b"</c>.</summary>
    public static string Containing(ImmutableArray<string> names) => $"{Plural("container", names.Length)} {Quoted(names)}";

    /// <summary>A word for one or for many.</summary>
    public static string Plural(string word, int count) => count == 1 ? word : word + "s";

    /// <summary>Texts in quotation marks.</summary>
    public static string Quoted(IEnumerable<string> items) => $"\"{string.Join("\", \"", items)}\"";
}
