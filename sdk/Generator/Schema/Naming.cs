using System.Text;

namespace Payments.Infra.Generator.Schema;

/// <summary>Turns wire names into C# names.</summary>
internal static class Naming
{
    /// <summary><c>from</c> to <c>From</c>; signs that C# names cannot have separate words.</summary>
    public static string Pascal(string wire)
    {
        var name = string.Concat(wire.Split(wire.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToArray())
            .Where(word => word.Length > 0)
            .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name;
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary><c>v1alpha1</c> to <c>V1Alpha1</c>.</summary>
    public static string ApiVersion(string version)
    {
        var result = new StringBuilder();
        foreach (var letter in version)
        {
            var startsWord = result.Length == 0 || char.IsDigit(result[result.Length - 1]);
            result.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
        }

        return result.ToString();
    }

    /// <summary><c>ISTIO_MUTUAL</c> to <c>IstioMutual</c>.</summary>
    public static string Constant(string value) =>
        value.All(letter => !char.IsLower(letter))
            ? string.Concat(value.Split('_', '-')
                .Where(word => word.Length > 0)
                .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant())) is var name
                && char.IsDigit(name[0]) ? "_" + name : name
            : Pascal(value);

    /// <summary>The name without its namespace.</summary>
    public static string Simple(string csharpName) => csharpName.Substring(csharpName.LastIndexOf('.') + 1);

    public static string Namespace(string csharpName) => csharpName.Substring(0, csharpName.LastIndexOf('.'));
}
