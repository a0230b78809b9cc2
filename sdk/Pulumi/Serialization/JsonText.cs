using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>Turns a member marked <c>json</c> into JSON text, which stays secret or unknown as the value was.</summary>
internal static class JsonText
{
    public static Output<string> Of(object value)
    {
        var wait = new WaitPoint();
        return new(FormatAsync(value, wait), wait);

        static async Task<OutputData> FormatAsync(object value, WaitPoint wait)
        {
            var serializer = new Serializer(keepResources: false, keepOutputValues: false, wait);
            var sent = await serializer.SerializeAsync(value).ConfigureAwait(false);
            var plain = ValueKinds.Plain(sent, out var isKnown, out var isSecret);
            return new OutputData(
                [.. serializer.Dependencies], isKnown ? JsonFormatter.Default.Format(plain) : null, isKnown, isSecret);
        }
    }
}
