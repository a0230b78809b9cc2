using Payments.Infra.Generator.Schema;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>C# names of what a package calls otherwise.</summary>
/// <param name="Provider">Name of the provider, such as <c>azure-native</c>.</param>
/// <param name="IsKubernetes">Whether the classes are laid out as those of Kubernetes are, all types in namespaces of their own.</param>
/// <param name="Namespaces">C# names of folders where Pascal case is not enough, such as <c>containerservice</c>.</param>
internal sealed record CSharpNames(string Provider, bool IsKubernetes, ImmutableSortedDictionary<string, string> Namespaces)
{
    private const string ArgsSuffix = "Args";

    private string Root => $"Pulumi.{Naming.Pascal(Provider)}";

    /// <summary>The class of a resource or function.</summary>
    public string Class(string folder, string name) => $"{Root}{(folder.Length == 0 ? "" : "." + Namespace(folder))}.{Title(name)}";

    /// <summary>The inputs of a resource.</summary>
    public string Args(string folder, string name) =>
        IsKubernetes && folder.Length > 0 ? $"{Root}.Types.Inputs.{Namespace(folder)}.{name}Args" : Class(folder, name) + ArgsSuffix;

    /// <summary>A nested class of inputs, by the name that the package gives it.</summary>
    public string Input(string type)
    {
        var (space, name) = Split(type);
        name = name.EndsWith(ArgsSuffix, StringComparison.Ordinal) ? name : name + ArgsSuffix;
        return IsKubernetes ? $"{Root}.Types.Inputs.{Namespace(space)}.{name}" : $"{Root}.{Prefix(space)}Inputs.{name}";
    }

    /// <summary>A nested class of outputs.</summary>
    public string Output(string type)
    {
        var (space, name) = Split(type);
        return IsKubernetes ? $"{Root}.Types.Outputs.{Namespace(space)}.{name}" : $"{Root}.{Prefix(space)}Outputs.{name}";
    }

    /// <summary>An enumeration.</summary>
    public string Enum(string type)
    {
        var (space, name) = Split(type);
        return $"{Root}.{Prefix(space)}{name}";
    }

    /// <summary>A member of a class: the first letter big, and those after hyphens; other signs that C# does not have are replaced.</summary>
    public static string Member(string wire, string csharpName)
    {
        var words = wire.TrimStart('$').Split('-').Where(word => word.Length > 0).Select(Title);
        var member = new string([.. string.Concat(words).Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);
        var owner = Naming.Simple(csharpName);
        return member == owner || member + ArgsSuffix == owner ? member + "Value" : member;
    }

    /// <summary>A value of an enumeration, which has a method <c>Equals</c> already.</summary>
    public static string EnumMember(string name) => name == nameof(Equals) ? "EqualsValue" : name;

    /// <summary>The namespace of a folder below that of the package.</summary>
    public string Namespace(string folder) => Namespaces.TryGetValue(folder, out var name) ? name
        : string.Join('.', folder.Split('/', '.').Select(part => Namespaces.TryGetValue(part, out var known) ? known
            : IsVersion(part) ? Naming.ApiVersion(part)
            : Naming.Pascal(part)));

    /// <summary>Whether the name of a folder is a guess: nobody has said it.</summary>
    public bool IsDerived(string folder) => folder.Length > 0 && !Namespaces.ContainsKey(folder) && !Namespaces.ContainsKey(folder.Split('/')[0]);

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static bool IsVersion(string part) => part.Length > 1 && part[0] == 'v' && char.IsDigit(part[1]);

    private static (string Space, string Name) Split(string type) =>
        type.LastIndexOf('.') is var dot && dot < 0 ? ("", type) : (type[..dot], type[(dot + 1)..]);

    private string Prefix(string space) => space.Length == 0 ? "" : Namespace(space) + ".";
}
