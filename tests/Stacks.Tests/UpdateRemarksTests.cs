using Payments.Infra.Stacks.Updates;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a plan does not show by itself is said.</summary>
public sealed class UpdateRemarksTests
{
    [Fact]
    public void A_change_of_the_system_pool_is_said_to_be_ignored() => Assert.Equal(
        [
            "payments:azure.system: the pool stays as it was made, 3 to 5 Standard_D4ds_v5 with 128 GiB and 50 pods each, whatever is set now, "
                + "3 to 9 Standard_D4ds_v5 with 128 GiB and 50 pods each; docs/azure.md has the way",
        ],
        UpdateRemarks.On(
            Outputs("cluster", "system", "3 to 5 Standard_D4ds_v5 with 128 GiB and 50 pods each"),
            Configurations.Load(("azure", Configurations.AzureWith("""{"system":{"max":9}}""")))));

    [Fact]
    public void Images_that_are_new_are_named() => Assert.Equal(
        [
            """
            New images, which the registry must hold before their pods start; 'payments images --stack prod' prints how to bring them there:
              cr1.azurecr.io/a:2
            """,
        ],
        UpdateRemarks.OnImages(
            Outputs("images", "cr1.azurecr.io/a:1", ""),
            new Dictionary<string, string> { ["cr1.azurecr.io/a:1"] = "", ["cr1.azurecr.io/a:2"] = "" },
            "prod"));

    [Fact]
    public void A_first_update_hears_nothing()
    {
        var settings = Configurations.Load();

        Assert.Empty(UpdateRemarks.On(ImmutableDictionary<string, object>.Empty, settings));
        Assert.Empty(UpdateRemarks.OnImages(ImmutableDictionary<string, object>.Empty, new Dictionary<string, string> { ["a"] = "" }, "prod"));
    }

    private static ImmutableDictionary<string, object> Outputs(string output, string key, object value) =>
        ImmutableDictionary<string, object>.Empty.Add(output, ImmutableDictionary<string, object>.Empty.Add(key, value));
}
