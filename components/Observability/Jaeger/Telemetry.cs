namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>How a collector, which Jaeger is too, gives its own metrics.</summary>
internal static class Telemetry
{
    public static Dictionary<string, object> Metrics(int port) => new()
    {
        ["metrics"] = new Dictionary<string, object>
        {
            ["readers"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["pull"] = new Dictionary<string, object>
                    {
                        ["exporter"] = new Dictionary<string, object> { ["prometheus"] = new Dictionary<string, object> { ["host"] = "0.0.0.0", ["port"] = port } },
                    },
                },
            },
        },
    };
}
