namespace Pulumi;

/// <summary>
/// Counts the work that a program has started and not awaited. A program ends when all of it has, and every fault
/// among it is kept.
/// </summary>
internal sealed class TaskTracker
{
    /// <summary>How often it looks whether anything has ended.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly List<Exception> faults = [];
    private readonly HashSet<Exception> seen = new(ReferenceEqualityComparer.Instance);
    private TaskCompletionSource? idle;
    private int open;
    private int calls;
    private long finished;

    /// <summary>The faults so far, in the order they came; each once, though many tasks may carry it.</summary>
    public ImmutableArray<Exception> Faults
    {
        get
        {
            lock (gate)
            {
                return [.. faults];
            }
        }
    }

    public void Register(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (gate)
        {
            open++;
        }

        _ = task.ContinueWith(Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Runs a call to the engine, which may take as long as a cloud needs.</summary>
    public async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        Interlocked.Increment(ref calls);
        try
        {
            return await call().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref calls);
        }
    }

    /// <summary>
    /// Waits for everything registered, and for what that registers. Once something has failed, work that waits for
    /// a value nobody will give any more would never end: then it waits only while other work ends or the engine is busy.
    /// </summary>
    /// <param name="patience">How long nothing may end after a failure.</param>
    /// <param name="release">Asked while nothing ends, and told for how long: whether it has let go of work that could not go on by itself.</param>
    public async Task WhenIdleAsync(TimeSpan patience, Func<TimeSpan, bool> release)
    {
        var (seenFinished, still) = (-1L, TimeSpan.Zero);
        while (true)
        {
            Task waiting;
            lock (gate)
            {
                if (open == 0)
                {
                    return;
                }

                waiting = (idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
                still = finished == seenFinished && Volatile.Read(ref calls) == 0 ? still + Tick : TimeSpan.Zero;
                seenFinished = finished;
            }

            if (still > TimeSpan.Zero && release(still))
            {
                still = TimeSpan.Zero;
            }

            if (still >= patience && !Faults.IsEmpty)
            {
                return;
            }

            await Task.WhenAny(waiting, Task.Delay(Tick)).ConfigureAwait(false);
        }
    }

    private void Finish(Task task)
    {
        lock (gate)
        {
            IEnumerable<Exception> exceptions = task.IsFaulted ? task.Exception!.Flatten().InnerExceptions
                : task.IsCanceled ? [new TaskCanceledException(task)]
                : [];
            faults.AddRange(exceptions.Where(seen.Add));
            finished++;
            open--;
            if (open == 0)
            {
                idle?.TrySetResult();
                idle = null;
            }
        }
    }
}
