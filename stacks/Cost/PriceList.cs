using System.Text.Json;

namespace Payments.Infra.Stacks.Cost;

/// <summary>Prices that somebody recorded, <c>stacks/Cost/prices.json</c>. What is not in it has no price here.</summary>
internal sealed record PriceList
{
    private const string Resource = "Payments.Infra.Stacks.Cost.prices.json";

    private static readonly Lazy<PriceList> Shipped = new(Read);

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The day that they are of.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Their currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Hours that a month counts for.</summary>
    public required int HoursPerMonth { get; init; }

    /// <summary>Price of a machine an hour, by region and size.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>> Machines { get; init; }

    /// <summary>Those of the repository.</summary>
    public static PriceList Recorded => Shipped.Value;

    /// <summary>Price of a machine a month; null where nobody recorded one.</summary>
    /// <param name="region">Its region.</param>
    /// <param name="size">Its size.</param>
    public decimal? Monthly(string region, string size) =>
        Machines.TryGetValue(region, out var sizes) && sizes.TryGetValue(size, out var hourly) ? hourly * HoursPerMonth : null;

    private static PriceList Read()
    {
        using var stream = typeof(PriceList).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program has no {Resource}.");
        return JsonSerializer.Deserialize<PriceList>(stream, JsonSerializerOptions.Web)!;
    }
}
