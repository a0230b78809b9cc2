using System.Text.Json;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Values;

/// <summary>Reads inputs of which parts may not be known yet: those are neither missing nor wrong.</summary>
internal static class KnownFields
{
    /// <summary>Whether it is not known yet.</summary>
    public static bool IsUnknown(this Field field) => UnknownValue.Is(field.Value);

    /// <summary>The text that it is; null for none, and for one that is not known.</summary>
    public static string? Known(this Field field) => field.IsUnknown() ? null : JsonKinds.Text(field.Value);

    /// <summary>The truth value that it is; null for none, and for one that is not known.</summary>
    public static bool? Flag(this Field field) => field.Value?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>Whether a property is left out of what is known to be an object.</summary>
    public static bool Lacks(this Field field, string name) => !field.IsUnknown() && !field[name].Exists;

    /// <summary>Whether a list, or a part of it, is not known, so that nothing can be said of all of its items.</summary>
    public static bool IsPartlyUnknown(this Field field) => field.IsUnknown() || field.Items.Any(item => item.IsUnknown());

    /// <summary>Whether it is one of some texts, in whatever case: Azure seldom minds.</summary>
    public static bool Is(this Field field, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (string.Equals(field.Known(), text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
