using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>Whether conditions of a delegate are no part of those of the route that delegates to it (<c>hasConflict</c>).</summary>
internal static class MatchConflict
{
    private static readonly ImmutableArray<string> Parts = ["uri", "scheme", "method", "authority"];
    private static readonly ImmutableArray<string> Named = ["headers", "withoutHeaders", "queryParams"];

    public static bool Exists(JsonObject root, JsonObject inner) =>
        Parts.Any(field => IsOutside(root.Message(field), inner.Message(field)))
        || Named.Any(field => inner.Map(field)
            .Any(entry => IsOutside(root.Message(field).Message(entry.Key), entry.Value as JsonObject)))
        || root.Flag("ignoreUriCase") != inner.Flag("ignoreUriCase")
        || (root.Whole("port") > 0 && inner.Whole("port") > 0 && root.Whole("port") != inner.Whole("port"))
        || (root.Text("sourceNamespace").Length > 0 && root.Text("sourceNamespace") != inner.Text("sourceNamespace"))
        || inner.TextMap("sourceLabels").Any(label =>
            root.Message("sourceLabels").Has(label.Key) && root.Message("sourceLabels").Text(label.Key) != label.Value)
        || (root.Texts("gateways").Count > 0 && inner.Texts("gateways").Except(root.Texts("gateways")).Any());

    private static bool IsOutside(JsonObject? root, JsonObject? inner)
    {
        if (root is null || inner is null)
        {
            return false;
        }

        var (outerRegex, innerRegex) = (root.Text("regex"), inner.Text("regex"));
        var (outerExact, innerExact) = (root.Text("exact"), inner.Text("exact"));
        var (outerPrefix, innerPrefix) = (root.Text("prefix"), inner.Text("prefix"));
        if ((outerRegex.Length > 0 && (innerRegex + innerPrefix + innerExact).Length > 0)
            || (innerRegex.Length > 0 && (outerRegex + outerPrefix + outerExact).Length > 0))
        {
            return true;
        }

        if (outerExact.Length > 0)
        {
            return innerPrefix.Length > 0 || innerExact != outerExact;
        }

        return outerPrefix.Length == 0 || innerPrefix.Length + innerExact.Length == 0
            || !(innerPrefix.Length > 0 ? innerPrefix : innerExact).StartsWith(outerPrefix, StringComparison.Ordinal);
    }
}
