namespace Pulumi;

/// <summary>An output that is handed out first and given its value later, once.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WaitPoint point = new();
    private int resolved;

    /// <summary>A pending output.</summary>
    public DeferredOutput() => Output = new Output<T>(source.Task, point);

    /// <summary>The output; it stays pending until <see cref="Resolve"/> is called.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives <see cref="Output"/> the value, secretness and dependencies of another output.</summary>
    /// <param name="output">The other output.</param>
    /// <exception cref="InvalidOperationException">It was resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref resolved, 1) == 1)
        {
            throw new InvalidOperationException("The deferred output has been resolved before.");
        }

        point.MoveTo(output);
        _ = output.DataTask.ContinueWith(source.SetFromTask, TaskScheduler.Default);
    }
}
