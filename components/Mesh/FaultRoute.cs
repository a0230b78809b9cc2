using Istio;
using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>A fault as a route has it: the caller's proxy makes it.</summary>
internal static class FaultRoute
{
    public static HttpRouteFaultArgs From(Fault fault)
    {
        var result = new HttpRouteFaultArgs();
        if (fault.DelayMilliseconds > 0)
        {
            result.Delay = new HttpRouteFaultDelayArgs { FixedDelay = Duration.Milliseconds(fault.DelayMilliseconds), Percentage = Share(fault) };
        }

        if (fault.AbortStatus > 0)
        {
            result.Abort = new HttpRouteFaultAbortArgs { HttpStatus = fault.AbortStatus, Percentage = Share(fault) };
        }

        return result;
    }

    /// <summary>Left out, Istio would apply the fault to no request.</summary>
    private static HttpRoutePercentageArgs Share(Fault fault) => new() { Value = Percent.Of(fault.Percent) };
}
