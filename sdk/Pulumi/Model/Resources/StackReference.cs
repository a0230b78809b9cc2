namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Refers to a stack.</summary>
    /// <param name="name">Name in the program; also the stack, unless the args name one.</param>
    /// <param name="args">Which stack; null for the one that <paramref name="name"/> names.</param>
    /// <param name="options">How the engine treats it.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base("pulumi:pulumi:StackReference", name, Named(name, args), Read(name, args, options))
    {
    }

    /// <summary>Name of the stack, such as <c>organization/project/stack</c>.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; null when it has none of that name.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>The value; secret when it is secret there.</returns>
    public Output<object?> GetOutput(Input<string> name) => Marked(name, (_, outputs, key) => outputs.GetValueOrDefault(key));

    /// <summary>An output of the stack.</summary>
    /// <param name="name">Name of the output. A stack without it fails the program.</param>
    /// <returns>The value; secret when it is secret there.</returns>
    public Output<object> RequireOutput(Input<string> name) => Marked(name, (stack, outputs, key) => outputs.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"Required output '{key}' does not exist on stack '{stack}'."));

    /// <summary>The value of an output of the stack, where it is plain or secret.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>Both are null when the stack has no such output, or in a preview that does not know it.</returns>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        var value = data.IsKnown ? data.Value : null;
        return data.IsSecret ? new() { SecretValue = value } : new() { Value = value };
    }

    /// <summary>The plain value of an output of the stack; null when it has none of that name.</summary>
    /// <param name="name">Name of the output.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(name, GetOutput(name));

    /// <summary>The plain value of an output of the stack.</summary>
    /// <param name="name">Name of the output.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has no such output.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) =>
        (await PlainAsync(name, RequireOutput(name).Apply(value => (object?)value)).ConfigureAwait(false))!;

    private static StackReferenceArgs Named(string name, StackReferenceArgs? args) => new() { Name = args?.Name ?? name };

    private static CustomResourceOptions Read(string name, StackReferenceArgs? args, CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name });

    private static async Task<object?> PlainAsync(Input<string> name, Output<object?> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (!data.IsSecret)
        {
            return data.IsKnown ? data.Value : null;
        }

        var key = (await name.ToOutput().DataTask.ConfigureAwait(false)).As<string>();
        throw new InvalidOperationException($"Cannot call '{nameof(GetValueAsync)}' if the referenced stack output is a secret; output '{key}' is one.");
    }

    private Output<T> Marked<T>(Input<string> name, Func<string, ImmutableDictionary<string, object>, string, T> find)
    {
        var key = name.ToOutput();
        var value = Output.Tuple(Name, Outputs, key).Apply(parts => find(parts.Item1, parts.Item2, parts.Item3));
        return new(MarkAsync(value, key), value);
    }

    /// <summary>The engine marks the dictionary as a whole, so that the output alone says whether it is secret.</summary>
    private async Task<OutputData> MarkAsync<T>(Output<T> output, Output<string> name)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        var key = await name.DataTask.ConfigureAwait(false);
        var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
        var names = secrets.As<ImmutableArray<string>>();
        var canTell = key.IsKnown && secrets.IsKnown && !names.IsDefault;
        var isSecret = canTell ? names.Contains(key.As<string>()) : (await Outputs.DataTask.ConfigureAwait(false)).IsSecret;
        return data with { IsSecret = isSecret };
    }
}
