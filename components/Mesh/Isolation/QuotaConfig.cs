using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The quotas, as the service reads them.</summary>
internal static partial class QuotaConfig
{
    public const string Domain = "payments";
    public const string MinuteKey = "tenant";
    public const string SecondKey = "tenant_burst";
    public const string NoTenant = "no-tenant";

    /// <summary>What the proxy calls the descriptor of a header that is not there.</summary>
    private const string MatchKey = "header_match";

    public static string From(TenantList tenants, int unlisted)
    {
        var descriptors = new List<Descriptor>
        {
            // Without a value: a count for each tenant that no entry names.
            new(MinuteKey, null, new Limit("minute", unlisted)),
            new(MatchKey, NoTenant, new Limit("minute", unlisted)),
        };
        descriptors.AddRange(tenants.All.Select(tenant => new Descriptor(MinuteKey, tenant.Id, new Limit("minute", tenant.Quota))));
        descriptors.AddRange(tenants.All.Select(tenant => new Descriptor(SecondKey, tenant.Id, new Limit("second", tenant.Burst))));

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, new EmitterSettings().WithNewLine("\n"));
        foreach (var parsingEvent in Document(descriptors))
        {
            emitter.Emit(parsingEvent);
        }

        return text.ToString();
    }

    /// <summary>Written event by event: a serializer would look at the types first, which takes longer than all the rest of this.</summary>
    private static IEnumerable<ParsingEvent> Document(List<Descriptor> descriptors) =>
    [
        new StreamStart(),
        new DocumentStart(null, null, isImplicit: true),
        new MappingStart(),
        .. Field("domain", Domain),
        new Scalar("descriptors"),
        new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block),
        .. descriptors.SelectMany(Mapping),
        new SequenceEnd(),
        new MappingEnd(),
        new DocumentEnd(isImplicit: true),
        new StreamEnd(),
    ];

    private static IEnumerable<ParsingEvent> Mapping(Descriptor descriptor) =>
    [
        new MappingStart(),
        .. Field("key", descriptor.Key),
        .. descriptor.Value is { } value ? Field("value", value) : [],
        new Scalar("rate_limit"),
        new MappingStart(),
        .. Field("unit", descriptor.RateLimit.Unit),
        new Scalar("requests_per_unit"),
        new Scalar(descriptor.RateLimit.RequestsPerUnit.ToString(CultureInfo.InvariantCulture)),
        new MappingEnd(),
        new MappingEnd(),
    ];

    private static ParsingEvent[] Field(string name, string text) =>
    [
        new Scalar(name),
        new Scalar(
            AnchorName.Empty,
            TagName.Empty,
            text,
            ReadsAsNoText().IsMatch(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any,
            isPlainImplicit: true,
            isQuotedImplicit: true),
    ];

    /// <summary>What a reader of YAML could take for a number, a truth value or nothing.</summary>
    [GeneratedRegex("^([0-9].*|true|false|null|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsAsNoText();

    private sealed record Descriptor(string Key, string? Value, Limit RateLimit);

    private sealed record Limit(string Unit, int RequestsPerUnit);
}
