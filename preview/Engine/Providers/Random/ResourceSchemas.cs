using System.Collections.Frozen;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>The attributes of each resource type, by the last part of its token.</summary>
internal static class ResourceSchemas
{
    private static readonly Attribute Id = Result("id");

    private static readonly Attribute Keepers = new("keepers", AttributeType.TextMap) { Replacement = AttributeReplacement.UnlessEmptyKeys };

    private static readonly ImmutableArray<Attribute> Uuid = [Keepers, Result("result"), Id];

    private static readonly FrozenDictionary<string, ImmutableArray<Attribute>> ByType = new Dictionary<string, ImmutableArray<Attribute>>
    {
        ["random:index/randomBytes:RandomBytes"] =
        [
            Keepers with { Replacement = AttributeReplacement.Always },
            Required("length", AttributeType.Integer, "The number of bytes requested. The minimum value for length is 1."),
            Result("base64") with { IsSecret = true },
            Result("hex") with { IsSecret = true },
        ],
        ["random:index/randomId:RandomId"] =
        [
            Keepers,
            Required(
                "byteLength",
                AttributeType.Integer,
                "The number of random bytes to produce. The minimum value is 1, which produces eight bits of randomness."),
            new("prefix", AttributeType.Text),
            Result("b64Url") with { UpstreamName = "b64_url" },
            Result("b64Std") with { UpstreamName = "b64_std" },
            Result("hex"),
            Result("dec"),
            Id,
        ],
        ["random:index/randomInteger:RandomInteger"] =
        [
            Keepers,
            Required("min", AttributeType.Integer, "The minimum inclusive value of the range."),
            Required("max", AttributeType.Integer, "The maximum inclusive value of the range."),
            new("seed", AttributeType.Text),
            Result("result") with { Type = AttributeType.Integer },
            Id,
        ],
        ["random:index/randomPassword:RandomPassword"] =
            [.. Characters(isSecret: true), Result("bcryptHash") with { IsSecret = true }],
        ["random:index/randomPet:RandomPet"] =
        [
            Keepers,
            new("length", AttributeType.Integer) { Default = new PropertyValue.Number(2) },
            new("prefix", AttributeType.Text),
            new("separator", AttributeType.Text) { Default = new PropertyValue.Text("-") },
            Id,
        ],
        ["random:index/randomShuffle:RandomShuffle"] =
        [
            Keepers,
            new("seed", AttributeType.Text),
            Required("inputs", AttributeType.TextList, "The list of strings to shuffle.") with { UpstreamName = "input" },
            new("resultCount", AttributeType.Integer),
            Result("results") with { UpstreamName = "result", Type = AttributeType.TextList },
            Id,
        ],
        ["random:index/randomString:RandomString"] = Characters(isSecret: false),
        ["random:index/randomUuid:RandomUuid"] = Uuid,
        ["random:index/randomUuid4:RandomUuid4"] = Uuid,
        ["random:index/randomUuid7:RandomUuid7"] = Uuid,
    }.ToFrozenDictionary();

    /// <summary>The attributes of a type.</summary>
    /// <param name="type">Type token.</param>
    /// <exception cref="ProviderException">There is no such type.</exception>
    public static ImmutableArray<Attribute> Of(string type) => ByType.TryGetValue(type, out var attributes)
        ? attributes
        : throw new ProviderException($"[pf/tfbridge] unknown resource token: {type}");

    private static ImmutableArray<Attribute> Characters(bool isSecret) =>
    [
        Keepers,
        Required(
            "length",
            AttributeType.Integer,
            "The length of the string desired. The minimum value for length is 1 and, length must also be >= "
                + "(`min_upper` + `min_lower` + `min_numeric` + `min_special`)."),
        Flag("special"),
        Flag("upper"),
        Flag("lower"),
        Flag("number"),
        Flag("numeric"),
        Minimum("minNumeric"),
        Minimum("minUpper"),
        Minimum("minLower"),
        Minimum("minSpecial"),
        new("overrideSpecial", AttributeType.Text) { Replacement = AttributeReplacement.UnlessEmptyText },
        Result("result") with { IsSecret = isSecret },
        Id,
    ];

    private static Attribute Required(string name, AttributeType type, string description) => new(name, type) { IsRequired = true, Description = description };

    private static Attribute Result(string name) => new(name, AttributeType.Text) { Replacement = AttributeReplacement.Never };

    private static Attribute Flag(string name) => new(name, AttributeType.Bool) { Default = new PropertyValue.Bool(true) };

    private static Attribute Minimum(string name) => new(name, AttributeType.Integer) { Default = new PropertyValue.Number(0) };
}
