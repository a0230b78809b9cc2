namespace Payments.Infra.Stacks;

/// <summary>
/// Lets a run begin without garbage collections: most plans are done before anything is worth collecting, and a collection halts all threads. What a long
/// run needs beyond is collected as ever.
/// </summary>
internal static class CollectorPause
{
    /// <summary>Bytes that are had without a collection: somewhat more than a preview of prod.</summary>
    internal const long Size = 200L << 20;

    /// <summary>Begins it.</summary>
    /// <param name="available">Bytes of memory that the process may use.</param>
    /// <returns>Whether it began: not where memory is short, nor in a process of 32 bits, whose collector has no room for it.</returns>
    public static bool TryBegin(long available) =>
        Environment.Is64BitProcess && available >= 4 * Size && GC.TryStartNoGCRegion(Size, disallowFullBlockingGC: true);
}
