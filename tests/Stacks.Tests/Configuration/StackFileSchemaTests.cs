namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>Editors know of a stack file what the program knows.</summary>
public sealed class StackFileSchemaTests
{
    /// <summary>Set UPDATE_DOCS to write the schema anew.</summary>
    [Fact]
    public void The_schema_says_what_the_types_say() => Check(StackFileSchema.Path, StackFileSchema.Text());

    /// <inheritdoc cref="The_schema_says_what_the_types_say"/>
    [Fact]
    public void The_schema_of_an_entry_says_what_the_types_say() => Check(StackFileSchema.PathOfEntry, StackFileSchema.TextOfEntry());

    private static void Check(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(
            expected == File.ReadAllText(path),
            $"schemas/{Path.GetFileName(path)} is old. Write it anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter StackFileSchema");
    }
}
