using Grpc.Core;

namespace Payments.Infra.Preview.Engine;

/// <summary>A call that is answered with an error: what is wrong is for the program to tell.</summary>
/// <param name="code">Status of the answer.</param>
/// <param name="message">What is wrong.</param>
internal sealed class CallException(StatusCode code, string message) : Exception(message)
{
    public StatusCode Code => code;
}
