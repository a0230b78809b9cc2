using System.Globalization;

namespace Payments.Infra.Components.Mesh;

/// <summary>A fault as a filter of the service's own proxy has it (Envoy's <c>HTTPFault</c>).</summary>
internal static class FaultFilter
{
    public static Dictionary<string, object> From(Fault fault)
    {
        var share = new Dictionary<string, object> { ["numerator"] = fault.Percent, ["denominator"] = "HUNDRED" };
        var filter = new Dictionary<string, object>
        {
            ["@type"] = "type.googleapis.com/envoy.extensions.filters.http.fault.v3.HTTPFault",
            ["headers"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["name"] = fault.Header.Name,
                    ["string_match"] = new Dictionary<string, object> { ["exact"] = fault.Header.Value },
                },
            },
        };
        if (fault.DelayMilliseconds > 0)
        {
            filter["delay"] = new Dictionary<string, object>
            {
                ["fixed_delay"] = string.Create(CultureInfo.InvariantCulture, $"{fault.DelayMilliseconds / 1000m:0.###}s"),
                ["percentage"] = share,
            };
        }

        if (fault.AbortStatus > 0)
        {
            filter["abort"] = new Dictionary<string, object> { ["http_status"] = fault.AbortStatus, ["percentage"] = share };
        }

        return filter;
    }
}
