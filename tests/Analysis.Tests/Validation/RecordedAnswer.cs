using System.Text.Json;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>What a gate answered.</summary>
internal sealed record RecordedAnswer(
    bool Accepted, ImmutableArray<string> Errors, ImmutableArray<string> Warnings, ImmutableArray<string> UnknownFields)
{
    public static RecordedAnswer Parse(JsonElement json) => new(
        json.GetProperty("accepted").GetBoolean(), Texts(json, "errors"), Texts(json, "warnings"), Texts(json, "unknownFields"));

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
