using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>How large an object may be: to be sent, and to be stored.</summary>
internal static class ObjectSize
{
    private const long MostSent = 3 * 1024 * 1024;
    private const long MostStored = 3 * 1024 * 1024 / 2;

    /// <summary>Checks that an object can be sent.</summary>
    public static IEnumerable<FieldError> CheckRequest(JsonObject manifest) => TextBytes(manifest) > MostSent
        ? [new("", string.Create(CultureInfo.InvariantCulture, $"Request entity too large: limit is {MostSent}"), IsBlocking: true)]
        : [];

    /// <summary>Checks that an object can be stored.</summary>
    public static IEnumerable<FieldError> CheckStorage(JsonNode? manifest) => TextBytes(manifest) > MostStored
        ? [new("", "etcdserver: request is too large", IsBlocking: true)]
        : [];

    // Only texts can be that long, whichever way they are written.
    private static long TextBytes(JsonNode? value) => value switch
    {
        JsonObject map => map.Sum(entry => Encoding.UTF8.GetByteCount(entry.Key) + TextBytes(entry.Value)),
        JsonArray list => list.Sum(TextBytes),
        _ => JsonKinds.Text(value) is { } text ? Encoding.UTF8.GetByteCount(text) : 0,
    };
}
