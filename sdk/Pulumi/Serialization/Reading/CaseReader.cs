using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads an object as the case of a union that its discriminator names.</summary>
internal sealed class CaseReader(Type union) : ValueReader
{
    private readonly string discriminator = union.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>()!.PropertyName;

    public override object? Read(object value, string path, List<string> problems)
    {
        if (value is not ImmutableDictionary<string, object?> fields)
        {
            return Mismatch(typeof(ImmutableDictionary<string, object>), value, path, problems);
        }

        var tag = fields.GetValueOrDefault(discriminator) as string;
        var match = union.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().FirstOrDefault(candidate => candidate.Tag == tag);
        if (match is null)
        {
            problems.Add($"'{tag}' is no case of {union.FullName} deserializing {path}.{discriminator}");
            return null;
        }

        return For(match.Type).Read(value, path, problems);
    }
}
