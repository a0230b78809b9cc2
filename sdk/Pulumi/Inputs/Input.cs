namespace Pulumi;

/// <summary>A value given to a resource: plain, or an output of another resource.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? output;

    private protected Input(Output<T>? output) => this.output = output;

    /// <summary>An input of a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An input of an output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    IOutput IInput.ToUntypedOutput() => Resolve();

    /// <summary>The output that an input of a list or map computes from its elements; others hold it.</summary>
    internal virtual Output<T> Resolve() => output ?? Output.Create(default(T)!);
}
