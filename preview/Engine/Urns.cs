namespace Payments.Infra.Preview.Engine;

/// <summary>Makes and reads URNs: <c>urn:pulumi:stack::project::parent$type::name</c>.</summary>
public static class Urns
{
    /// <summary>Type of the root of all resources.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>The URN of a resource.</summary>
    /// <param name="stack">Stack.</param>
    /// <param name="project">Project.</param>
    /// <param name="parent">URN of the parent; empty for the root.</param>
    /// <param name="type">Type token.</param>
    /// <param name="name">Name.</param>
    public static string Create(string stack, string project, string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : QualifiedTypeOf(parent);
        var prefix = parentType is "" or StackType ? "" : parentType + "$";
        return $"urn:pulumi:{stack}::{project}::{prefix}{type}::{name}";
    }

    /// <summary>The URN of a resource whose parent has a URN, in the parent's stack and project.</summary>
    /// <param name="parent">URN of the parent.</param>
    /// <param name="type">Type token.</param>
    /// <param name="name">Name.</param>
    public static string CreateBelow(string parent, string type, string name)
    {
        var parts = parent.Split("::", 4);
        return Create(parts[0].Split(':', 3)[2], parts[1], parent, type, name);
    }

    /// <summary>The type token of the resource itself.</summary>
    /// <param name="urn">URN.</param>
    public static string TypeOf(string urn) => QualifiedTypeOf(urn).Split('$')[^1];

    /// <summary>The name; it may itself hold colons.</summary>
    /// <param name="urn">URN.</param>
    public static string NameOf(string urn) => urn.Split("::", 4)[3];

    /// <summary>Whether a text is a URN.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string text) =>
        text.StartsWith("urn:pulumi:", StringComparison.Ordinal) && text.Split("::", 4).Length == 4;

    /// <summary>Whether a token has the three parts that types of providers' resources have.</summary>
    /// <param name="type">Type token.</param>
    public static bool IsThreePart(string type) => type.Split(':') is [_, _, { Length: > 0 }];

    /// <summary>The package of a three-part token.</summary>
    /// <param name="type">Type token.</param>
    public static string PackageOf(string type) => type.Split(':')[0];

    /// <summary>The package that a provider's type serves, or null for any other type.</summary>
    /// <param name="type">Type token.</param>
    public static string? ProviderPackageOf(string type) =>
        type.StartsWith(ProviderPrefix, StringComparison.Ordinal) ? type[ProviderPrefix.Length..] : null;

    /// <summary>Whether a provider is one that the engine makes where a program names none.</summary>
    /// <param name="urn">URN.</param>
    public static bool IsDefaultProvider(string urn) => ProviderPackageOf(QualifiedTypeOf(urn)) is not null
        && NameOf(urn) is var name && (name == "default" || name.StartsWith("default_", StringComparison.Ordinal));

    /// <summary>The type token of a package's provider.</summary>
    /// <param name="package">Package.</param>
    public static string ProviderTypeOf(string package) => ProviderPrefix + package;

    private static string QualifiedTypeOf(string urn) => urn.Split("::", 4)[2];
}
