using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>What is run or called by probes and at the beginning and end of a container's life.</summary>
internal static class HandlerRules
{
    private static readonly ImmutableArray<string> OfProbes = ["exec", "httpGet", "tcpSocket", "grpc"];
    private static readonly ImmutableArray<string> OfLifecycles = ["exec", "httpGet", "tcpSocket", "sleep"];

    /// <summary>Checks what a probe does.</summary>
    public static IEnumerable<FieldError> CheckProbe(Field probe) => Check(probe, OfProbes, gracePeriod: 0);

    /// <summary>Checks what happens after a container starts and before it ends.</summary>
    public static IEnumerable<FieldError> CheckLifecycle(Field lifecycle, long gracePeriod) => new[] { lifecycle["postStart"], lifecycle["preStop"] }
        .Where(handler => handler.Exists)
        .SelectMany(handler => Check(handler, OfLifecycles, gracePeriod));

    private static IEnumerable<FieldError> Check(Field handler, ImmutableArray<string> kinds, long gracePeriod)
    {
        var given = kinds.Where(kind => handler[kind].Exists).ToList();
        return given.Count == 0
            ? [FieldErrors.Required(handler, "must specify a handler type")]
            : CheckOne(given[0], handler[given[0]], gracePeriod)
                .Concat(given.Skip(1).Select(kind => FieldErrors.Forbidden(handler[kind], "may not specify more than 1 handler type")));
    }

    private static IEnumerable<FieldError> CheckOne(string kind, Field action, long gracePeriod) => kind switch
    {
        "exec" => action["command"].Count == 0 ? [FieldErrors.Required(action["command"])] : [],
        "httpGet" => CheckHttp(action),
        "tcpSocket" or "grpc" => PortRules.CheckNumberOrName(action["port"]),
        _ => CheckSleep(action, gracePeriod),
    };

    private static IEnumerable<FieldError> CheckHttp(Field action) => PortRules.CheckNumberOrName(action["port"])
        .Concat(PodErrors.OneOfOrEmpty(action["scheme"], "HTTP", "HTTPS"))
        .Concat(action["httpHeaders"].Items.SelectMany(header => ValueNames.CheckHeader(header["name"].Text)
            .Select(problem => FieldError.Invalid(action["httpHeaders"].ToString(), header["name"].Text, problem))));

    private static IEnumerable<FieldError> CheckSleep(Field action, long gracePeriod)
    {
        var seconds = action["seconds"].Integer ?? 0;
        return seconds >= 0 && seconds <= gracePeriod ? []
            :
            [
                FieldError.Invalid(
                    action.ToString(),
                    seconds,
                    string.Create(CultureInfo.InvariantCulture, $"must be non-negative and less than terminationGracePeriodSeconds ({gracePeriod})")),
            ];
    }
}
