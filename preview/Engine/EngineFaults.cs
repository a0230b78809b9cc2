using System.Runtime.ExceptionServices;

namespace Payments.Infra.Preview.Engine;

/// <summary>
/// What goes wrong in the engine while it answers a call. The program learns only that its call has failed, so that it is thrown again once the
/// program has ended: a plan with a hole in it is none.
/// </summary>
internal sealed class EngineFaults
{
    private ExceptionDispatchInfo? first;

    public void Add(Exception exception) => Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(exception), null);

    /// <summary>Throws the first one; nothing when there is none.</summary>
    public void Rethrow() => first?.Throw();
}
