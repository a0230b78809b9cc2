using Payments.Infra.Stacks.Images;

namespace Payments.Infra.Stacks.Tests.Images;

/// <summary>The commands that fill a registry can be given to a shell as they are.</summary>
public sealed class ImportScriptTests
{
    [Fact]
    public void An_image_of_others_is_imported_and_one_of_ones_own_is_pushed() => Assert.Equal(
        [
            "# Images of others. Azure copies them; it needs no access to your machine.",
            "az acr import --name cr1 --source quay.io/a/b:1 --image a/b:1",
            "# Images that you build: push them after 'az acr login'.",
            "docker push cr1.azurecr.io/payments/x:2",
        ],
        ImportScript.Lines("prod", [("cr1.azurecr.io/a/b:1", "quay.io/a/b:1"), ("cr1.azurecr.io/payments/x:2", "")]));

    [Fact]
    public void Where_nothing_is_imported_nothing_is_said_of_imports() => Assert.Equal(
        ["# Images that you build: push them after 'az acr login'.", "docker push cr1.azurecr.io/payments/x:2"],
        ImportScript.Lines("dev", [("cr1.azurecr.io/payments/x:2", "")]));

    [Fact]
    public void A_stack_without_a_registry_needs_none() =>
        Assert.Equal(["# Stack local has no registry of its own: images come from where their names say."], ImportScript.Lines("local", []));
}
