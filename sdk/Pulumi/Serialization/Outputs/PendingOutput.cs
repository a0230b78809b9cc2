using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <inheritdoc cref="IPendingOutput"/>
internal sealed class PendingOutput<T> : IPendingOutput
{
    private readonly Resource owner;
    private readonly TaskCompletionSource<OutputData> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingOutput(Resource owner)
    {
        this.owner = owner;
        Output = new Output<T>(source.Task, owner);
    }

    public Output<T> Output { get; }

    object IPendingOutput.Output => Output;

    public void Resolve(Value value, ImmutableHashSet<Resource> dependencies, string path, List<string> problems)
    {
        var data = Deserializer.Deserialize(value);
        var read = data.Value is null ? null : ValueReader.For(typeof(T)).Read(data.Value, path, problems);
        Set(new OutputData(dependencies.Add(owner), read ?? default(T), data.IsKnown, data.IsSecret));
    }

    public void ResolveDefault(bool isKnown) => Set(new OutputData([owner], default(T), isKnown, IsSecret: false));

    public void Resolve(T value, bool isKnown) => Set(new OutputData([owner], value, isKnown, IsSecret: false));

    public void Fail(Exception exception) => source.TrySetException(exception);

    private void Set(OutputData data) => source.TrySetResult(data);
}
