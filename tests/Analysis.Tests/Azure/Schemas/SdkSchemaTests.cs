namespace Payments.Infra.Analysis.Tests.Azure.Schemas;

/// <summary>What is known of azure-native's inputs is what the SDK's schema says of them, which the package's own declarations are held against.</summary>
public sealed class SdkSchemaTests
{
    [Fact]
    public void The_inputs_are_those_of_the_SDK_s_schema()
    {
        var path = Repository.PathOf("schemas/azure-inputs.json");
        var expected = SdkSchema.InputsOf(Repository.PathOf("sdk/schemas/pulumi-azure-native.json"));
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == expected,
            "schemas/azure-inputs.json is not what sdk/schemas/pulumi-azure-native.json says: UPDATE_SCHEMAS=1 dotnet test tests/Analysis.Tests --filter "
                + "SdkSchema");
    }
}
