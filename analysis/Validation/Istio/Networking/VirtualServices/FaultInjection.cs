using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Faults that a proxy makes up.</summary>
internal static class FaultInjection
{
    private static readonly string[] GrpcStatuses =
    [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
        "UNAUTHENTICATED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL",
        "UNAVAILABLE", "DATA_LOSS",
    ];

    public static void Check(JsonObject? fault, Findings findings)
    {
        if (fault is null)
        {
            return;
        }

        if (!fault.Has("abort") && !fault.Has("delay"))
        {
            findings.Error("HTTP fault injection must have an abort and/or a delay");
        }

        CheckAbort(fault.Message("abort"), findings);
        CheckDelay(fault.Message("delay"), findings);
    }

    private static void CheckAbort(JsonObject? abort, Findings findings)
    {
        findings.Problem(PercentageProblem(abort.Message("percentage")));
        if (abort.Has("grpcStatus") && !GrpcStatuses.Contains(abort.Text("grpcStatus")))
        {
            findings.Error(
                $"gRPC status {GoText.Quote(abort.Text("grpcStatus"))} is not supported. See "
                + "https://github.com/grpc/grpc/blob/master/doc/statuscodes.md for a list of supported codes, for example 'NOT_FOUND'");
        }

        findings.Problem(abort.Has("http2Error") ? "HTTP/2 abort fault injection not supported yet" : null);
        findings.Problem(abort.Has("httpStatus") ? HttpStatus.Problem(abort.Whole("httpStatus")) : null);
    }

    private static void CheckDelay(JsonObject? delay, Findings findings)
    {
        findings.Problem(PercentageProblem(delay.Message("percentage")));
        findings.Duration(delay, "fixedDelay");
        findings.Duration(delay, "exponentialDelay");
        findings.Problem(delay.Has("exponentialDelay") ? "exponentialDelay not supported yet" : null);
    }

    private static string? PercentageProblem(JsonObject? percentage) =>
        percentage.Fraction("value") is (< 0 or > 100 or (> 0 and < 0.0001)) and var value
            ? $"percentage {GoText.Fraction(value)} is neither 0.0, nor in range [0.0001, 100.0]"
            : null;
}
