using System.Text.Json;

namespace Payments.Infra.Stacks.Settings.Support;

/// <summary>The record of what goes together, <c>stacks/Settings/Support/support.json</c>.</summary>
internal static class KnownSupport
{
    private const string Resource = "Payments.Infra.Stacks.Settings.Support.support.json";

    private static readonly Lazy<ImmutableArray<SupportRange>> Recorded = new(Read);

    /// <summary>Its entries.</summary>
    public static ImmutableArray<SupportRange> All => Recorded.Value;

    private static ImmutableArray<SupportRange> Read()
    {
        using var stream = typeof(KnownSupport).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program has no {Resource}.");
        return JsonSerializer.Deserialize<ImmutableArray<SupportRange>>(stream, JsonSerializerOptions.Web);
    }
}
