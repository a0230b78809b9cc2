namespace Payments.Infra.Components.Kit;

/// <summary>Creates children of a cloud resource that takes one change at a time: each waits for the one before it.</summary>
/// <param name="options">Options of each.</param>
internal sealed class OneByOne(CustomResourceOptions options)
{
    /// <summary>The last one so far; null before the first.</summary>
    public Resource? Last { get; private set; }

    /// <summary>Creates the next.</summary>
    /// <param name="create">Creates it with the options that it is given.</param>
    public T Declare<T>(Func<CustomResourceOptions, T> create)
        where T : Resource
    {
        var resource = create(options.After(Last));
        Last = resource;
        return resource;
    }
}
