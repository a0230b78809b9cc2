using Grpc.Core;

namespace Pulumi;

/// <summary>Puts the name of the resource to what went wrong with it.</summary>
internal static class RegistrationFault
{
    /// <summary>
    /// The exception to report: one that says already whose fault it is stays as it is, so that everything that
    /// depends on a failed resource reports the first cause once.
    /// </summary>
    public static Exception Of(Resource resource, Exception exception) => exception switch
    {
        ResourceException or RunException or OperationCanceledException => exception,
        RpcException rpc when EngineGone(rpc) => exception,
        RpcException rpc => new ResourceException(Text(resource, rpc.Status.Detail), resource, exception),
        _ => new ResourceException(Text(resource, exception.Message), resource, exception),
    };

    /// <summary>Whether the engine has ended the run; it has said why, and nothing can be added.</summary>
    public static bool EngineGone(RpcException exception) =>
        exception.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled;

    private static string Text(Resource resource, string message) =>
        $"{resource.GetResourceType()} resource '{resource.GetResourceName()}': {message}";
}
