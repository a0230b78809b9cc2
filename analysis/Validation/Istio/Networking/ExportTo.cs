using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>The namespaces that see an object: <c>.</c> for its own, <c>*</c> for all, <c>~</c> for none, or names.</summary>
/// <param name="ownNamespace">Namespace of the object.</param>
/// <param name="entries">What the object says.</param>
internal sealed class ExportTo(string ownNamespace, IReadOnlyList<string> entries)
{
    private const string Own = ".";
    private const string All = "*";
    private const string None = "~";

    private readonly HashSet<string> seen = [];

    /// <summary>Checks the entries.</summary>
    /// <param name="takesNone">Whether the kind can hide from everybody.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="checkSelected">A further check, of what is left of the entries.</param>
    public void Check(bool takesNone, Findings findings, Action<IReadOnlySet<string>>? checkSelected = null)
    {
        foreach (var entry in entries)
        {
            findings.Problem(EntryProblem(entry, takesNone));
        }

        checkSelected?.Invoke(seen);
        if (seen.Contains(All) && entries.Count > 1)
        {
            findings.Error("cannot have both public (*) and non-public exportTo values for a resource");
        }

        if (seen.Contains(None) && entries.Count > 1)
        {
            findings.Error("cannot export service entry to no one (~) and someone");
        }
    }

    private string? EntryProblem(string entry, bool takesNone)
    {
        var name = entry == Own ? ownNamespace : entry;
        if (seen.Contains(name))
        {
            return entry == Own
                ? $"duplicate entries in exportTo: . and current namespace {ownNamespace}"
                : $"duplicate entries in exportTo for entry {entry}";
        }

        var problem = NameProblem(name, takesNone);
        if (problem is null)
        {
            seen.Add(name);
        }

        return problem;
    }

    private static string? NameProblem(string name, bool takesNone) => name switch
    {
        None => takesNone ? null : "exportTo ~ (none) is not allowed for Istio configuration objects",
        All or Own => null,
        _ => DnsLabel.IsValid(name) ? null : "only .,*, or a valid DNS 1123 label is allowed as exportTo entry",
    };
}
