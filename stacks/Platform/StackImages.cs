using Payments.Infra.Components.Kit;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Azure;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Where a stack's images come from.</summary>
internal static class StackImages
{
    /// <summary>The source that the stack's settings ask for.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static ImageSource Of(PaymentsSettings settings)
    {
        if (settings.Azure is not { } azure)
        {
            return ImageSource.Upstream();
        }

        var deployment = Deployment.Instance;
        var host = NameLimits.RegistryHostOf(azure, azure.NamesOf(deployment.ProjectName, deployment.StackName));
        return azure.Effective.MirrorsImages ? ImageSource.RegistryAlone(host) : ImageSource.Registry(host);
    }
}
