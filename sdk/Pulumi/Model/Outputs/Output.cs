using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>An output of a value that is there already.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static Output<T> Create<T>(T value) => new(OutputData.Known(value));

    /// <summary>An output of a value that a task yields.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The task.</param>
    public static Output<T> Create<T>(Task<T> value) => new(KnownAsync(value, isSecret: false), awaited: null);

    /// <summary>A secret output: its value is hidden in every display and encrypted in state.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Known(value) with { IsSecret = true });

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(KnownAsync(value, isSecret: true), awaited: null);

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecret(value, isSecret: true);

    /// <summary>The same output, no longer secret.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    public static Output<T> Unsecret<T>(Output<T> output) => WithSecret(output, isSecret: false);

    /// <summary>Whether the output is secret.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsSecret;

    /// <summary>An output of all the values, in order; known when all are, secret when one is.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="inputs">The values.</param>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        All(inputs.Select(input => input.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    /// <param name="outputs">The values.</param>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    /// <param name="outputs">The values.</param>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        Combine([.. outputs], all => all.Select(data => data.As<T>()).ToImmutableArray());

    /// <summary>Fills outputs into an interpolated string, with the invariant culture; a null hole gives "".</summary>
    /// <param name="formattableString">The interpolated string; arguments may be plain values, inputs or outputs.</param>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments().Select(argument => argument as IOutput ?? Create(argument));
        return Combine([.. arguments], all => all.All(data => data.IsKnown)
            ? string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. all.Select(data => data.Value)])
            : null!);
    }

    /// <summary>The value as JSON text. Outputs nested in it are unwrapped; one unknown among them makes the text unknown.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="options">How System.Text.Json writes it.</param>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        new(OutputJsonWriter.WriteAsync(value, options), value);

    /// <summary>The value that a JSON text holds. Outputs and inputs nested in it are known, and secret when the text is.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="options">How System.Text.Json reads it.</param>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        new(OutputData.BindAsync(json.DataTask, data => Task.FromResult(OutputJsonReader.Read<T>(data, options))), json);

    internal static Output<T> Unknown<T>() => new(OutputData.Unknown([]));

    private static async Task<OutputData> KnownAsync<T>(Task<T> task, bool isSecret) =>
        OutputData.Known(await task.ConfigureAwait(false)) with { IsSecret = isSecret };

    private static Output<T> WithSecret<T>(Output<T> output, bool isSecret)
    {
        return new(SetAsync(output.DataTask, isSecret), output);

        static async Task<OutputData> SetAsync(Task<OutputData> task, bool isSecret) =>
            await task.ConfigureAwait(false) with { IsSecret = isSecret };
    }
}
