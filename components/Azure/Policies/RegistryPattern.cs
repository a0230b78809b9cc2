using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Azure.Policies;

/// <summary>The regular expression by which Azure Policy knows an image of some registries.</summary>
internal static class RegistryPattern
{
    /// <summary>Matches every image of them and no other: from the beginning, so that no path can look like a host.</summary>
    /// <param name="registries">Their hosts.</param>
    public static string Of(IEnumerable<string> registries) => $"^({string.Join('|', registries.Select(Regex.Escape))})/.+$";
}
