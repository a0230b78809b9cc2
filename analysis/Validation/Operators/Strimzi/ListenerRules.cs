using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Operators.Strimzi;

/// <summary>
/// Where clients reach Kafka (Strimzi 1.2, cluster-operator/src/main/java/io/strimzi/operator/cluster/model/ListenersValidator.java). There is no webhook:
/// the operator takes the object and leaves the cluster as it was.
/// </summary>
internal static class ListenerRules
{
    private const int FirstPort = 9092;
    private const int LongestName = 11;

    /// <summary>Ports of metrics.</summary>
    private static readonly ImmutableArray<long> Forbidden = [9404, 9999];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var listeners = manifest["spec"]["kafka"]["listeners"].Items.ToList();
        return CheckDistinct(listeners.Select(listener => listener["name"])).Concat(CheckDistinct(listeners.Select(listener => listener["port"])))
            .Concat(listeners.SelectMany(CheckListener));
    }

    private static IEnumerable<FieldError> CheckDistinct(IEnumerable<Field> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return values.Where(value => value.Exists && !seen.Add(value.Value!.ToJsonString())).Select(FieldErrors.Duplicate);
    }

    private static IEnumerable<FieldError> CheckListener(Field listener)
    {
        var (name, port, tls) = (listener["name"], listener["port"], listener["tls"]);
        if (name.Text.Length is 0 or > LongestName || !name.Text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign)))
        {
            yield return FieldErrors.Invalid(name, "must be 1 to 11 lower-case letters and digits");
        }

        if (port.Integer is { } number && (number < FirstPort || Forbidden.Contains(number)))
        {
            yield return FieldErrors.Invalid(port, string.Create(CultureInfo.InvariantCulture, $"port {number} is forbidden and cannot be used; choose "
                + $"one from {FirstPort} on"));
        }

        if (listener["type"].Text is "route" or "ingress" or "tlsroute" && !tls.IsTrue)
        {
            yield return FieldErrors.Invalid(tls, $"a listener of type {listener["type"].Text} requires enabled TLS encryption");
        }

        if (!tls.IsTrue && listener["authentication"]["type"].Text == "tls")
        {
            yield return FieldErrors.Invalid(listener["authentication"]["type"], "cannot use tls type authentication with disabled TLS encryption");
        }

        if (!tls.IsTrue && listener["configuration"]["brokerCertChainAndKey"].Exists)
        {
            yield return FieldErrors.Forbidden(listener["configuration"]["brokerCertChainAndKey"], "cannot configure custom TLS certificate with "
                + "disabled TLS encryption");
        }
    }
}
