using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Components.Azure;

/// <summary>
/// Names of Azure's resources: <c>{abbreviation}-{project}-{stack}-{region}</c>, by the abbreviations that Microsoft
/// recommends. A name that all of Azure shares ends in letters that this stack drew once.
/// </summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Environment">Name of the stack, or the short one that stands for it.</param>
/// <param name="Region">The region.</param>
public sealed record ResourceNames(string Project, string Environment, AzureRegion Region)
{
    /// <summary>Letters and digits at the end of a global name.</summary>
    public const int SuffixLength = 5;

    /// <summary>Longest name of a vault or storage account.</summary>
    public const int CompactLength = 24;

    private const int ShortestProject = 3;

    /// <summary>A name in a group or subscription, such as <c>aks-payments-prod-westeurope</c>.</summary>
    /// <param name="abbreviation">What it is, such as <c>aks</c>.</param>
    public string For(string abbreviation) => $"{abbreviation}-{Project}-{Environment}-{Region}";

    /// <summary>A name that all of Azure shares and that may be long, such as <c>psql-payments-prod-westeurope-a1b2c</c>.</summary>
    /// <param name="abbreviation">What it is, such as <c>psql</c>.</param>
    /// <param name="suffix">The stack's letters.</param>
    public Output<string> Global(string abbreviation, Output<string> suffix) => Output.Format($"{For(abbreviation)}-{suffix}");

    /// <summary>A name that all of Azure shares, of at most 24 letters and digits, such as <c>kvpaymentsprodwea1b2c</c>.</summary>
    /// <param name="abbreviation">What it is, such as <c>kv</c>.</param>
    /// <param name="suffix">The stack's letters.</param>
    public Output<string> Compact(string abbreviation, Output<string> suffix) => Output.Format($"{CompactStem(abbreviation)}{suffix}");

    /// <summary>
    /// A compact name whose letters follow from the subscription: it is known before anything is made, so that a plan can show what is named by
    /// it, and the same again when all of it is made anew.
    /// </summary>
    /// <param name="abbreviation">What it is, such as <c>cr</c>.</param>
    /// <param name="subscription">Id of the subscription.</param>
    public string Derived(string abbreviation, string subscription)
    {
        var text = $"{subscription.ToLowerInvariant()}/{Project}/{Environment}/{Region}";
        return $"{CompactStem(abbreviation)}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..SuffixLength]}";
    }

    /// <summary>A compact name without the stack's letters. The project's name gives way to the stack's where both are too long.</summary>
    /// <param name="abbreviation">What it is, such as <c>kv</c>.</param>
    public string CompactStem(string abbreviation)
    {
        var (project, rest) = (LettersOf(Project), $"{LettersOf(Environment)}{Region.Code}");
        var room = Math.Max(CompactLength - SuffixLength - abbreviation.Length - rest.Length, ShortestProject);
        return $"{abbreviation}{project[..Math.Min(project.Length, room)]}{rest}";
    }

    private static string LettersOf(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
