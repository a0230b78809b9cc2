using System.Text.RegularExpressions;
using Payments.Infra.Conformance.Tests.Cases;
using Payments.Infra.Conformance.Tests.Npm;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>Gives folders and names from chance the names that the recordings have for them.</summary>
internal static partial class Folders
{
    /// <summary>The text as a run in the folder <c>&lt;dir&gt;</c> would have printed it.</summary>
    public static string Normalise(string text, ProgramFolder folder)
    {
        foreach (var (name, package) in NpmPackages.Folders)
        {
            text = text.Replace(package, $"<dir>/node_modules/{name}", StringComparison.Ordinal);
        }

        return text.Replace(NpmPackages.Folder, "<dir>/node_modules", StringComparison.Ordinal).Replace(folder.FullName, "<dir>", StringComparison.Ordinal);
    }

    /// <summary>The text without the eight digits at the end of a generated name.</summary>
    public static string WithoutSuffixes(string text) => Suffix().Replace(text, "$1-<suffix>");

    [GeneratedRegex(@"(?<=[a-z0-9])()-[0-9a-f]{8}(?![0-9a-z-])")]
    private static partial Regex Suffix();
}
