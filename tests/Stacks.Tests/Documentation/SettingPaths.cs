using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Entry;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Settings as pages name them: <c>payments:mesh.istio.platform</c>, <c>payments:services.&lt;name&gt;</c>.</summary>
internal static partial class SettingPaths
{
    /// <summary>The settings that a page names, without <c>payments:</c>. What a program prints may name a wrong one, to refuse it.</summary>
    public static IEnumerable<string> In(string page) => Named().Matches(Printed().Replace(page, "")).Select(match => match.Groups[1].Value);

    /// <summary>Whether there is a setting. A key of a map may be any, an index of a list too; <c>&lt;store&gt;</c> stands for one of several.</summary>
    /// <param name="path">Its path, such as <c>mesh.istio.platform</c>.</param>
    public static bool Exists(string path)
    {
        var keys = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        return Exists(typeof(PaymentsSettings), keys) || Exists(typeof(EntryStackSettings), keys);
    }

    private static bool Exists(Type type, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty)
        {
            return true;
        }

        foreach (var below in Below(Nullable.GetUnderlyingType(type) ?? type, keys[0]))
        {
            if (Exists(below, keys[1..]))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Type> Below(Type type, string key) =>
        Arguments(type, typeof(ImmutableSortedDictionary<,>)) is { } map ? [map[1]]
        : Arguments(type, typeof(ImmutableArray<>)) is { } list ? (key.StartsWith('[') ? list : [])
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && (key.StartsWith('<') || JsonNamingPolicy.CamelCase.ConvertName(property.Name) == key))
            .Select(property => property.PropertyType);

    private static Type[]? Arguments(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : null;

    /// <summary>A type such as <c>payments:mesh:Ingress</c> is no setting, nor is <c>payments:…</c>.</summary>
    [GeneratedRegex(@"payments:([a-z][A-Za-z]*(?:\.(?:[a-z][A-Za-z0-9-]*|<[a-z]+>)|\[[0-9]+\])*)(?![A-Za-z0-9:.]*:[A-Za-z])")]
    private static partial Regex Named();

    [GeneratedRegex("^```text\n.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Printed();
}
