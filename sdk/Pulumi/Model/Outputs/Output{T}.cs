namespace Pulumi;

/// <summary>
/// A value that is known when the resource it comes from exists. It carries whether it is known (not always in a
/// preview), whether it is secret, and the resources it depends on. A fault in it fails the program.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    private readonly IWaiting? awaited;

    /// <param name="dataTask">Its data.</param>
    /// <param name="awaited">What the task waits for.</param>
    internal Output(Task<OutputData> dataTask, IWaiting? awaited)
    {
        (DataTask, this.awaited) = (dataTask, awaited);
        if (!dataTask.IsCompletedSuccessfully)
        {
            CurrentRun.OrNone?.Track(dataTask);
        }
    }

    internal Output(OutputData data) => DataTask = Task.FromResult(data);

    internal Task<OutputData> DataTask { get; }

    IEnumerable<IWaiting> IWaiting.WaitsFor => DataTask.IsCompleted || awaited is null ? [] : [awaited];

    /// <summary>An output of a value that a task yields.</summary>
    /// <param name="value">The task.</param>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Runs an asynchronous action on the value once it is known; the program waits for it.</summary>
    /// <param name="func">The action; not run while the value is unknown.</param>
    public Output<ValueTuple> Apply(Func<T, Task> func) => new(OutputData.BindAsync(DataTask, async data =>
    {
        await func(data.As<T>()).ConfigureAwait(false);
        return OutputData.Known(default(ValueTuple));
    }), this);

    /// <summary>An output of what <paramref name="func"/> makes of the value; unknown while the value is.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="func">The computation; not run while the value is unknown.</param>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => new(OutputData.MapAsync(DataTask, data => func(data.As<T>())), this);

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => new(OutputData.BindAsync(DataTask, async data =>
        OutputData.Known(await func(data.As<T>()).ConfigureAwait(false))), this);

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        Apply(value => func(value)?.ToOutput());

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        var point = new WaitPoint(this);
        return new(OutputData.BindAsync(DataTask, Bind), point);

        Task<OutputData> Bind(OutputData data)
        {
            var inner = func(data.As<T>());
            point.MoveTo(inner);
            return inner?.DataTask ?? Task.FromResult(OutputData.Known(default(TResult)));
        }
    }

    /// <summary>As <see cref="Apply{TResult}(Func{T, Output{TResult}})"/>, for a caller that does not know <typeparamref name="T"/>.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="func">The computation; not run while the value is unknown.</param>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        Apply(value => (Output<TResult>?)func(value));

    /// <summary>Not the value, which may not exist yet: a hint to use <c>Apply</c> or <c>Output.Format</c>.</summary>
    /// <returns>The hint.</returns>
    public override string ToString() => OutputToString.Explain();

    Task<OutputData> IOutput.GetDataAsync() => DataTask;
}
