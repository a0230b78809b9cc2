using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>Names of hosts on the internet.</summary>
internal static partial class HostNames
{
    private const int Longest = 253;

    public static bool IsHost(string text) => text.Length <= Longest && Shape().IsMatch(text);

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
    private static partial Regex Shape();
}
