using System.Globalization;
using System.Numerics;
using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>Resources that exist are all in their id: the provider reads them from it, and asks nobody.</summary>
internal static class ImportedState
{
    private const string Retry = "Retry the Terraform operation. If the error still occurs or happens regularly, please contact the provider developer "
        + "with hardware and operating system information.\n\n";

    private static readonly string[] Flags = ["lower", "number", "numeric", "special", "upper"];
    private static readonly string[] Minima = ["minLower", "minNumeric", "minSpecial", "minUpper"];

    /// <summary>The outputs of a resource; null for a type that cannot be read from an id.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="id">Id, as the program gives it.</param>
    /// <exception cref="ProviderException">The id is none of such a resource.</exception>
    public static PropertyValue.Map? Read(string type, string id) => type.Split(':')[^1] switch
    {
        "RandomBytes" => OfBytes(id),
        "RandomId" => OfId(id),
        "RandomInteger" => OfInteger(id),
        "RandomPassword" => OfText(id).With("id", new PropertyValue.Text("none")).With("result", new PropertyValue.Text(id).AsSecret())
            .With("bcryptHash", PropertyValue.Unknown.AsSecret()),
        "RandomString" => OfText(id).With("id", new PropertyValue.Text(id)).With("result", new PropertyValue.Text(id)),
        "RandomUuid" or "RandomUuid4" or "RandomUuid7" => OfUuid(id),
        _ => null,
    };

    private static PropertyValue.Map OfText(string text) =>
        Flags.Aggregate(
            Minima.Aggregate(
                PropertyValue.Map.Empty.With("length", Number(Encoding.UTF8.GetByteCount(text))),
                (all, key) => all.With(key, Number(0))),
            (all, key) => all.With(key, new PropertyValue.Bool(true)));

    private static PropertyValue.Map OfUuid(string id)
    {
        var uuid = Guid.TryParseExact(id, "D", out var parsed)
            ? parsed.ToString("D")
            : throw Problem(
                "Import Random UUID Error", $"There was an error during the parsing of the UUID.\n\n{Retry}Original Error: uuid string is wrong length");
        return Texts(("id", uuid), ("result", uuid));
    }

    private static PropertyValue.Map OfBytes(string id)
    {
        var bytes = FromBase64(id) ?? throw Problem(
            "Import Random bytes Error", $"There was an error during the parsing of the base64 string.\n\n{Retry}Original Error: illegal base64 data");
        return PropertyValue.Map.Empty
            .With("length", Number(bytes.Length))
            .With("base64", new PropertyValue.Text(id).AsSecret())
            .With("hex", new PropertyValue.Text(Convert.ToHexStringLower(bytes)).AsSecret());
    }

    private static PropertyValue.Map OfId(string given)
    {
        var comma = given.LastIndexOf(',');
        var (prefix, id) = (given[..Math.Max(comma, 0)], given[(comma + 1)..]);
        var padded = id.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (id.Length % 4)) % 4);
        var bytes = FromBase64(padded) ?? throw Problem(
            "Import Random ID Error", $"While attempting to import a random id there was a decoding error.\n\n+{Retry}Original Error: illegal base64 data");
        var outputs = Texts(
            ("id", id),
            ("b64Std", prefix + Convert.ToBase64String(bytes)),
            ("b64Url", prefix + id),
            ("hex", prefix + Convert.ToHexStringLower(bytes)),
            ("dec", prefix + new BigInteger(bytes, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture)));
        return (prefix.Length > 0 ? outputs.With("prefix", new PropertyValue.Text(prefix)) : outputs).With("byteLength", Number(bytes.Length));
    }

    private static PropertyValue.Map OfInteger(string id)
    {
        if (id.Split(',') is not [var result, var min, var max, ..] parts || parts.Length > 4)
        {
            throw Problem("Import Random Integer Error", "Invalid import usage: expecting {result},{min},{max} or {result},{min},{max},{seed}");
        }

        var outputs = Texts(("id", result)).With("result", Whole(result, "")).With("min", Whole(min, "min ")).With("max", Whole(max, "max "));
        return parts.Length == 4 ? outputs.With("seed", new PropertyValue.Text(parts[3])) : outputs;
    }

    private static PropertyValue.Number Whole(string text, string what) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Number(number) : throw Problem(
            "Import Random Integer Error",
            $"The {what}value supplied could not be parsed as an integer.\n\nOriginal Error: strconv.ParseInt: parsing \"{text}\": invalid syntax");

    private static byte[]? FromBase64(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var written) ? buffer[..written] : null;
    }

    private static PropertyValue.Map Texts(params (string Key, string Value)[] fields) =>
        fields.Aggregate(PropertyValue.Map.Empty, (map, field) => map.With(field.Key, new PropertyValue.Text(field.Value)));

    private static PropertyValue.Number Number(double value) => new(value);

    private static ProviderException Problem(string summary, string detail) => new($"{summary}: {detail}");
}
