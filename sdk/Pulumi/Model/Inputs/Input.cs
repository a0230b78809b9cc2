namespace Pulumi;

/// <summary>A value given to a resource: plain, or an output of another resource.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public class Input<T> : IOutput
{
    private readonly OutputData? plain;
    private readonly Output<T>? output;

    /// <summary>An input that a list or map computes from its elements.</summary>
    private protected Input()
    {
    }

    private protected Input(Output<T> outputValue) => output = outputValue ?? throw new ArgumentNullException(nameof(outputValue));

    private protected Input(OutputData plain) => this.plain = plain;

    /// <summary>An input of a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => new(OutputData.Known(value));

    /// <summary>An input of an output.</summary>
    /// <param name="value">The output. To leave an input out, do not assign it.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    IEnumerable<IWaiting> IWaiting.WaitsFor => Awaited;

    /// <summary>What a list or map waits for: itself, then its elements; others wait for the output that they hold.</summary>
    internal virtual IEnumerable<IWaiting> Awaited => output is null ? [] : [output];

    Task<OutputData> IOutput.GetDataAsync() => plain is null ? Resolve().DataTask : Task.FromResult(plain);

    /// <summary>The output that an input of a list or map computes from its elements; others hold it.</summary>
    internal virtual Output<T> Resolve() => output ?? (plain is null ? Output.Create(default(T)!) : new(plain));
}
