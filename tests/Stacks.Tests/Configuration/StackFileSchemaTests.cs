namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>Editors know of a stack file what the program knows.</summary>
public sealed class StackFileSchemaTests
{
    /// <summary>Set UPDATE_DOCS to write the schema anew.</summary>
    [Fact]
    public void The_schema_says_what_the_types_say()
    {
        var expected = StackFileSchema.Text();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(StackFileSchema.Path, expected);
            return;
        }

        Assert.True(
            expected == File.ReadAllText(StackFileSchema.Path),
            "schemas/stack-file.json is old. Write it anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter StackFileSchema");
    }
}
