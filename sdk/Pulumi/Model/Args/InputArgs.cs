namespace Pulumi;

/// <summary>An object whose members marked with <see cref="InputAttribute"/> are sent to the engine.</summary>
public abstract class InputArgs
{
    /// <summary>For subclasses.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The members by wire name; null ones are included.</summary>
    /// <exception cref="ArgumentNullException">A required member has no value.</exception>
    internal virtual ImmutableDictionary<string, object?> ToDictionary()
    {
        var members = InputMember.Of(GetType());
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in members)
        {
            result[member.Name] = member.Read(this);
        }

        return result.ToImmutable();
    }
}
