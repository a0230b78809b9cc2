using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Takes the messages of a program.</summary>
internal sealed class EngineService(DiagnosticLog log, SilenceWatch watch)
{
    private static readonly Empty Nothing = new();

    private string root = "";

    public Empty Log(LogRequest request)
    {
        if (request.Ephemeral)
        {
            watch.Hear(log.Redact(request.Message));
        }

        if (request.Severity != LogSeverity.Debug)
        {
            var severity = request.Severity switch
            {
                LogSeverity.Warning => DiagnosticSeverity.Warning,
                LogSeverity.Error => DiagnosticSeverity.Error,
                _ => DiagnosticSeverity.Info,
            };
            log.Add(new Diagnostic(severity, request.Urn, request.Message) { IsEphemeral = request.Ephemeral });
        }

        return Nothing;
    }

    public GetRootResourceResponse GetRootResource() => new() { Urn = root };

    public SetRootResourceResponse SetRootResource(SetRootResourceRequest request)
    {
        root = request.Urn;
        return new SetRootResourceResponse();
    }

    public Empty StartDebugging(StartDebuggingRequest request)
    {
        log.Add(DiagnosticSeverity.Info, "", request.Message);
        return Nothing;
    }

    public static RequirePulumiVersionResponse RequirePulumiVersion() => new();
}
